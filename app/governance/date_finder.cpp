// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/date_finder.h"

#include <QRegularExpression>

#include <algorithm>

namespace governance {
namespace {

constexpr int firstMonth = 9; // of a school year
constexpr auto weekdayPattern = "(?:(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s*)?";
constexpr auto monthPattern = "(jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\\b\\.?";

const QRegularExpression& days()
{
    // groups: 1 weekday, 2 day, 3 month, 4 year | 5 year, 6 month, 7 day | 8 day, 9 month, 10 year
    // | 11 weekday, 12 day without its month
    static const QRegularExpression pattern(QLatin1String(weekdayPattern)
            + QStringLiteral("\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s*")
            + QLatin1String(monthPattern) + QStringLiteral(",?(?:\\s*((?:20|')\\d{2})\\b)?")
            + QStringLiteral("|\\b(20\\d{2})-(\\d{2})-(\\d{2})\\b")
            + QStringLiteral("|\\b(\\d{1,2})[/.](\\d{1,2})[/.]((?:20)?\\d{2})\\b|")
            + QLatin1String(weekdayPattern)
            + QStringLiteral("(?<![/.\\d-])\\b(\\d{1,2})(?:st|nd|rd|th)?\\b"
                             "(?=\\s*(?:,|-|–|—|to\\b|and\\b|&)\\s*[a-z]*\\s*\\d{1,2}\\D)"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

int placeIn(const QString& names, const QString& name)
{
    const auto at = names.indexOf(name.left(3).toLower());
    return name.isEmpty() || at < 0 ? 0 : static_cast<int>(at / 3) + 1;
}

int weekdayFrom(const QString& name)
{
    return placeIn(QStringLiteral("montuewedthufrisatsun"), name);
}

int monthFrom(const QString& name)
{
    return placeIn(QStringLiteral("janfebmaraprmayjunjulaugsepoctnovdec"), name);
}

int yearFrom(QString digits)
{
    digits.remove(u'\'');
    const int year = digits.toInt();
    return year > 0 && year < 100 ? 2000 + year : year;
}

NamedDay dayFrom(const QRegularExpressionMatch& match)
{
    NamedDay day;
    day.start = static_cast<int>(match.capturedStart());
    day.end = static_cast<int>(match.capturedEnd());
    const auto number = [&match](int group) { return match.captured(group).toInt(); };
    if (match.hasCaptured(2)) {
        day.weekday = weekdayFrom(match.captured(1));
        day.day = number(2);
        day.month = monthFrom(match.captured(3));
        day.year = yearFrom(match.captured(4));
    } else if (match.hasCaptured(5)) {
        day.year = number(5);
        day.month = number(6);
        day.day = number(7);
    } else if (match.hasCaptured(8)) {
        day.day = number(8);
        day.month = number(9);
        day.year = yearFrom(match.captured(10));
    } else {
        day.weekday = weekdayFrom(match.captured(11));
        day.day = number(12);
    }
    return day;
}

// "Term 1 – 3 September to 23 October": the 1 counts terms.
bool countsTerms(const NamedDay& day, const QString& line, qsizetype wholeDays)
{
    static const QRegularExpression counted(
        QStringLiteral("\\b(?:term|half|autumn|spring|summer)\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    return day.month == 0 && day.weekday == 0 && wholeDays > 1
        && counted.match(line.left(day.start)).hasMatch();
}

void takeFromNext(NamedDay& day, const NamedDay& next)
{
    if (day.month == 0) {
        day.month = next.month;
        day.year = next.year;
    } else if (day.year == 0 && next.year != 0) {
        day.year = day.month > next.month ? next.year - 1 : next.year;
    }
}

void takeFromBefore(NamedDay& day, const NamedDay& before)
{
    if (day.year == 0 && before.year != 0)
        day.year = day.month < before.month ? before.year + 1 : before.year;
}

void takeFromHint(NamedDay& day, YearHint hint)
{
    if (day.year == 0 && hint.year != 0 && day.month != 0)
        day.year = hint.schoolYear && day.month < firstMonth ? hint.year + 1 : hint.year;
}

} // namespace

QVector<NamedDay> findDays(const QString& line, YearHint hint)
{
    QVector<NamedDay> found;
    auto matches = days().globalMatch(line);
    while (matches.hasNext())
        found.append(dayFrom(matches.next()));
    const auto wholeDays = std::count_if(
        found.begin(), found.end(), [](const NamedDay& day) { return day.month != 0; });
    found.removeIf([&](const NamedDay& day) { return countsTerms(day, line, wholeDays); });
    for (qsizetype i = found.size() - 2; i >= 0; --i)
        takeFromNext(found[i], found.at(i + 1));
    found.removeIf([](const NamedDay& day) { return day.month == 0; });
    for (qsizetype i = 1; i < found.size(); ++i)
        takeFromBefore(found[i], found.at(i - 1));
    for (NamedDay& day : found)
        takeFromHint(day, hint);
    return found;
}

YearHint findYear(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\b(20\\d{2})(?:\\s*[/–-]\\s*((?:20)?\\d{2})\\b)?"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    return {match.captured(1).toInt(), match.hasCaptured(2)};
}

} // namespace governance
