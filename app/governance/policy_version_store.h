// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every version of the school's policies that was ever in force. Nothing is changed or deleted.
// Synchronous; on the session's thread; callers hold a transaction.
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>
#include <vector>

namespace storage {
class Session;
}

namespace governance {

struct PolicyVersion
{
    qint64 id = 0;
    QString packId;
    QString version;
    QByteArray document; // the pack file as it was approved
    QString minuteReference; // of the governors
    base::StaffId approvedBy; // none: as it came with the program or with the set-up
    QString approverName;
    QDateTime approvedAt;
};

class PolicyVersionStore
{
public:
    explicit PolicyVersionStore(storage::Session& session)
        : m_session(session)
    {
    }

    [[nodiscard]] base::Result<qint64> add(const PolicyVersion& version);
    // Newest first.
    [[nodiscard]] base::Result<std::vector<PolicyVersion>> all(const QString& packId) const;
    [[nodiscard]] base::Result<std::optional<PolicyVersion>> newest(const QString& packId) const;

private:
    [[nodiscard]] base::Result<std::vector<PolicyVersion>> select(
        const QString& packId, const QString& limit) const;

    storage::Session& m_session;
};

} // namespace governance
