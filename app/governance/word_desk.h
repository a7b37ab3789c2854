// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The school's own lines in the word lists as pages and the command line keep them. A change and
// the note that posts must be judged again are one transaction. The functions are synchronous, on
// the session's thread; the desk asks the database thread and lives on the UI thread.
#pragma once

#include "app/phrases/phrase_store.h"
#include "app/storage/database.h"

#include <QObject>

namespace governance {

// See PhraseStore for what is refused.
[[nodiscard]] base::Result<qint64> addWords(storage::Session& session, const base::Clock& clock,
    const staff::StaffMember& actor, const phrases::SchoolPhrase& line);
[[nodiscard]] base::Result<void> withdrawWords(storage::Session& session, const base::Clock& clock,
    const staff::StaffMember& actor, qint64 id);

class WordDesk : public QObject
{
    Q_OBJECT

public:
    WordDesk(storage::Database& database, const base::Clock& clock);

    [[nodiscard]] base::Async<QVector<phrases::PhraseRecord>> everything();
    [[nodiscard]] base::Async<qint64> add(
        const staff::StaffMember& actor, const phrases::SchoolPhrase& line);
    [[nodiscard]] base::Async<void> withdraw(const staff::StaffMember& actor, qint64 id);

Q_SIGNALS:
    void changed();

private:
    storage::Database& m_database;
    const base::Clock& m_clock;
};

} // namespace governance
