// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What nestbox-cli says of a policy beside its rules: its sentences, whether it is in date, its
// versions at this school, and what a changed pack file would do to posts.
#pragma once

#include "app/cli/console.h"
#include "app/governance/policy_desk.h"
#include "app/storage/session.h"

namespace cli {

void printSentences(const policy::Pack& pack, Console& console);

// AnswerIsNo when the policy is overdue or undated and nobody has signed to carry on.
int printStanding(const policy::Pack& pack, QDate today, std::optional<QDate> carriedOnUntil,
    bool json, Console& console);

int printVersions(
    storage::Session& session, const policy::Pack& inForce, bool json, Console& console);

int printPreview(storage::Session& session, const base::Clock& clock,
    const posts::DraftChecker& inForce, const policy::Pack& changed, bool json, Console& console);

} // namespace cli
