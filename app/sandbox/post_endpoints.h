// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading, creating and deleting one post. Any thread.
#pragma once

#include "app/sandbox/endpoint.h"

namespace sandbox {

[[nodiscard]] HttpAnswer showPost(const EndpointCall& call);
[[nodiscard]] HttpAnswer createPost(const EndpointCall& call);
[[nodiscard]] HttpAnswer deletePost(const EndpointCall& call);

} // namespace sandbox
