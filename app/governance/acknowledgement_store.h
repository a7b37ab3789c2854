// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who has said "I have read this" of which version of a policy, and when. Lines are only added.
// Synchronous; on the session's thread.
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QDateTime>

#include <vector>

namespace storage {
class Session;
}

namespace governance {

struct Acknowledgement
{
    base::StaffId staff;
    QString name;
    QDateTime acknowledgedAt; // invalid: not yet

    [[nodiscard]] bool isGiven() const { return acknowledgedAt.isValid(); }
};

class AcknowledgementStore
{
public:
    explicit AcknowledgementStore(storage::Session& session)
        : m_session(session)
    {
    }

    // Saying it twice keeps the first date.
    [[nodiscard]] base::Result<void> add(
        base::StaffId staff, const QString& packId, const QString& version, const QDateTime& now);
    [[nodiscard]] base::Result<bool> has(
        base::StaffId staff, const QString& packId, const QString& version) const;
    // Every active member of staff, by name, with or without.
    [[nodiscard]] base::Result<std::vector<Acknowledgement>> ofStaff(
        const QString& packId, const QString& version) const;

private:
    storage::Session& m_session;
};

} // namespace governance
