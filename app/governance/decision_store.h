// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Decisions and what was added to them, in the database. Rows are never deleted; a closed one is
// never changed. Synchronous; on the session's thread.
#pragma once

#include "app/base/result.h"
#include "app/governance/decision.h"

#include <QVariantList>

#include <optional>

namespace storage {
class Session;
}

namespace governance {

class DecisionStore
{
public:
    explicit DecisionStore(storage::Session& session)
        : m_session(session)
    {
    }

    struct Filter
    {
        QString kind; // empty: every kind
        std::optional<bool> closed; // nothing: open and closed
        int most = 1000; // the newest
    };

    // As open; steps are not written.
    [[nodiscard]] base::Result<DecisionId> add(const Decision& decision);
    // Conflict when it is closed already.
    [[nodiscard]] base::Result<void> close(
        DecisionId id, const QString& choice, const QString& reason);
    [[nodiscard]] base::Result<void> addStep(DecisionId id, const TakenStep& step);

    [[nodiscard]] base::Result<Decision> find(DecisionId id) const;
    // Newest first.
    [[nodiscard]] base::Result<std::vector<Decision>> list(const Filter& filter) const;
    // When a duty of this kind was last done; invalid: never.
    [[nodiscard]] base::Result<QDateTime> lastDone(const QString& kind) const;
    // When this school's record begins; invalid: nothing is on record yet.
    [[nodiscard]] base::Result<QDateTime> recordBegins() const;

private:
    [[nodiscard]] base::Result<std::vector<Decision>> select(
        const QString& where, const QVariantList& values) const;
    [[nodiscard]] base::Result<std::vector<TakenStep>> stepsOf(DecisionId id) const;

    storage::Session& m_session;
};

} // namespace governance
