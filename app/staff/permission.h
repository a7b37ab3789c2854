// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Roles, permissions, and the one table of who may do what. Values; any thread.
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace staff {

enum class Role
{
    Teacher,
    SeniorLeader, // SLT
    Office,
    Head,
    ComputingLead
};
inline constexpr std::array allRoles{
    Role::Teacher, Role::SeniorLeader, Role::Office, Role::Head, Role::ComputingLead};

enum class Permission
{
    Compose, // write, submit and withdraw one's own posts
    Review, // approve or return the posts of others
    SettleOutcome, // say what became of a post whose outcome is unknown
    KeepConsent, // the class list and the consent register
    ChangePolicy, // choose the policy in force and who reviews
    ConnectAccount, // join this computer to the school's account
    ChangeSettings, // the school's other settings
    ReadAudit,
    DecideFollowers, // who may follow, whom the school follows, who is blocked
    DecideIncidents, // what becomes of inappropriate content
    ReportConcern, // put a follower, a mention or an incident on record
    KeepWords, // the school's own lines in the word lists
    KeepCalendar // terms, holidays and INSET days
};
inline constexpr std::array allPermissions{Permission::Compose, Permission::Review,
    Permission::SettleOutcome, Permission::KeepConsent, Permission::ChangePolicy,
    Permission::ConnectAccount, Permission::ChangeSettings, Permission::ReadAudit,
    Permission::DecideFollowers, Permission::DecideIncidents, Permission::ReportConcern,
    Permission::KeepWords, Permission::KeepCalendar};

// A set of roles or of permissions in one machine word.
template <typename T> class Set
{
public:
    constexpr Set() = default;
    constexpr Set(std::initializer_list<T> items)
    {
        for (const T item : items)
            insert(item);
    }
    constexpr void insert(T item) { m_bits |= 1u << static_cast<unsigned>(item); }
    constexpr void insert(Set items) { m_bits |= items.m_bits; }
    [[nodiscard]] constexpr bool contains(T item) const
    {
        return (m_bits & (1u << static_cast<unsigned>(item))) != 0;
    }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr bool operator==(const Set&) const = default;

private:
    unsigned m_bits = 0;
};

using Roles = Set<Role>;
using Permissions = Set<Permission>;

[[nodiscard]] Permissions permissionsOf(Roles roles);

// The word in the database and on the command line: "teacher", "slt", "office", "head",
// "computing".
[[nodiscard]] QString roleName(Role role);
[[nodiscard]] std::optional<Role> roleFromName(QStringView name);
[[nodiscard]] QString roleTitle(Role role); // translated, for people

} // namespace staff
