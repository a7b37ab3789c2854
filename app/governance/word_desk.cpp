// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/word_desk.h"

#include "app/base/when_done.h"
#include "app/posts/rules_revision_store.h"
#include "app/storage/transaction.h"

namespace governance {

base::Result<qint64> addWords(storage::Session& session, const base::Clock& clock,
    const staff::StaffMember& actor, const phrases::SchoolPhrase& line)
{
    auto transaction = storage::Transaction::begin(session);
    if (!transaction)
        return base::failure(transaction.error());
    const auto id = phrases::PhraseStore(session).add(actor, line, clock);
    if (!id)
        return id;
    if (auto noted = posts::noteRulesChanged(session); !noted)
        return base::failure(noted.error());
    if (auto done = (*transaction)->commit(); !done)
        return base::failure(done.error());
    return id;
}

base::Result<void> withdrawWords(
    storage::Session& session, const base::Clock& clock, const staff::StaffMember& actor, qint64 id)
{
    auto transaction = storage::Transaction::begin(session);
    if (!transaction)
        return base::failure(transaction.error());
    if (auto withdrawn = phrases::PhraseStore(session).withdraw(actor, id, clock); !withdrawn)
        return withdrawn;
    if (auto noted = posts::noteRulesChanged(session); !noted)
        return noted;
    return (*transaction)->commit();
}

WordDesk::WordDesk(storage::Database& database, const base::Clock& clock)
    : m_database(database)
    , m_clock(clock)
{
}

base::Async<QVector<phrases::PhraseRecord>> WordDesk::everything()
{
    return m_database.run(
        [](storage::Session& session) { return phrases::PhraseStore(session).everything(); });
}

base::Async<qint64> WordDesk::add(
    const staff::StaffMember& actor, const phrases::SchoolPhrase& line)
{
    const auto added = m_database.run([&clock = m_clock, actor, line](storage::Session& session) {
        return addWords(session, clock, actor, line);
    });
    base::whenDone(added, this, [this](const base::Result<qint64>& id) {
        if (id)
            Q_EMIT changed();
    });
    return added;
}

base::Async<void> WordDesk::withdraw(const staff::StaffMember& actor, qint64 id)
{
    const auto withdrawn = m_database.run([&clock = m_clock, actor, id](storage::Session& session) {
        return withdrawWords(session, clock, actor, id);
    });
    base::whenDone(withdrawn, this, [this](const base::Result<void>& done) {
        if (done)
            Q_EMIT changed();
    });
    return withdrawn;
}

} // namespace governance
