// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/school_time.h"

#include <QTimeZone>

namespace base {
namespace {

const QTimeZone& schoolZone()
{
    static const QTimeZone zone("Europe/London");
    return zone;
}

} // namespace

QDateTime schoolWallTime(const QDateTime& moment)
{
    return moment.toTimeZone(schoolZone());
}

QDateTime momentOfSchoolTime(QDate date, QTime time)
{
    // Try both offsets of the day, the larger (summer time) first: it is the earlier moment.
    const QDateTime asUtc(date, time, Qt::UTC);
    for (const int offset : {3600, 0}) {
        const QDateTime moment = asUtc.addSecs(-offset);
        if (schoolZone().offsetFromUtc(moment) == offset)
            return moment;
    }
    return asUtc; // skipped in March: 01:30 GMT, which the wall shows as 02:30
}

QDateTime momentFromSchoolText(const QString& text)
{
    for (const auto* format : {"yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm"}) {
        const QDateTime wall = QDateTime::fromString(text, QString::fromLatin1(format));
        if (wall.isValid())
            return momentOfSchoolTime(wall.date(), wall.time());
    }
    return {};
}

} // namespace base
