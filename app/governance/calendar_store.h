// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The school's days in the database. Synchronous; on the session's thread. Checks and permission
// are in calendar_keeping.h.
#pragma once

#include "app/base/result.h"
#include "app/policy/school_calendar.h"

#include <optional>

namespace storage {
class Session;
}

namespace governance {

struct CalendarLine
{
    qint64 id = 0; // 0: not in the database yet
    policy::CalendarEntry entry;

    bool operator==(const CalendarLine&) const = default;
};

// The word in the database and on the command line: "term", "holiday", "inset", "closed".
[[nodiscard]] QString dayKindName(policy::DayKind kind);
[[nodiscard]] std::optional<policy::DayKind> dayKindFromName(QStringView name);

class CalendarStore
{
public:
    explicit CalendarStore(storage::Session& session)
        : m_session(session)
    {
    }

    // In the order of their first days. Lines this program cannot read are left out.
    [[nodiscard]] base::Result<QVector<CalendarLine>> all() const;
    [[nodiscard]] base::Result<qint64> add(const policy::CalendarEntry& entry);
    // NotFound when it is gone.
    [[nodiscard]] base::Result<void> change(const CalendarLine& line);
    [[nodiscard]] base::Result<void> remove(qint64 id);

private:
    storage::Session& m_session;
};

[[nodiscard]] policy::SchoolCalendar calendarOf(const QVector<CalendarLine>& lines);

} // namespace governance
