// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/audit_log.h"
#include "app/storage/session.h"

#include <QCryptographicHash>

namespace audit {
namespace {

QString hashOf(const QStringList& fields)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& field : fields) {
        const QByteArray bytes = field.toUtf8();
        // The length in front keeps "ab","c" apart from "a","bc".
        hash.addData(QByteArray::number(bytes.size()) + ':' + bytes);
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

base::Result<void> append(storage::Session& session, const Entry& entry)
{
    const auto last
        = session.row(QStringLiteral("select hash from audit_entry order by id desc limit 1"));
    if (!last)
        return base::failure(last.error());
    const QString previous = last->has_value() ? last->value().at(0).toString() : QString();
    const QString moment = storage::toColumn(entry.happenedAt).toString();
    const QString hash = hashOf({previous, moment, QString::number(entry.actor.value), entry.action,
        entry.subject, entry.detail});
    const auto written = session.execute(
        QStringLiteral("insert into audit_entry (happened_at, actor_id, action, subject, detail, "
                       "previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?)"),
        {moment, entry.actor.value, entry.action, entry.subject, entry.detail, previous, hash});
    if (!written)
        return base::failure(written.error());
    return {};
}

base::Result<qint64> firstBrokenEntry(storage::Session& session)
{
    const auto rows = session.rows(
        QStringLiteral("select id, happened_at, actor_id, action, subject, detail, previous_hash, "
                       "hash from audit_entry order by id"));
    if (!rows)
        return base::failure(rows.error());
    QString previous;
    for (const storage::Row& row : *rows) {
        const QString expected
            = hashOf({previous, row.at(1).toString(), QString::number(row.at(2).toLongLong()),
                row.at(3).toString(), row.at(4).toString(), row.at(5).toString()});
        if (row.at(6).toString() != previous || row.at(7).toString() != expected)
            return row.at(0).toLongLong();
        previous = expected;
    }
    return 0;
}

} // namespace audit
