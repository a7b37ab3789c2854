// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the headers of an answer say about limits. Times are UTC; "wait until 14:32" is for the
// caller to say. Impossible numbers count as not there. Pure; any thread.
#pragma once

#include "app/xapi/http_message.h"

#include <QDateTime>

#include <optional>

namespace xapi {

struct RateLimit
{
    std::optional<int> limit;
    std::optional<int> remaining;
    QDateTime reset; // invalid: not said

    [[nodiscard]] bool isUsedUp() const { return remaining == 0; }
    bool operator==(const RateLimit&) const = default;
};

struct RateLimits
{
    RateLimit window; // usually 15 minutes
    RateLimit userDay;
    RateLimit appDay;
    QDateTime retryAfter;

    // When to try again after a 429: the latest time named by a limit that is used up, by
    // Retry-After, or by the window. Invalid: the server did not say.
    [[nodiscard]] QDateTime waitUntil() const;
    bool operator==(const RateLimits&) const = default;
};

[[nodiscard]] RateLimits rateLimits(const HttpAnswer& answer, const QDateTime& now);

} // namespace xapi
