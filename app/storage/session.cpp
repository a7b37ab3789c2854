// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/storage/session.h"

#include <QAtomicInt>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlQuery>
#include <QSqlRecord>

namespace storage {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage::Session)
};

QString freshConnectionName()
{
    static QAtomicInt counter;
    return QStringLiteral("nestbox-%1").arg(counter.fetchAndAddRelaxed(1));
}

// SQLite joins half a surrogate pair with whatever follows and so changes the rest of a text.
QString withoutHalfLetters(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isSurrogate())
            continue;
        const bool whole = text.at(i).isHighSurrogate() && i + 1 < text.size()
            && text.at(i + 1).isLowSurrogate();
        if (whole)
            ++i;
        else
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

// A null QString is an empty text here; only a null QVariant is NULL.
QVariant bindable(const QVariant& value)
{
    if (value.metaType() != QMetaType::fromType<QString>() || value.isNull())
        return value;
    const QString text = value.toString();
    return text.isNull() ? QVariant(QLatin1String("")) : QVariant(withoutHalfLetters(text));
}

base::Result<void> prepareFolder(const QFileInfo& file)
{
    if (file.isDir())
        return base::failure(base::ErrorKind::Storage,
            Text::tr("The place given for the school's database is a folder. Give a file name."));
    if (!QDir().mkpath(file.absolutePath()))
        return base::failure(base::ErrorKind::Storage,
            Text::tr("The folder for the school's database cannot be made. Check the path and "
                     "your rights."));
    if (file.exists() && !file.isWritable())
        return base::failure(base::ErrorKind::Storage,
            Text::tr("The school's database may only be read, so nothing can be saved. Ask IT to "
                     "make the file and its folder writable."));
    return {};
}

} // namespace

Session::Session(std::unique_ptr<Dialect> dialect)
    : m_dialect(std::move(dialect))
    , m_connection(freshConnectionName())
{
}

Session::~Session()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

base::Result<std::unique_ptr<Session>> Session::openSqlite(const QString& path)
{
    const bool inMemory = path == QLatin1String(":memory:");
    if (!inMemory) {
        if (auto prepared = prepareFolder(QFileInfo(path)); !prepared)
            return base::failure(prepared.error());
    }
    std::unique_ptr<Session> session(new Session(sqliteDialect()));
    QSqlDatabase database
        = QSqlDatabase::addDatabase(session->m_dialect->driver(), session->m_connection);
    if (!database.isValid())
        return base::failure(base::ErrorKind::Storage,
            Text::tr("The SQLite driver of Qt is missing on this computer. Ask IT to install it."));
    database.setDatabaseName(path);
    if (!database.open())
        return base::failure(session->m_dialect->errorFrom(database.lastError()));
    for (const QString& statement : session->m_dialect->connectionSetup()) {
        if (auto done = session->execute(statement); !done)
            return base::failure(done.error());
    }
    return session;
}

base::Result<QSqlQuery> Session::run(const QString& sql, const QVariantList& values)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return base::failure(m_dialect->errorFrom(query.lastError()));
    for (const QVariant& value : values)
        query.addBindValue(bindable(value));
    if (!query.exec())
        return base::failure(m_dialect->errorFrom(query.lastError()));
    return query;
}

base::Result<qint64> Session::execute(const QString& sql, const QVariantList& values)
{
    auto query = run(sql, values);
    if (!query)
        return base::failure(query.error());
    return query->numRowsAffected();
}

base::Result<qint64> Session::insert(const QString& sql, const QVariantList& values)
{
    auto found = row(sql, values);
    if (!found)
        return base::failure(found.error());
    if (!found->has_value())
        return base::failure(base::ErrorKind::Internal,
            Text::tr("The school's database did not say where it put a new entry."));
    return found->value().at(0).toLongLong();
}

base::Result<std::vector<Row>> Session::rows(const QString& sql, const QVariantList& values)
{
    auto query = run(sql, values);
    if (!query)
        return base::failure(query.error());
    std::vector<Row> found;
    while (query->next()) {
        Row row;
        const int columns = query->record().count();
        row.reserve(columns);
        for (int column = 0; column < columns; ++column)
            row.append(query->value(column));
        found.push_back(std::move(row));
    }
    if (query->lastError().isValid())
        return base::failure(m_dialect->errorFrom(query->lastError()));
    return found;
}

base::Result<std::optional<Row>> Session::row(const QString& sql, const QVariantList& values)
{
    auto found = rows(sql, values);
    if (!found)
        return base::failure(found.error());
    if (found->empty())
        return std::optional<Row>();
    return std::optional<Row>(std::move(found->front()));
}

QVariant toColumn(const QDateTime& moment)
{
    if (!moment.isValid())
        return QVariant(QMetaType::fromType<QString>());
    return moment.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
}

QDateTime momentFromColumn(const QVariant& column)
{
    if (column.isNull())
        return {};
    return QDateTime::fromString(column.toString(), Qt::ISODateWithMs).toUTC();
}

} // namespace storage
