// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Posts, pictures and accounts as the API shows them, with the fields that were asked for. Any
// thread.
#pragma once

#include "app/sandbox/api_fields.h"
#include "app/sandbox/endpoint.h"

namespace sandbox {

[[nodiscard]] QJsonObject accountView(const Account& account, const AskedFields& asked);

[[nodiscard]] QJsonObject postView(
    const EndpointCall& call, const Post& post, const AskedFields& asked);

// The "includes" of some posts; empty when no expansion was asked for.
[[nodiscard]] QJsonObject includesOf(
    const EndpointCall& call, const QVector<Post>& posts, const AskedFields& asked);

} // namespace sandbox
