// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a practice world is set up. Values; any thread.
#pragma once

#include "app/sandbox/world_records.h"

#include <chrono>
#include <functional>

namespace sandbox {

struct WorldOptions
{
    QString clientId = QStringLiteral("nestbox-practice");
    QStringList redirectUris; // compared letter by letter
    QVector<Account> accounts; // none: one account, "Practice School"
    std::chrono::seconds codeLife{30};
    std::chrono::seconds accessTokenLife{std::chrono::hours(2)};
    std::chrono::seconds refreshTokenLife{std::chrono::hours(24 * 180)};
    std::chrono::seconds mediaLife{std::chrono::hours(24)};
    std::chrono::seconds duplicateWindow{std::chrono::hours(12)};
    bool oneSignInPerAccount = true; // a new sign-in ends the refresh tokens of the one before
};

// "http://127.0.0.1:<port>/callback" for each port.
[[nodiscard]] QStringList callbacksFor(const QVector<quint16>& ports);

// The same with the practice school when no account is named, and dates where they are missing.
[[nodiscard]] WorldOptions completed(WorldOptions options);

// Gives that many unpredictable bytes. Must be safe to call from any thread.
using RandomBytes = std::function<QByteArray(int)>;

// From the system's source of randomness.
[[nodiscard]] QByteArray systemRandomBytes(int count);

} // namespace sandbox
