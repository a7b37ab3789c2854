// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/policy_version_store.h"

#include "app/storage/session.h"

namespace governance {

base::Result<qint64> PolicyVersionStore::add(const PolicyVersion& version)
{
    return m_session.insert(
        QStringLiteral("insert into policy_version (pack_id, version, document, minute_reference, "
                       "approved_by, approved_at) values (?, ?, ?, ?, ?, ?) returning id"),
        {version.packId, version.version, QString::fromUtf8(version.document),
            version.minuteReference,
            version.approvedBy.isValid() ? QVariant(version.approvedBy.value) : QVariant(),
            storage::toColumn(version.approvedAt)});
}

base::Result<std::vector<PolicyVersion>> PolicyVersionStore::select(
    const QString& packId, const QString& limit) const
{
    const auto rows = m_session.rows(
        QStringLiteral("select v.id, v.pack_id, v.version, v.document, v.minute_reference, "
                       "v.approved_by, coalesce(s.name, ''), v.approved_at from policy_version v "
                       "left join staff_member s on s.id = v.approved_by where v.pack_id = ? "
                       "order by v.id desc ")
            + limit,
        {packId});
    if (!rows)
        return base::failure(rows.error());
    std::vector<PolicyVersion> versions;
    versions.reserve(rows->size());
    for (const storage::Row& row : *rows)
        versions.push_back({row.at(0).toLongLong(), row.at(1).toString(), row.at(2).toString(),
            row.at(3).toString().toUtf8(), row.at(4).toString(),
            base::StaffId{row.at(5).toLongLong()}, row.at(6).toString(),
            storage::momentFromColumn(row.at(7))});
    return versions;
}

base::Result<std::vector<PolicyVersion>> PolicyVersionStore::all(const QString& packId) const
{
    return select(packId, QString());
}

base::Result<std::optional<PolicyVersion>> PolicyVersionStore::newest(const QString& packId) const
{
    auto versions = select(packId, QStringLiteral("limit 1"));
    if (!versions)
        return base::failure(versions.error());
    if (versions->empty())
        return std::optional<PolicyVersion>();
    return std::optional<PolicyVersion>(std::move(versions->front()));
}

} // namespace governance
