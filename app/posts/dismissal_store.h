// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions about marked words ("this is no child") and what was decided, in the database. A line
// is never deleted. Synchronous; on the session's thread; callers hold a transaction.
#pragma once

#include "app/base/clock.h"
#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/policy/dismissal.h"

#include <vector>

namespace storage {
class Session;
}

namespace posts {

enum class DismissalDecision
{
    Asked, // waits for a reviewer
    Granted, // remembered for its phrase
    Refused,
    Withdrawn // was granted, and is no longer remembered
};

struct DismissalRecord
{
    qint64 id = 0;
    QString rule; // see policy::dismissalRule()
    QString phrase;
    QString reason;
    base::PostId post;
    base::StaffId askedBy;
    QString askedByName;
    QDateTime askedAt;
    DismissalDecision decision = DismissalDecision::Asked;
    base::StaffId decidedBy;
    QString decidedByName;
    QDateTime decidedAt;
    QString comment;
};

class DismissalStore
{
public:
    DismissalStore(storage::Session& session, const base::Clock& clock)
        : m_session(session)
        , m_clock(clock)
    {
    }

    // Rule, phrase, reason, post, who asks, and the decision with who decided.
    [[nodiscard]] base::Result<qint64> add(const DismissalRecord& record);
    [[nodiscard]] base::Result<DismissalRecord> find(qint64 id) const;
    [[nodiscard]] base::Result<std::vector<DismissalRecord>> ofPost(base::PostId post) const;
    // All that is remembered, newest first.
    [[nodiscard]] base::Result<std::vector<DismissalRecord>> granted() const;
    // What the rules need to know.
    [[nodiscard]] base::Result<QVector<policy::Dismissal>> inForce() const;
    // Conflict when it no longer stands at `from`.
    [[nodiscard]] base::Result<void> decide(qint64 id, DismissalDecision from, DismissalDecision to,
        base::StaffId by, const QString& comment);

private:
    [[nodiscard]] base::Result<std::vector<DismissalRecord>> select(
        const QString& where, const QVariantList& values) const;

    storage::Session& m_session;
    const base::Clock& m_clock;
};

[[nodiscard]] QString decisionName(DismissalDecision decision); // the word in the database

} // namespace posts
