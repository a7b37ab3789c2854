// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The copy of a policy that a head is working on: one per policy. Synchronous; on the session's
// thread.
#pragma once

#include "app/base/clock.h"
#include "app/base/ids.h"
#include "app/base/result.h"

#include <QByteArray>

#include <optional>

namespace storage {
class Session;
}

namespace governance {

struct PolicyDraft
{
    QByteArray document; // may not be a valid pack yet
    base::StaffId changedBy;
    QString changedByName;
    QDateTime changedAt;
};

class PolicyDraftStore
{
public:
    explicit PolicyDraftStore(storage::Session& session)
        : m_session(session)
    {
    }

    [[nodiscard]] base::Result<std::optional<PolicyDraft>> find(const QString& packId) const;
    [[nodiscard]] base::Result<void> save(const QString& packId, const QByteArray& document,
        base::StaffId changedBy, const QDateTime& now);
    [[nodiscard]] base::Result<void> discard(const QString& packId);

private:
    storage::Session& m_session;
};

} // namespace governance
