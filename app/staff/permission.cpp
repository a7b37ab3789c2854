// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/staff/permission.h"

#include <QCoreApplication>

namespace staff {
namespace {

Permissions permissionsOf(Role role)
{
    using enum Permission;
    switch (role) {
    case Role::Teacher:
        return {Compose, ReportConcern};
    case Role::SeniorLeader:
        return {Compose, Review, SettleOutcome, ReadAudit, DecideFollowers, DecideIncidents,
            ReportConcern, KeepWords};
    case Role::Office:
        return {KeepConsent, ReportConcern, KeepCalendar};
    case Role::Head:
        return {Compose, Review, SettleOutcome, KeepConsent, ChangePolicy, ConnectAccount,
            ChangeSettings, ReadAudit, DecideFollowers, DecideIncidents, ReportConcern, KeepWords,
            KeepCalendar};
    case Role::ComputingLead:
        return {Compose, ConnectAccount, ChangeSettings, ReadAudit, ReportConcern, KeepCalendar};
    }
    return {};
}

} // namespace

Permissions permissionsOf(Roles roles)
{
    Permissions all;
    for (const Role role : allRoles) {
        if (roles.contains(role))
            all.insert(permissionsOf(role));
    }
    return all;
}

QString roleName(Role role)
{
    switch (role) {
    case Role::Teacher:
        return QStringLiteral("teacher");
    case Role::SeniorLeader:
        return QStringLiteral("slt");
    case Role::Office:
        return QStringLiteral("office");
    case Role::Head:
        return QStringLiteral("head");
    case Role::ComputingLead:
        return QStringLiteral("computing");
    }
    return {};
}

std::optional<Role> roleFromName(QStringView name)
{
    for (const Role role : allRoles) {
        if (roleName(role) == name)
            return role;
    }
    return std::nullopt;
}

QString roleTitle(Role role)
{
    switch (role) {
    case Role::Teacher:
        return QCoreApplication::translate("staff::Role", "Teacher");
    case Role::SeniorLeader:
        return QCoreApplication::translate("staff::Role", "Senior leadership team");
    case Role::Office:
        return QCoreApplication::translate("staff::Role", "Office");
    case Role::Head:
        return QCoreApplication::translate("staff::Role", "Headteacher");
    case Role::ComputingLead:
        return QCoreApplication::translate("staff::Role", "Computing lead");
    }
    return {};
}

} // namespace staff
