// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the practice server shows of itself and takes orders for: its world (never a token), faults,
// and a fresh start. Any thread.
#pragma once

#include "app/sandbox/endpoint.h"

namespace sandbox {

[[nodiscard]] HttpAnswer practiceWorld(const EndpointCall& call);
[[nodiscard]] HttpAnswer practiceFaults(const EndpointCall& call);
[[nodiscard]] HttpAnswer addPracticeFaults(const EndpointCall& call);
[[nodiscard]] HttpAnswer clearPracticeFaults(const EndpointCall& call);
[[nodiscard]] HttpAnswer resetPractice(const EndpointCall& call);

} // namespace sandbox
