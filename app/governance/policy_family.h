// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which of the written policies a school's pack follows: the one it was copied from. Pure.
#pragma once

#include "app/governance/decision.h"
#include "app/policy/pack.h"
#include "app/policy/school_facts.h"

namespace governance {

// "lickey-hills" or "william-stockton", by the pack's id or else by the clauses its rules cite;
// the pack's own id when it follows neither.
[[nodiscard]] QString policyFamily(const policy::Pack& pack);

// What decisions need to know of the policy in force.
[[nodiscard]] DecisionHouse decisionHouse(
    const policy::Pack& pack, const policy::SchoolFacts& school);

} // namespace governance
