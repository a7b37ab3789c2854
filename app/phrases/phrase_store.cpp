// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/phrases/phrase_store.h"

#include "app/audit/audit_log.h"
#include "app/storage/transaction.h"

#include <QCoreApplication>

namespace phrases {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(phrases::PhraseStore)
};

const auto addWord = QStringLiteral("add");
const auto silenceWord = QStringLiteral("silence");

QString wordFor(SchoolPhrase::Effect effect)
{
    return effect == SchoolPhrase::Effect::Silence ? silenceWord : addWord;
}

PhraseRecord recordFrom(const storage::Row& row)
{
    PhraseRecord record;
    record.line.id = row.at(0).toLongLong();
    record.line.list = row.at(1).toString();
    record.line.caseName = row.at(2).toString();
    record.line.effect = row.at(3).toString() == silenceWord ? SchoolPhrase::Effect::Silence
                                                             : SchoolPhrase::Effect::Add;
    record.line.written = row.at(4).toString();
    record.line.reason = row.at(5).toString();
    record.line.addedBy = row.at(6).toString();
    record.line.addedAt = storage::momentFromColumn(row.at(7));
    record.withdrawnBy = row.at(8).toString();
    record.withdrawnAt = storage::momentFromColumn(row.at(9));
    return record;
}

base::Result<void> mayKeep(const staff::StaffMember& actor)
{
    if (!actor.may(staff::Permission::KeepWords))
        return base::failure(base::ErrorKind::Denied,
            Text::tr("Only the senior leadership team and the headteacher change the word lists."));
    return {};
}

// As it is kept: no spare spaces, and a silenced place belongs to no case.
SchoolPhrase tidied(SchoolPhrase line)
{
    line.written = line.written.simplified();
    line.reason = line.reason.simplified();
    if (line.effect == SchoolPhrase::Effect::Silence)
        line.caseName.clear();
    return line;
}

} // namespace

base::Result<QVector<PhraseRecord>> PhraseStore::everything() const
{
    const auto rows = m_session.rows(
        QStringLiteral("select p.id, p.list, p.case_name, p.effect, p.phrase, p.reason, "
                       "coalesce(a.name, ''), p.added_at, coalesce(w.name, ''), p.withdrawn_at "
                       "from school_phrase p left join staff_member a on a.id = p.added_by "
                       "left join staff_member w on w.id = p.withdrawn_by order by p.id"));
    if (!rows)
        return base::failure(rows.error());
    QVector<PhraseRecord> records;
    records.reserve(static_cast<qsizetype>(rows->size()));
    for (const storage::Row& row : *rows)
        records.append(recordFrom(row));
    return records;
}

base::Result<QVector<SchoolPhrase>> PhraseStore::inForce() const
{
    const auto records = everything();
    if (!records)
        return base::failure(records.error());
    QVector<SchoolPhrase> lines;
    for (const PhraseRecord& record : *records) {
        if (!record.withdrawnAt.isValid())
            lines.append(record.line);
    }
    return lines;
}

base::Result<qint64> PhraseStore::add(
    const staff::StaffMember& actor, const SchoolPhrase& wanted, const base::Clock& clock)
{
    const SchoolPhrase line = tidied(wanted);
    if (auto allowed = mayKeep(actor); !allowed)
        return base::failure(allowed.error());
    if (const QString problem = PhraseBook::problemWith(line); !problem.isEmpty())
        return base::failure(base::ErrorKind::Invalid, problem);
    auto transaction = storage::Transaction::begin(m_session);
    if (!transaction)
        return base::failure(transaction.error());
    const auto twin = m_session.row(
        QStringLiteral("select id from school_phrase where list = ? and case_name = ? and "
                       "effect = ? and phrase = ? and withdrawn_at is null"),
        {line.list, line.caseName, wordFor(line.effect), line.written});
    if (!twin)
        return base::failure(twin.error());
    if (twin->has_value())
        return base::failure(
            base::ErrorKind::Conflict, Text::tr("These words are in the list already."));
    const QDateTime now = clock.now();
    const auto id = m_session.insert(
        QStringLiteral("insert into school_phrase (list, case_name, effect, phrase, reason, "
                       "added_by, added_at) values (?, ?, ?, ?, ?, ?, ?) returning id"),
        {line.list, line.caseName, wordFor(line.effect), line.written, line.reason, actor.id.value,
            storage::toColumn(now)});
    if (!id)
        return base::failure(id.error());
    if (auto logged = audit::append(m_session,
            {now, actor.id, QStringLiteral("words.") + wordFor(line.effect),
                QStringLiteral("school_phrase %1").arg(*id), line.list});
        !logged)
        return base::failure(logged.error());
    if (auto done = (*transaction)->commit(); !done)
        return base::failure(done.error());
    return *id;
}

base::Result<void> PhraseStore::withdraw(
    const staff::StaffMember& actor, qint64 id, const base::Clock& clock)
{
    if (auto allowed = mayKeep(actor); !allowed)
        return allowed;
    auto transaction = storage::Transaction::begin(m_session);
    if (!transaction)
        return base::failure(transaction.error());
    const QDateTime now = clock.now();
    const auto changed = m_session.execute(
        QStringLiteral("update school_phrase set withdrawn_by = ?, withdrawn_at = ? where id = ? "
                       "and withdrawn_at is null"),
        {actor.id.value, storage::toColumn(now), id});
    if (!changed)
        return base::failure(changed.error());
    if (*changed == 0)
        return base::failure(base::ErrorKind::NotFound,
            Text::tr("Your school has no such line in force. Somebody may have withdrawn it."));
    if (auto logged = audit::append(m_session,
            {now, actor.id, QStringLiteral("words.withdraw"),
                QStringLiteral("school_phrase %1").arg(id), {}});
        !logged)
        return logged;
    return (*transaction)->commit();
}

} // namespace phrases
