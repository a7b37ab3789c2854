// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The school's days as pages and the command line keep them: permission, checks, the record of
// who did it, and the note that posts must be judged again, in one transaction. The functions are
// synchronous, on the session's thread; the desk asks the database thread and lives on the UI
// thread.
#pragma once

#include "app/base/async.h"
#include "app/base/clock.h"
#include "app/governance/calendar_store.h"
#include "app/staff/staff_member.h"
#include "app/storage/database.h"

#include <QObject>

namespace governance {

// All or nothing: lines without an id are added, the others changed. The ids, in order.
[[nodiscard]] base::Result<QVector<qint64>> saveDays(storage::Session& session,
    const base::Clock& clock, const staff::StaffMember& actor, const QVector<CalendarLine>& lines);
[[nodiscard]] base::Result<void> removeDays(storage::Session& session, const base::Clock& clock,
    const staff::StaffMember& actor, qint64 id);

class CalendarDesk : public QObject
{
    Q_OBJECT

public:
    CalendarDesk(storage::Database& database, const base::Clock& clock);

    [[nodiscard]] base::Async<QVector<CalendarLine>> all();
    [[nodiscard]] base::Async<QVector<qint64>> save(
        const staff::StaffMember& actor, const QVector<CalendarLine>& lines);
    [[nodiscard]] base::Async<void> remove(const staff::StaffMember& actor, qint64 id);

Q_SIGNALS:
    void changed();

private:
    storage::Database& m_database;
    const base::Clock& m_clock;
};

} // namespace governance
