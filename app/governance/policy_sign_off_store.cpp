// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/policy_sign_off_store.h"

#include "app/storage/session.h"

namespace governance {

base::Result<void> PolicySignOffStore::add(const PolicySignOff& signOff)
{
    const auto done = m_session.execute(
        QStringLiteral("insert into policy_sign_off (pack_id, version, reason, until, signed_by, "
                       "signed_at) values (?, ?, ?, ?, ?, ?)"),
        {signOff.packId, signOff.version, signOff.reason, signOff.until.toString(Qt::ISODate),
            signOff.signedBy.value, storage::toColumn(signOff.signedAt)});
    if (!done)
        return base::failure(done.error());
    return {};
}

base::Result<std::optional<PolicySignOff>> PolicySignOffStore::newest(
    const QString& packId, const QString& version) const
{
    const auto row = m_session.row(
        QStringLiteral("select reason, until, signed_by, signed_at from policy_sign_off "
                       "where pack_id = ? and version = ? order by id desc limit 1"),
        {packId, version});
    if (!row)
        return base::failure(row.error());
    if (!*row)
        return std::optional<PolicySignOff>();
    const storage::Row& columns = **row;
    return std::optional<PolicySignOff>({packId, version, columns.at(0).toString(),
        QDate::fromString(columns.at(1).toString(), Qt::ISODate),
        base::StaffId{columns.at(2).toLongLong()}, storage::momentFromColumn(columns.at(3))});
}

} // namespace governance
