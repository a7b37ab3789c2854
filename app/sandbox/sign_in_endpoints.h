// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Signing in: the page on which the account's owner agrees, and the exchange of codes and refresh
// tokens, in the error shapes of RFC 6749. Any thread.
#pragma once

#include "app/sandbox/endpoint.h"

namespace sandbox {

[[nodiscard]] HttpAnswer showConsent(const EndpointCall& call);
[[nodiscard]] HttpAnswer decideConsent(const EndpointCall& call);
[[nodiscard]] HttpAnswer giveTokens(const EndpointCall& call);
[[nodiscard]] HttpAnswer revokeToken(const EndpointCall& call);

} // namespace sandbox
