// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who may record, decide and read a decision. Pure; any thread.
#pragma once

#include "app/governance/decision.h"
#include "app/governance/decision_kind.h"
#include "app/staff/staff_member.h"

namespace governance {

[[nodiscard]] bool mayRecord(
    const staff::StaffMember& person, const DecisionKind& kind, const DecisionHouse& house);
[[nodiscard]] bool mayDecide(
    const staff::StaffMember& person, const DecisionKind& kind, const DecisionHouse& house);
// Who reported it, who decides, who is told of it, and who reads the record of the school.
[[nodiscard]] bool mayRead(const staff::StaffMember& person, const DecisionKind& kind,
    const Decision& decision, const DecisionHouse& house);

// Who must confirm that they know of an alert: the people with its role, or the headteacher where
// nobody has it. Empty for a kind that alerts nobody.
[[nodiscard]] std::vector<staff::StaffMember> alertedPeople(
    const DecisionKind& kind, const std::vector<staff::StaffMember>& staff);

} // namespace governance
