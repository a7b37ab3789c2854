// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Staff members in the database. Synchronous; on the session's thread.
#pragma once

#include "app/base/result.h"
#include "app/staff/staff_member.h"

#include <QDateTime>

#include <vector>

namespace storage {
class Session;
}

namespace staff {

// What sign-in needs to know about somebody.
struct SignInState
{
    StaffMember member;
    QString secretHash;
    int wrongTries = 0;
    QDateTime blockedUntil; // invalid: not blocked
};

class StaffStore
{
public:
    explicit StaffStore(storage::Session& session)
        : m_session(session)
    {
    }

    [[nodiscard]] base::Result<base::StaffId> add(
        const QString& name, Roles roles, const QString& secretHash);
    [[nodiscard]] base::Result<std::vector<StaffMember>> all() const;
    [[nodiscard]] base::Result<StaffMember> find(base::StaffId id) const;
    // Names are compared without case.
    [[nodiscard]] base::Result<SignInState> signInState(const QString& name) const;
    [[nodiscard]] base::Result<void> noteTries(
        base::StaffId id, int wrongTries, const QDateTime& blockedUntil);
    [[nodiscard]] base::Result<void> setSecret(base::StaffId id, const QString& secretHash);

private:
    storage::Session& m_session;
};

} // namespace staff
