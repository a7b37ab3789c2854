// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/school_days.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace governance {
namespace {

using policy::CalendarEntry;
using policy::DayKind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(governance::SchoolDays)
};

constexpr int longestName = 80;
constexpr int firstMonth = 9;

bool includes(const CalendarEntry& entry, QDate date)
{
    return entry.first <= date && date <= entry.last;
}

bool overlap(const CalendarEntry& a, const CalendarEntry& b)
{
    return a.first <= b.last && b.first <= a.last;
}

bool liesIn(const CalendarEntry& inner, const CalendarEntry& outer)
{
    return outer.first <= inner.first && inner.last <= outer.last;
}

int longest(DayKind kind)
{
    switch (kind) {
    case DayKind::Term:
        return 140;
    case DayKind::Holiday:
        return 70;
    case DayKind::Inset:
        return 5;
    case DayKind::Closed:
        return 200;
    }
    return 0;
}

QString tooLong(DayKind kind)
{
    switch (kind) {
    case DayKind::Term:
        return Text::tr("No term is longer than 20 weeks. Check the year of both dates.");
    case DayKind::Holiday:
        return Text::tr("No holiday is longer than 10 weeks. Check the year of both dates.");
    case DayKind::Inset:
        return Text::tr("INSET days are 5 in a row at most. Check both dates.");
    case DayKind::Closed:
        return Text::tr("This closes the school for most of a year. Check both dates.");
    }
    return {};
}

QString problemAlone(const CalendarEntry& entry)
{
    if (entry.name.trimmed().isEmpty())
        return Text::tr("Give these days a name, such as “Autumn half term”.");
    if (entry.name.size() > longestName)
        return Text::tr("The name has %1 characters at most.").arg(longestName);
    if (!entry.first.isValid() || !entry.last.isValid())
        return Text::tr("Give the first and the last day.");
    if (entry.first > entry.last)
        return Text::tr("The last day is before the first.");
    if (entry.first.year() < 2000 || entry.last.year() > 2100)
        return Text::tr("Check the year.");
    if (entry.first.daysTo(entry.last) >= longest(entry.kind))
        return tooLong(entry.kind);
    return {};
}

QString problemBetween(const CalendarEntry& entry, const CalendarEntry& other)
{
    if (!overlap(entry, other))
        return {};
    const QString days = QStringLiteral("%1 – %2").arg(
        QLocale().toString(other.first, QStringLiteral("d MMMM yyyy")),
        QLocale().toString(other.last, QStringLiteral("d MMMM yyyy")));
    if (entry.kind == other.kind)
        return Text::tr("These days overlap with “%1” (%2).").arg(other.name, days);
    const bool holidayAndTerm = (entry.kind == DayKind::Holiday && other.kind == DayKind::Term)
        || (entry.kind == DayKind::Term && other.kind == DayKind::Holiday);
    const CalendarEntry& holiday = entry.kind == DayKind::Holiday ? entry : other;
    const CalendarEntry& term = entry.kind == DayKind::Holiday ? other : entry;
    if (holidayAndTerm && !liesIn(holiday, term))
        return Text::tr("A holiday lies within a term or outside it. This does neither, beside "
                        "“%1” (%2).")
            .arg(other.name, days);
    return {};
}

Day found(DayState state, const CalendarEntry& entry)
{
    return {state, entry.name};
}

} // namespace

int schoolYearOf(QDate date)
{
    return date.month() >= firstMonth ? date.year() : date.year() - 1;
}

Day dayOf(const policy::SchoolCalendar& calendar, QDate date)
{
    static constexpr std::array order{std::pair{DayKind::Closed, DayState::Closed},
        std::pair{DayKind::Inset, DayState::Inset}, std::pair{DayKind::Holiday, DayState::Holiday}};
    for (const auto& [kind, state] : order) {
        for (const CalendarEntry& entry : calendar.entries) {
            if (entry.kind == kind && includes(entry, date))
                return found(state, entry);
        }
    }
    if (date.dayOfWeek() >= Qt::Saturday)
        return {DayState::Weekend, {}};
    bool termsKnown = false;
    for (const CalendarEntry& entry : calendar.entries) {
        if (entry.kind != DayKind::Term)
            continue;
        if (includes(entry, date))
            return found(DayState::Open, entry);
        termsKnown |= schoolYearOf(entry.first) == schoolYearOf(date);
    }
    return {termsKnown ? DayState::Holiday : DayState::Unknown, {}};
}

QString problemWithDays(const CalendarLine& line, const QVector<CalendarLine>& others)
{
    if (const QString problem = problemAlone(line.entry); !problem.isEmpty())
        return problem;
    for (const CalendarLine& other : others) {
        if (line.id != 0 && other.id == line.id)
            continue;
        if (const QString problem = problemBetween(line.entry, other.entry); !problem.isEmpty())
            return problem;
    }
    return {};
}

} // namespace governance
