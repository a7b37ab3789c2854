// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/decision_rights.h"

#include <algorithm>

namespace governance {
namespace {

bool share(staff::Roles one, staff::Roles other)
{
    return std::any_of(staff::allRoles.begin(), staff::allRoles.end(),
        [&](staff::Role role) { return one.contains(role) && other.contains(role); });
}

bool isAlerted(const staff::StaffMember& person, const DecisionKind& kind)
{
    return person.active && kind.alerts && person.roles.contains(*kind.alerts);
}

} // namespace

bool mayDecide(
    const staff::StaffMember& person, const DecisionKind& kind, const DecisionHouse& house)
{
    if (isAlerted(person, kind))
        return true;
    if (kind.decide == staff::Permission::DecideFollowers && !house.followersDecidedBy.isEmpty())
        return person.active && share(person.roles, house.followersDecidedBy);
    return person.may(kind.decide);
}

bool mayRecord(
    const staff::StaffMember& person, const DecisionKind& kind, const DecisionHouse& house)
{
    if (kind.record == kind.decide)
        return mayDecide(person, kind, house);
    return person.may(kind.record) || mayDecide(person, kind, house);
}

bool mayRead(const staff::StaffMember& person, const DecisionKind& kind, const Decision& decision,
    const DecisionHouse& house)
{
    return decision.recordedBy == person.id || mayDecide(person, kind, house)
        || person.may(staff::Permission::ReadAudit);
}

std::vector<staff::StaffMember> alertedPeople(
    const DecisionKind& kind, const std::vector<staff::StaffMember>& staff)
{
    const auto with = [&staff](staff::Role role) {
        std::vector<staff::StaffMember> people;
        std::copy_if(staff.begin(), staff.end(), std::back_inserter(people),
            [role](const auto& member) { return member.active && member.roles.contains(role); });
        return people;
    };
    if (!kind.alerts)
        return {};
    const auto people = with(*kind.alerts);
    return people.empty() ? with(staff::Role::Head) : people;
}

} // namespace governance
