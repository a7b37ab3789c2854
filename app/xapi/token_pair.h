// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a sign-in yields: a short-lived access token and the refresh token for the next one.
// Values; never logged.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <optional>

namespace xapi {

struct TokenPair
{
    QByteArray access;
    QByteArray refresh; // empty: cannot be renewed
    QDateTime obtainedAt; // UTC, by this computer's clock
    QDateTime expiresAt;
    QStringList scopes; // as granted; empty: not said, which means as asked for

    [[nodiscard]] bool isUsable() const { return !access.isEmpty(); }
    // About to end: time for a renewal. With the clock set back nothing looks old; a 401 has the
    // last word.
    [[nodiscard]] bool isEnding(const QDateTime& now) const;
    [[nodiscard]] bool isOver(const QDateTime& now) const { return now >= expiresAt; }
    bool operator==(const TokenPair&) const = default;
};

// The form kept in the vault.
[[nodiscard]] QByteArray toVaultValue(const TokenPair& pair);
// Nothing: damaged, or written by something else.
[[nodiscard]] std::optional<TokenPair> fromVaultValue(const QByteArray& value);

// What Nestbox asks for.
[[nodiscard]] const QStringList& requiredScopes();
// The required scopes that were not granted.
[[nodiscard]] QStringList missingScopes(const TokenPair& pair);

} // namespace xapi
