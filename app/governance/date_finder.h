// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The days named in one line of text, as people in Britain write them. Pure; any thread.
#pragma once

#include <QDate>
#include <QString>
#include <QVector>

#include <optional>

namespace governance {

// A year that stands apart from the days, or above them.
struct YearHint
{
    int year = 0; // 0: none
    bool schoolYear = false; // it begins in September of `year`
};

struct NamedDay
{
    int start = 0; // in the line
    int end = 0;
    int day = 0;
    int month = 0; // 0: that of the day after it, as in "26–30 October"
    int year = 0; // 0: not said
    int weekday = 0; // Qt::DayOfWeek; 0: not said

    [[nodiscard]] QDate date() const { return QDate(year, month, day); }
};

// In the order of the line, with months and years filled in as far as the line and the hint say
// them: what a day does not say it takes from the one after it, or before it.
[[nodiscard]] QVector<NamedDay> findDays(const QString& line, YearHint hint);

// "Autumn term 2026", "2026/27", "2026–2027".
[[nodiscard]] YearHint findYear(const QString& text);

} // namespace governance
