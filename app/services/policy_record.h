// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The versions of a policy that a school has signed. Synchronous; on the session's thread.
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/policy/pack.h"

namespace storage {
class Session;
}

namespace services {

// The newest version signed for this policy; the built-in one when none is.
[[nodiscard]] base::Result<policy::Pack> policyInForce(
    storage::Session& session, const QString& packId);
[[nodiscard]] base::Result<void> recordPolicy(storage::Session& session, const policy::Pack& pack,
    base::StaffId signedBy, const QDateTime& signedAt);

} // namespace services
