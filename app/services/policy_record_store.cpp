// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/pack_reader.h"
#include "app/services/policy_record.h"
#include "app/storage/session.h"

namespace services {

base::Result<policy::Pack> policyInForce(storage::Session& session, const QString& packId)
{
    const auto row = session.row(
        QStringLiteral(
            "select document from policy_version where pack_id = ? order by id desc limit 1"),
        {packId});
    if (!row)
        return base::failure(row.error());
    if (!row->has_value())
        return policy::builtInPack(packId);
    return policy::readPack(row->value().at(0).toString().toUtf8());
}

base::Result<void> recordPolicy(storage::Session& session, const policy::Pack& pack,
    base::StaffId signedBy, const QDateTime& signedAt)
{
    const auto id = session.insert(
        QStringLiteral("insert into policy_version (pack_id, version, document, approved_by, "
                       "approved_at) values (?, ?, ?, ?, ?) returning id"),
        {pack.id, pack.version, QString::fromUtf8(policy::writePack(pack)), signedBy.value,
            storage::toColumn(signedAt)});
    if (!id)
        return base::failure(id.error());
    return {};
}

} // namespace services
