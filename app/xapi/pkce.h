// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The secrets of one sign-in: state, PKCE verifier (RFC 7636) and its S256 challenge. Any thread.
#pragma once

#include <QByteArray>

namespace xapi {

// 32 bytes of the system's randomness as 43 characters base64url.
[[nodiscard]] QByteArray randomSecret();
[[nodiscard]] QByteArray challengeOf(const QByteArray& verifier);
// In a time that depends on the lengths only.
[[nodiscard]] bool sameSecret(const QByteArray& a, const QByteArray& b);

} // namespace xapi
