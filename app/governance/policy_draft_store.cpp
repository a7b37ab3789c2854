// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/policy_draft_store.h"

#include "app/storage/session.h"

namespace governance {

base::Result<std::optional<PolicyDraft>> PolicyDraftStore::find(const QString& packId) const
{
    const auto row = m_session.row(
        QStringLiteral("select d.document, d.changed_by, coalesce(s.name, ''), d.changed_at "
                       "from policy_draft d left join staff_member s on s.id = d.changed_by "
                       "where d.pack_id = ?"),
        {packId});
    if (!row)
        return base::failure(row.error());
    if (!*row)
        return std::optional<PolicyDraft>();
    const storage::Row& columns = **row;
    return std::optional<PolicyDraft>(
        {columns.at(0).toString().toUtf8(), base::StaffId{columns.at(1).toLongLong()},
            columns.at(2).toString(), storage::momentFromColumn(columns.at(3))});
}

base::Result<void> PolicyDraftStore::save(const QString& packId, const QByteArray& document,
    base::StaffId changedBy, const QDateTime& now)
{
    const auto done = m_session.execute(
        QStringLiteral("insert into policy_draft (pack_id, document, changed_by, changed_at) "
                       "values (?, ?, ?, ?) on conflict (pack_id) do update set document = "
                       "excluded.document, changed_by = excluded.changed_by, changed_at = "
                       "excluded.changed_at"),
        {packId, QString::fromUtf8(document), changedBy.value, storage::toColumn(now)});
    if (!done)
        return base::failure(done.error());
    return {};
}

base::Result<void> PolicyDraftStore::discard(const QString& packId)
{
    const auto done
        = m_session.execute(QStringLiteral("delete from policy_draft where pack_id = ?"), {packId});
    if (!done)
        return base::failure(done.error());
    return {};
}

} // namespace governance
