// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/storage/migrations.h"

#include "app/storage/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace storage {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage::Migrations)
};

QStringList schemaFiles(const QString& folder)
{
    return QDir(folder).entryList({QStringLiteral("????_*.sql")}, QDir::Files, QDir::Name);
}

base::Result<void> apply(Session& session, const QString& path, int number)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::Internal,
            Text::tr("A part of this program is missing. Reinstall it."));
    const QString text = session.dialect().schemaText(QString::fromUtf8(file.readAll()));
    for (const QString& statement : schemaStatements(text)) {
        if (auto done = session.execute(statement); !done)
            return base::failure(done.error());
    }
    if (auto cleared = session.execute(QStringLiteral("delete from schema_version")); !cleared)
        return base::failure(cleared.error());
    if (auto set = session.execute(
            QStringLiteral("insert into schema_version (version) values (?)"), {number});
        !set)
        return base::failure(set.error());
    return {};
}

} // namespace

QStringList schemaStatements(const QString& text)
{
    static const QRegularExpression comment(
        QStringLiteral("^\\s*--.*$"), QRegularExpression::MultilineOption);
    static const QRegularExpression end(
        QStringLiteral(";[ \\t]*(?:\\r?\\n[ \\t]*(?=\\r?\\n|$)|$)"));
    QString bare = text;
    bare.remove(comment);
    QStringList statements;
    for (const QString& statement : bare.split(end)) {
        if (const QString trimmed = statement.trimmed(); !trimmed.isEmpty())
            statements.append(trimmed);
    }
    return statements;
}

int newestSchema(const QString& folder)
{
    const QStringList files = schemaFiles(folder);
    return files.isEmpty() ? 0 : files.last().left(4).toInt();
}

base::Result<int> schemaOf(Session& session)
{
    if (!session.dialect().tableExists(session, QStringLiteral("schema_version")))
        return 0;
    const auto row = session.row(QStringLiteral("select max(version) from schema_version"));
    if (!row)
        return base::failure(row.error());
    return row->has_value() ? row->value().at(0).toInt() : 0;
}

base::Result<void> migrate(Session& session, const QString& folder)
{
    // The write lock first: two programs that start at once see one schema.
    auto transaction = Transaction::begin(session);
    if (!transaction)
        return base::failure(transaction.error());
    const auto version = schemaOf(session);
    if (!version)
        return base::failure(version.error());
    if (*version > newestSchema(folder))
        return base::failure(base::ErrorKind::Storage,
            Text::tr("This database was written by a newer Nestbox. Update Nestbox on this "
                     "computer; the file has not been changed."));
    if (*version == 0 && !session.dialect().isEmpty(session))
        return base::failure(base::ErrorKind::Storage,
            Text::tr("This file is a database of another program. Choose another file; it has not "
                     "been changed."));
    for (const QString& name : schemaFiles(folder)) {
        const int number = name.left(4).toInt();
        if (number <= *version)
            continue;
        if (auto done = apply(session, folder + QLatin1Char('/') + name, number); !done)
            return done;
    }
    if (auto done = (*transaction)->commit(); !done)
        return done;
    if (auto done = session.execute(session.dialect().acceptanceSetup()); !done)
        return base::failure(done.error());
    return {};
}

} // namespace storage
