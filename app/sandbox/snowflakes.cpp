// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/snowflakes.h"

#include <algorithm>

namespace sandbox {
namespace {

constexpr qint64 epoch = 1288834974657; // milliseconds since 1970 at which X's ids begin
constexpr int timeShift = 22;
constexpr qint64 latestMoment = (qint64(1) << 40) - 1; // leaves room to count on upwards

} // namespace

QString Snowflakes::next(const QDateTime& now)
{
    const qint64 moment = std::clamp<qint64>(now.toMSecsSinceEpoch() - epoch, 1, latestMoment);
    m_last = std::max(moment << timeShift, m_last + 1);
    return QString::number(m_last);
}

void Snowflakes::continueAfter(qint64 id)
{
    m_last = std::max(m_last, id);
}

bool Snowflakes::isId(const QString& text)
{
    if (text.isEmpty() || text.size() > 19 || text.startsWith(QLatin1Char('0')))
        return false;
    const bool digits = std::all_of(text.begin(), text.end(),
        [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    bool fits = false;
    text.toLongLong(&fits);
    return digits && fits;
}

qint64 Snowflakes::number(const QString& id)
{
    return isId(id) ? id.toLongLong() : 0;
}

} // namespace sandbox
