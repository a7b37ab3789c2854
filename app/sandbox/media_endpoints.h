// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Uploading a picture in one request, as form or as JSON, and describing it. Any thread.
#pragma once

#include "app/sandbox/endpoint.h"

namespace sandbox {

[[nodiscard]] HttpAnswer uploadMedia(const EndpointCall& call);
[[nodiscard]] HttpAnswer describeMedia(const EndpointCall& call);

} // namespace sandbox
