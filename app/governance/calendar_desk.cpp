// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/calendar_desk.h"

#include "app/audit/audit_log.h"
#include "app/base/when_done.h"
#include "app/governance/school_days.h"
#include "app/posts/rules_revision_store.h"
#include "app/storage/transaction.h"

#include <QCoreApplication>

namespace governance {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(governance::CalendarDesk)
};

base::Result<void> mayKeep(const staff::StaffMember& actor)
{
    if (!actor.may(staff::Permission::KeepCalendar))
        return base::failure(base::ErrorKind::Denied,
            Text::tr("Only the office, the computing lead and the headteacher change the school "
                     "days."));
    return {};
}

base::Result<void> note(storage::Session& session, const base::Clock& clock,
    const staff::StaffMember& actor, const QString& action, qint64 id, const QString& detail)
{
    if (auto logged = audit::append(session,
            {clock.now(), actor.id, QStringLiteral("calendar.") + action,
                QStringLiteral("calendar_entry %1").arg(id), detail});
        !logged)
        return logged;
    return posts::noteRulesChanged(session);
}

QString detailOf(const policy::CalendarEntry& entry)
{
    return QStringLiteral("%1 %2 %3")
        .arg(dayKindName(entry.kind), entry.first.toString(Qt::ISODate),
            entry.last.toString(Qt::ISODate));
}

base::Result<qint64> saveOne(storage::Session& session, const base::Clock& clock,
    const staff::StaffMember& actor, CalendarLine line)
{
    CalendarStore store(session);
    const auto others = store.all();
    if (!others)
        return base::failure(others.error());
    line.entry.name = line.entry.name.simplified();
    if (const QString problem = problemWithDays(line, *others); !problem.isEmpty())
        return base::failure(base::ErrorKind::Invalid, problem);
    const bool fresh = line.id == 0;
    if (fresh) {
        const auto id = store.add(line.entry);
        if (!id)
            return id;
        line.id = *id;
    } else if (auto done = store.change(line); !done) {
        return base::failure(done.error());
    }
    if (auto noted
        = note(session, clock, actor, fresh ? QStringLiteral("add") : QStringLiteral("change"),
            line.id, detailOf(line.entry));
        !noted)
        return base::failure(noted.error());
    return line.id;
}

} // namespace

base::Result<QVector<qint64>> saveDays(storage::Session& session, const base::Clock& clock,
    const staff::StaffMember& actor, const QVector<CalendarLine>& lines)
{
    if (auto allowed = mayKeep(actor); !allowed)
        return base::failure(allowed.error());
    auto transaction = storage::Transaction::begin(session);
    if (!transaction)
        return base::failure(transaction.error());
    QVector<qint64> ids;
    for (const CalendarLine& line : lines) {
        const auto id = saveOne(session, clock, actor, line);
        if (!id)
            return base::failure(id.error());
        ids.append(*id);
    }
    if (auto done = (*transaction)->commit(); !done)
        return base::failure(done.error());
    return ids;
}

base::Result<void> removeDays(
    storage::Session& session, const base::Clock& clock, const staff::StaffMember& actor, qint64 id)
{
    if (auto allowed = mayKeep(actor); !allowed)
        return allowed;
    auto transaction = storage::Transaction::begin(session);
    if (!transaction)
        return base::failure(transaction.error());
    if (auto removed = CalendarStore(session).remove(id); !removed)
        return removed;
    if (auto noted = note(session, clock, actor, QStringLiteral("remove"), id, {}); !noted)
        return noted;
    return (*transaction)->commit();
}

CalendarDesk::CalendarDesk(storage::Database& database, const base::Clock& clock)
    : m_database(database)
    , m_clock(clock)
{
}

base::Async<QVector<CalendarLine>> CalendarDesk::all()
{
    return m_database.run([](storage::Session& session) { return CalendarStore(session).all(); });
}

base::Async<QVector<qint64>> CalendarDesk::save(
    const staff::StaffMember& actor, const QVector<CalendarLine>& lines)
{
    const auto saved = m_database.run([&clock = m_clock, actor, lines](storage::Session& session) {
        return saveDays(session, clock, actor, lines);
    });
    base::whenDone(saved, this, [this](const base::Result<QVector<qint64>>& ids) {
        if (ids)
            Q_EMIT changed();
    });
    return saved;
}

base::Async<void> CalendarDesk::remove(const staff::StaffMember& actor, qint64 id)
{
    const auto removed = m_database.run([&clock = m_clock, actor, id](storage::Session& session) {
        return removeDays(session, clock, actor, id);
    });
    base::whenDone(removed, this, [this](const base::Result<void>& done) {
        if (done)
            Q_EMIT changed();
    });
    return removed;
}

} // namespace governance
