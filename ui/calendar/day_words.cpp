// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/day_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace calendar {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(calendar::DayWords)
};

using governance::DayState;
using policy::DayKind;

} // namespace

QString kindTitle(DayKind kind)
{
    switch (kind) {
    case DayKind::Term:
        return Text::tr("Term");
    case DayKind::Holiday:
        return Text::tr("Holiday or half term");
    case DayKind::Inset:
        return Text::tr("INSET day");
    case DayKind::Closed:
        return Text::tr("Closed");
    }
    return {};
}

QString stateTitle(DayState state)
{
    switch (state) {
    case DayState::Open:
        return Text::tr("open");
    case DayState::Weekend:
        return Text::tr("weekend");
    case DayState::Holiday:
        return Text::tr("holiday");
    case DayState::Inset:
        return Text::tr("INSET");
    case DayState::Closed:
        return Text::tr("closed");
    case DayState::Unknown:
        return Text::tr("no term entered");
    }
    return {};
}

QString stateSign(DayState state)
{
    switch (state) {
    case DayState::Holiday:
        return Text::tr("H", "holiday");
    case DayState::Inset:
        return Text::tr("I", "INSET");
    case DayState::Closed:
        return Text::tr("C", "closed");
    case DayState::Unknown:
        return QStringLiteral("?");
    case DayState::Open:
    case DayState::Weekend:
        break;
    }
    return {};
}

QString dayText(QDate date)
{
    return QLocale().toString(date, QStringLiteral("ddd d MMM yyyy"));
}

QString sentenceFor(QDate date, const governance::Day& day)
{
    const QString when = QLocale().toString(date, QStringLiteral("dddd d MMMM yyyy"));
    const QString what = stateTitle(day.state);
    if (day.name.contains(what, Qt::CaseInsensitive)) // "INSET day"
        return Text::tr("%1: %2", "a day: what it is").arg(when, day.name);
    return day.name.isEmpty()
        ? Text::tr("%1: %2", "a day: what it is").arg(when, what)
        : Text::tr("%1: %2, %3", "a day: what it is, its name").arg(when, what, day.name);
}

} // namespace calendar
