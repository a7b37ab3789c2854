// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The signed-in account, and an account's posts, newest first. Any thread.
#pragma once

#include "app/sandbox/endpoint.h"

namespace sandbox {

[[nodiscard]] HttpAnswer showMe(const EndpointCall& call);
[[nodiscard]] HttpAnswer showTimeline(const EndpointCall& call);

} // namespace sandbox
