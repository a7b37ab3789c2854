// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/staff/staff_store.h"

#include "app/storage/session.h"

#include <QCoreApplication>

namespace staff {
namespace {

QString rolesText(Roles roles)
{
    QStringList names;
    for (const Role role : allRoles) {
        if (roles.contains(role))
            names.append(roleName(role));
    }
    return names.join(QLatin1Char(' '));
}

Roles rolesFromText(const QString& text)
{
    Roles roles;
    for (const QString& name : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (const auto role = roleFromName(name))
            roles.insert(*role);
    }
    return roles;
}

StaffMember memberFrom(const storage::Row& row)
{
    return {base::StaffId{row.at(0).toLongLong()}, row.at(1).toString(),
        rolesFromText(row.at(2).toString()), row.at(3).toBool()};
}

base::Error nobody()
{
    return {base::ErrorKind::NotFound,
        QCoreApplication::translate(
            "staff::StaffStore", "Nobody on the staff list has this name.")};
}

} // namespace

base::Result<base::StaffId> StaffStore::add(
    const QString& name, Roles roles, const QString& secretHash)
{
    const auto id = m_session.insert(
        QStringLiteral(
            "insert into staff_member (name, roles, secret_hash) values (?, ?, ?) returning id"),
        {name.trimmed(), rolesText(roles), secretHash});
    if (!id)
        return base::failure(id.error());
    return base::StaffId{*id};
}

base::Result<std::vector<StaffMember>> StaffStore::all() const
{
    const auto rows = m_session.rows(
        QStringLiteral("select id, name, roles, active from staff_member order by id"));
    if (!rows)
        return base::failure(rows.error());
    std::vector<StaffMember> members;
    for (const storage::Row& row : *rows)
        members.push_back(memberFrom(row));
    return members;
}

base::Result<StaffMember> StaffStore::find(base::StaffId id) const
{
    const auto row = m_session.row(
        QStringLiteral("select id, name, roles, active from staff_member where id = ?"),
        {id.value});
    if (!row)
        return base::failure(row.error());
    if (!row->has_value())
        return base::failure(nobody());
    return memberFrom(row->value());
}

base::Result<SignInState> StaffStore::signInState(const QString& name) const
{
    const auto row = m_session.row(
        QStringLiteral("select id, name, roles, active, secret_hash, wrong_tries, "
                       "blocked_until from staff_member where lower(name) = lower(?)"),
        {name.trimmed()});
    if (!row)
        return base::failure(row.error());
    if (!row->has_value())
        return base::failure(nobody());
    const storage::Row& found = row->value();
    return SignInState{memberFrom(found), found.at(4).toString(), found.at(5).toInt(),
        storage::momentFromColumn(found.at(6))};
}

base::Result<void> StaffStore::noteTries(
    base::StaffId id, int wrongTries, const QDateTime& blockedUntil)
{
    const auto done = m_session.execute(
        QStringLiteral("update staff_member set wrong_tries = ?, blocked_until = ? where id = ?"),
        {wrongTries, storage::toColumn(blockedUntil), id.value});
    if (!done)
        return base::failure(done.error());
    return {};
}

base::Result<void> StaffStore::setSecret(base::StaffId id, const QString& secretHash)
{
    const auto done
        = m_session.execute(QStringLiteral("update staff_member set secret_hash = ? where id = ?"),
            {secretHash, id.value});
    if (!done)
        return base::failure(done.error());
    return {};
}

} // namespace staff
