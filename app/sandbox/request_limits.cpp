// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/request_limits.h"

#include "app/base/clock.h"

#include <algorithm>

namespace sandbox {
namespace {

QString keyOf(const QString& endpoint, const QString& who)
{
    return endpoint + QLatin1Char('\n') + who;
}

Allowance allowanceOf(const RequestLimit& limit, qint64 startedAt, int used, bool allowed)
{
    return {limit.requests, std::max(0, limit.requests - used), startedAt + limit.window.count(),
        allowed};
}

} // namespace

LimitTable limitsPerAccount()
{
    return {{QStringLiteral("POST /2/tweets"), {100}},
        {QStringLiteral("DELETE /2/tweets/:id"), {50}},
        {QStringLiteral("GET /2/tweets/:id"), {900}},
        {QStringLiteral("GET /2/users/:id/tweets"), {900}},
        {QStringLiteral("GET /2/users/me"), {75}}, {QStringLiteral("POST /2/media/upload"), {500}},
        {QStringLiteral("POST /2/media/metadata"), {500}}};
}

LimitTable limitsPerApp()
{
    constexpr std::chrono::hours day{24};
    return {{QStringLiteral("POST /2/tweets"), {10000, day}},
        {QStringLiteral("POST /2/media/upload"), {50000, day}}};
}

RequestLimits::RequestLimits(const base::Clock& clock, LimitTable limits)
    : m_clock(clock)
    , m_limits(std::move(limits))
{
}

void RequestLimits::use(const LimitTable& limits)
{
    const std::lock_guard lock(m_mutex);
    m_limits = limits;
    m_windows.clear();
}

std::optional<Allowance> RequestLimits::take(const QString& endpoint, const QString& who)
{
    const std::lock_guard lock(m_mutex);
    const auto limit = m_limits.constFind(endpoint);
    if (limit == m_limits.cend())
        return std::nullopt;
    Window window = current(keyOf(endpoint, who), *limit);
    const bool allowed = window.used < limit->requests;
    if (allowed)
        ++window.used;
    m_windows.insert(keyOf(endpoint, who), window);
    return allowanceOf(*limit, window.startedAt, window.used, allowed);
}

std::optional<Allowance> RequestLimits::peek(const QString& endpoint, const QString& who) const
{
    const std::lock_guard lock(m_mutex);
    const auto limit = m_limits.constFind(endpoint);
    if (limit == m_limits.cend())
        return std::nullopt;
    const Window window = current(keyOf(endpoint, who), *limit);
    return allowanceOf(*limit, window.startedAt, window.used, window.used < limit->requests);
}

void RequestLimits::clear()
{
    const std::lock_guard lock(m_mutex);
    m_windows.clear();
}

// A window that is over, or that lies ahead because the clock was set back, is begun anew.
RequestLimits::Window RequestLimits::current(const QString& key, const RequestLimit& limit) const
{
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    const Window window = m_windows.value(key);
    const bool runs = window.startedAt <= now && now < window.startedAt + limit.window.count();
    return runs && window.startedAt > 0 ? window : Window{now, 0};
}

} // namespace sandbox
