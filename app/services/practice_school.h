// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The invented school a fresh computer starts with: staff, a class list, a policy, settings.
// Everything comes from resources/demo. Synchronous; on the session's thread.
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/roll/roll.h"

namespace storage {
class Session;
}

namespace services {

// The passphrase of everybody at the practice school; shown on the sign-in screen.
[[nodiscard]] QString practicePassphrase();
[[nodiscard]] base::Result<roll::Roll> practiceRoll();

// True when the database holds no staff yet.
[[nodiscard]] base::Result<bool> isUnused(storage::Session& session);
// One transaction: all of the practice school or nothing.
[[nodiscard]] base::Result<void> createPracticeSchool(
    storage::Session& session, const base::Clock& clock);

} // namespace services
