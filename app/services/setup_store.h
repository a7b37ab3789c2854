// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The set-up in the school's own database: the answers so far, and the one step by which the
// school comes into being. Synchronous; on the session's thread.
#pragma once

#include "app/base/clock.h"
#include "app/services/setup_draft.h"

namespace storage {
class Session;
}

namespace services {

struct SetupProgress
{
    bool schoolExists = false;
    SetupDraft draft; // of a school that does not exist yet
};

// Steps a school may put off, by the names kept in SchoolSettings::setupLeft.
inline constexpr auto classListStep = "class-list";
inline constexpr auto accountStep = "account";
inline constexpr auto dryRunStep = "dry-run";
inline constexpr auto acknowledgeStep = "acknowledge";

[[nodiscard]] base::Result<SetupProgress> loadSetup(storage::Session& session);
// Refused with Conflict once the school exists.
[[nodiscard]] base::Result<void> saveSetup(storage::Session& session, const SetupDraft& draft);
// One transaction: settings, staff, the signed policy, a line in the record; all or nothing.
[[nodiscard]] base::Result<void> createSchool(
    storage::Session& session, const base::Clock& clock, const SetupDraft& draft);
// The step is done: it is no longer among what is left.
[[nodiscard]] base::Result<void> noteStepDone(
    storage::Session& session, const base::Clock& clock, const QString& step);

} // namespace services
