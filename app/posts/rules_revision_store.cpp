// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/rules_revision_store.h"

#include "app/storage/session.h"

namespace posts {
namespace {

const auto settingName = QStringLiteral("rules-revision");

} // namespace

base::Result<qint64> rulesRevision(storage::Session& session)
{
    const auto row = session.row(
        QStringLiteral("select value from school_setting where name = ?"), {settingName});
    if (!row)
        return base::failure(row.error());
    return row->has_value() ? row->value().at(0).toLongLong() : 0;
}

base::Result<void> noteRulesChanged(storage::Session& session)
{
    const auto current = rulesRevision(session);
    if (!current)
        return base::failure(current.error());
    const auto done = session.execute(
        QStringLiteral("insert into school_setting (name, value) values (?, ?) on "
                       "conflict (name) do update set value = excluded.value"),
        {settingName, QString::number(*current + 1)});
    if (!done)
        return base::failure(done.error());
    return {};
}

} // namespace posts
