// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/calendar_store.h"

#include "app/storage/session.h"

#include <QCoreApplication>

#include <array>

namespace governance {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(governance::CalendarStore)
};

constexpr std::array kindWords{std::pair{policy::DayKind::Term, "term"},
    std::pair{policy::DayKind::Holiday, "holiday"}, std::pair{policy::DayKind::Inset, "inset"},
    std::pair{policy::DayKind::Closed, "closed"}};

base::Result<void> oneChanged(const base::Result<qint64>& changed)
{
    if (!changed)
        return base::failure(changed.error());
    if (*changed == 0)
        return base::failure(base::ErrorKind::NotFound,
            Text::tr("These days are gone. Somebody else has removed them."));
    return {};
}

} // namespace

QString dayKindName(policy::DayKind kind)
{
    for (const auto& [known, word] : kindWords) {
        if (known == kind)
            return QString::fromLatin1(word);
    }
    return {};
}

std::optional<policy::DayKind> dayKindFromName(QStringView name)
{
    for (const auto& [known, word] : kindWords) {
        if (name == QLatin1String(word))
            return known;
    }
    return std::nullopt;
}

base::Result<QVector<CalendarLine>> CalendarStore::all() const
{
    const auto rows = m_session.rows(QStringLiteral(
        "select id, kind, first_day, last_day, name from calendar_entry order by first_day, id"));
    if (!rows)
        return base::failure(rows.error());
    QVector<CalendarLine> lines;
    for (const storage::Row& row : *rows) {
        const auto kind = dayKindFromName(row.at(1).toString());
        const QDate first = QDate::fromString(row.at(2).toString(), Qt::ISODate);
        const QDate last = QDate::fromString(row.at(3).toString(), Qt::ISODate);
        if (kind && first.isValid() && last.isValid())
            lines.append({row.at(0).toLongLong(), {*kind, first, last, row.at(4).toString()}});
    }
    return lines;
}

base::Result<qint64> CalendarStore::add(const policy::CalendarEntry& entry)
{
    return m_session.insert(
        QStringLiteral("insert into calendar_entry (kind, first_day, last_day, name) "
                       "values (?, ?, ?, ?) returning id"),
        {dayKindName(entry.kind), entry.first.toString(Qt::ISODate),
            entry.last.toString(Qt::ISODate), entry.name});
}

base::Result<void> CalendarStore::change(const CalendarLine& line)
{
    return oneChanged(m_session.execute(
        QStringLiteral("update calendar_entry set kind = ?, first_day = ?, last_day = ?, "
                       "name = ? where id = ?"),
        {dayKindName(line.entry.kind), line.entry.first.toString(Qt::ISODate),
            line.entry.last.toString(Qt::ISODate), line.entry.name, line.id}));
}

base::Result<void> CalendarStore::remove(qint64 id)
{
    return oneChanged(
        m_session.execute(QStringLiteral("delete from calendar_entry where id = ?"), {id}));
}

policy::SchoolCalendar calendarOf(const QVector<CalendarLine>& lines)
{
    policy::SchoolCalendar calendar;
    calendar.entries.reserve(lines.size());
    for (const CalendarLine& line : lines)
        calendar.entries.append(line.entry);
    return calendar;
}

} // namespace governance
