// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/rate_limit.h"

#include <QLocale>

namespace xapi {
namespace {

constexpr qint64 longestWaitSeconds = 40LL * 24 * 3600; // usage caps are monthly at most

QDateTime plausible(const QDateTime& moment, const QDateTime& now)
{
    if (!moment.isValid() || std::abs(now.secsTo(moment)) > longestWaitSeconds)
        return {};
    return moment.toUTC();
}

std::optional<int> count(const QByteArray& text)
{
    bool ok = false;
    const int value = text.trimmed().toInt(&ok);
    if (!ok || value < 0)
        return {};
    return value;
}

RateLimit readLimit(const HttpAnswer& answer, const QByteArray& prefix, const QDateTime& now)
{
    const auto header
        = [&](const char* name) { return answer.header((prefix + name).constData()); };
    RateLimit limit{count(header("limit")), count(header("remaining")), {}};
    bool ok = false;
    const qint64 seconds = header("reset").trimmed().toLongLong(&ok);
    if (ok && seconds > 0 && seconds < std::numeric_limits<qint32>::max() * 4LL)
        limit.reset = plausible(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC), now);
    return limit;
}

QDateTime readRetryAfter(const QByteArray& text, const QDateTime& now)
{
    if (const auto seconds = count(text))
        return plausible(now.addSecs(*seconds), now);
    QDateTime date = QLocale::c().toDateTime(
        QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return plausible(date, now);
}

} // namespace

QDateTime RateLimits::waitUntil() const
{
    QDateTime latest = retryAfter;
    for (const RateLimit& limit : {window, userDay, appDay}) {
        if (limit.isUsedUp() && limit.reset.isValid()
            && (!latest.isValid() || limit.reset > latest))
            latest = limit.reset;
    }
    return latest.isValid() ? latest : window.reset;
}

RateLimits rateLimits(const HttpAnswer& answer, const QDateTime& now)
{
    return {readLimit(answer, "x-rate-limit-", now), readLimit(answer, "x-user-limit-24hour-", now),
        readLimit(answer, "x-app-limit-24hour-", now),
        readRetryAfter(answer.header("retry-after"), now)};
}

} // namespace xapi
