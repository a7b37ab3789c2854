// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lets a member of staff in. After three wrong tries each further one makes the next wait
// longer (30 s, doubling, 15 min at most), also across restarts and when the clock is set
// back. An unknown name takes as long as a wrong passphrase. Every outcome is on record.
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/staff/staff_member.h"

namespace storage {
class Session;
}

namespace staff {

// How long to wait after this many wrong tries in a row.
[[nodiscard]] int secondsToWait(int wrongTries);

// Blocking (Argon2id): call on the database thread.
[[nodiscard]] base::Result<StaffMember> signIn(storage::Session& session, const base::Clock& clock,
    const QString& name, const QString& secret);

} // namespace staff
