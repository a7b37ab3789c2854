// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the rules said of a post when it was last judged, in the database, so that a change can be
// told. Synchronous; on the session's thread; callers hold a transaction.
#pragma once

#include "app/base/clock.h"
#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/policy/finding.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace storage {
class Session;
}

namespace posts {

struct Judgement
{
    policy::Severity severity = policy::Severity::Clear;
    QStringList marks; // "review LH-16", one for each finding, sorted
    qint64 rulesRevision = 0;
};

[[nodiscard]] Judgement judgementOf(const policy::Verdict& verdict, qint64 rulesRevision);
// The clauses among the marks, each once.
[[nodiscard]] QStringList clausesOf(const QStringList& marks);
// What stands in `now` and did not stand in `before`.
[[nodiscard]] QStringList newMarks(const QStringList& before, QStringList now);

class JudgementStore
{
public:
    JudgementStore(storage::Session& session, const base::Clock& clock)
        : m_session(session)
        , m_clock(clock)
    {
    }

    [[nodiscard]] base::Result<void> note(
        base::PostId post, int revision, const Judgement& judgement);
    // Nothing when the post was never judged.
    [[nodiscard]] base::Result<std::optional<Judgement>> find(base::PostId post) const;
    // Posts in flight (begun and not sent) that were judged by other rules than these, or before
    // that moment, by number.
    [[nodiscard]] base::Result<std::vector<base::PostId>> stale(
        qint64 rulesRevision, const QDateTime& judgedBefore, base::PostId after, int most) const;

private:
    storage::Session& m_session;
    const base::Clock& m_clock;
};

} // namespace posts
