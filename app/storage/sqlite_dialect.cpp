// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/log.h"
#include "app/storage/dialect.h"
#include "app/storage/session.h"

#include <QCoreApplication>

namespace storage {
namespace {

// Result codes of https://www.sqlite.org/rescode.html
enum SqliteCode
{
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26
};

class SqliteDialect final : public Dialect
{
    Q_DECLARE_TR_FUNCTIONS(storage::SqliteDialect)

public:
    QString driver() const override { return QStringLiteral("QSQLITE"); }

    QStringList connectionSetup() const override
    {
        // FULL: a commit is on the disk before it is answered; the outbox depends on it.
        return {QStringLiteral("pragma busy_timeout = 4000"),
            QStringLiteral("pragma synchronous = full"), QStringLiteral("pragma foreign_keys = on"),
            QStringLiteral("pragma trusted_schema = off"),
            QStringLiteral("pragma secure_delete = on")};
    }

    QString acceptanceSetup() const override { return QStringLiteral("pragma journal_mode = wal"); }

    QString beginWriting() const override { return QStringLiteral("begin immediate"); }

    QString schemaText(QString text) const override
    {
        return text
            .replace(QLatin1String("{id}"), QLatin1String("integer primary key autoincrement"))
            .replace(QLatin1String("{blob}"), QLatin1String("blob"))
            .replace(QLatin1String("{moment}"), QLatin1String("text"));
    }

    base::Result<QStringList> check(Session& session) const override
    {
        QStringList faults;
        const auto integrity = session.rows(QStringLiteral("pragma integrity_check(20)"));
        if (!integrity)
            return base::failure(integrity.error());
        for (const Row& row : *integrity) {
            if (row.at(0).toString() != QLatin1String("ok"))
                faults.append(tr("damaged page or index"));
        }
        const auto references = session.rows(QStringLiteral("pragma foreign_key_check"));
        if (!references)
            return base::failure(references.error());
        for (const Row& row : *references)
            faults.append(tr("table %1 refers to a missing row of %2")
                              .arg(row.at(0).toString(), row.at(2).toString()));
        return faults;
    }

    bool tableExists(Session& session, const QString& name) const override
    {
        const auto row = session.row(
            QStringLiteral("select 1 from sqlite_master where type = 'table' and name = ?"),
            {name});
        return row && row->has_value();
    }

    bool isEmpty(Session& session) const override
    {
        const auto row = session.row(QStringLiteral("select count(*) from sqlite_master"));
        return row && row->has_value() && row->value().at(0).toInt() == 0;
    }

    base::Error errorFrom(const QSqlError& error) const override
    {
        const int code = error.nativeErrorCode().toInt();
        base::warning(base::storageLog) << "SQLite error" << code;
        switch (code & 0xff) {
        case Busy:
        case Locked:
            return {base::ErrorKind::Storage,
                tr("Another program is holding the school's database. Close it, or wait a minute, "
                   "and try again.")};
        case ReadOnly:
            return {base::ErrorKind::Storage,
                tr("The school's database may only be read, so nothing can be saved. Ask IT to "
                   "make the file and its folder writable.")};
        case IoError:
            return {base::ErrorKind::Storage,
                tr("The disk refused to save. Check the disk or the network drive, then try "
                   "again.")};
        case Full:
            return {base::ErrorKind::Storage,
                tr("The disk is full, so nothing more can be saved. Free some space and try "
                   "again.")};
        case CannotOpen:
            return {base::ErrorKind::Storage,
                tr("The school's database cannot be opened. Check that its folder exists and may "
                   "be written to.")};
        case Corrupt:
        case NotADatabase:
            return {base::ErrorKind::Storage,
                tr("This file is damaged or is not a Nestbox database. Restore a backup, or choose "
                   "another file.")};
        case Constraint:
            return {base::ErrorKind::Conflict,
                tr("Somebody else changed this at the same time. Look again and repeat your "
                   "step.")};
        default:
            return {base::ErrorKind::Storage,
                tr("The school's database refused (code %1). Try again; if it stays, ask IT.")
                    .arg(code)};
        }
    }
};

} // namespace

std::unique_ptr<Dialect> sqliteDialect()
{
    return std::make_unique<SqliteDialect>();
}

} // namespace storage
