// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why the rules have their newest number: which of their parts differ from the ones before. Kept
// in the database, so that it can be told later and by another program. Synchronous.
#pragma once

#include "app/posts/house.h"
#include "app/posts/rules_cause.h"

namespace posts {

// Inside a transaction, by a house whose rules are current. Does nothing the second time.
[[nodiscard]] base::Result<void> noteRulesCauses(storage::Session& session, const House& house);

// What has changed since the rules had this number; empty if that is not known.
[[nodiscard]] base::Result<RulesCauses> rulesCausesSince(
    storage::Session& session, qint64 rulesRevision);

} // namespace posts
