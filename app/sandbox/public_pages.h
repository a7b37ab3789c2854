// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pages for people: what this server is, an account, a post with its pictures and their
// descriptions, and the page on which a sign-in is allowed. Plain HTML without scripts. Any thread.
#pragma once

#include "app/sandbox/endpoint.h"

namespace sandbox {

[[nodiscard]] HttpAnswer welcomePage(const EndpointCall& call);
[[nodiscard]] HttpAnswer accountPage(const EndpointCall& call);
[[nodiscard]] HttpAnswer accountPostPage(const EndpointCall& call);
[[nodiscard]] HttpAnswer postPage(const EndpointCall& call);
[[nodiscard]] HttpAnswer mediaFile(const EndpointCall& call);

} // namespace sandbox
