// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A school's own lines in the word lists, in the database. A line is never changed: it is added,
// and it may be withdrawn, and then stays on record. Synchronous; on the session's thread.
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/phrases/phrase_book.h"
#include "app/staff/staff_member.h"

namespace storage {
class Session;
}

namespace phrases {

// A line with what became of it.
struct PhraseRecord
{
    SchoolPhrase line;
    QString withdrawnBy;
    QDateTime withdrawnAt; // UTC; invalid while the line is in force
};

class PhraseStore
{
public:
    explicit PhraseStore(storage::Session& session)
        : m_session(session)
    {
    }

    [[nodiscard]] base::Result<QVector<SchoolPhrase>> inForce() const;
    // Withdrawn ones, too, in the order in which they were added.
    [[nodiscard]] base::Result<QVector<PhraseRecord>> everything() const;

    // The id of the new line. Refused: a line that cannot be used, one that is there already,
    // and anybody without Permission::KeepWords.
    [[nodiscard]] base::Result<qint64> add(
        const staff::StaffMember& actor, const SchoolPhrase& line, const base::Clock& clock);
    [[nodiscard]] base::Result<void> withdraw(
        const staff::StaffMember& actor, qint64 id, const base::Clock& clock);

private:
    storage::Session& m_session;
};

} // namespace phrases
