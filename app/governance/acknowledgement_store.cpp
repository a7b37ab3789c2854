// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/acknowledgement_store.h"

#include "app/storage/session.h"

namespace governance {

base::Result<void> AcknowledgementStore::add(
    base::StaffId staff, const QString& packId, const QString& version, const QDateTime& now)
{
    const auto done = m_session.execute(
        QStringLiteral("insert into acknowledgement (staff_id, pack_id, version, acknowledged_at) "
                       "values (?, ?, ?, ?) on conflict (staff_id, pack_id, version) do nothing"),
        {staff.value, packId, version, storage::toColumn(now)});
    if (!done)
        return base::failure(done.error());
    return {};
}

base::Result<bool> AcknowledgementStore::has(
    base::StaffId staff, const QString& packId, const QString& version) const
{
    const auto row
        = m_session.row(QStringLiteral("select 1 from acknowledgement where staff_id = ? "
                                       "and pack_id = ? and version = ?"),
            {staff.value, packId, version});
    if (!row)
        return base::failure(row.error());
    return row->has_value();
}

base::Result<std::vector<Acknowledgement>> AcknowledgementStore::ofStaff(
    const QString& packId, const QString& version) const
{
    const auto rows = m_session.rows(
        QStringLiteral("select s.id, s.name, a.acknowledged_at from staff_member s "
                       "left join acknowledgement a on a.staff_id = s.id and a.pack_id = ? and "
                       "a.version = ? where s.active = 1 order by s.name"),
        {packId, version});
    if (!rows)
        return base::failure(rows.error());
    std::vector<Acknowledgement> all;
    all.reserve(rows->size());
    for (const storage::Row& row : *rows)
        all.push_back({base::StaffId{row.at(0).toLongLong()}, row.at(1).toString(),
            storage::momentFromColumn(row.at(2))});
    return all;
}

} // namespace governance
