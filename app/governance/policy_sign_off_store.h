// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// "We carry on with this policy until …": a head's signature under a policy that is overdue or
// undated. Lines are only added; the newest of a version counts. Synchronous; on the session's
// thread.
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QDateTime>

#include <optional>

namespace storage {
class Session;
}

namespace governance {

struct PolicySignOff
{
    QString packId;
    QString version;
    QString reason;
    QDate until; // the last day it holds
    base::StaffId signedBy;
    QDateTime signedAt;
};

class PolicySignOffStore
{
public:
    explicit PolicySignOffStore(storage::Session& session)
        : m_session(session)
    {
    }

    [[nodiscard]] base::Result<void> add(const PolicySignOff& signOff);
    [[nodiscard]] base::Result<std::optional<PolicySignOff>> newest(
        const QString& packId, const QString& version) const;

private:
    storage::Session& m_session;
};

} // namespace governance
