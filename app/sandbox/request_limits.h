// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How often each endpoint may be called, by X's published figures, and how much of that is left.
// Counts in fixed windows. Any thread.
#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

#include <chrono>
#include <mutex>
#include <optional>

namespace base {
class Clock;
}

namespace sandbox {

struct RequestLimit
{
    int requests = 0;
    std::chrono::seconds window{15 * 60};
};

// By the name of the endpoint, such as "POST /2/tweets" or "GET /2/users/:id/tweets".
using LimitTable = QHash<QString, RequestLimit>;

[[nodiscard]] LimitTable limitsPerAccount();
[[nodiscard]] LimitTable limitsPerApp(); // over 24 hours

struct Allowance
{
    int limit = 0;
    int remaining = 0;
    qint64 resetAt = 0; // seconds since 1970
    bool allowed = true;
};

class RequestLimits
{
public:
    RequestLimits(const base::Clock& clock, LimitTable limits);

    // Other limits from now on; nothing is counted yet.
    void use(const LimitTable& limits);
    // Counts one request; nothing for an endpoint without a limit.
    [[nodiscard]] std::optional<Allowance> take(const QString& endpoint, const QString& who);
    // What is left, without counting.
    [[nodiscard]] std::optional<Allowance> peek(const QString& endpoint, const QString& who) const;
    void clear();

private:
    struct Window
    {
        qint64 startedAt = 0;
        int used = 0;
    };

    [[nodiscard]] Window current(const QString& key, const RequestLimit& limit) const;

    const base::Clock& m_clock;
    mutable std::mutex m_mutex; // guards all below
    LimitTable m_limits;
    QHash<QString, Window> m_windows;
};

} // namespace sandbox
