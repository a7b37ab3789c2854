// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One connection to the database. Belongs to the thread that made it; every call blocks and
// finishes its statement. Values are bound, never pasted into the text.
#pragma once

#include "app/base/result.h"
#include "app/storage/dialect.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <optional>
#include <vector>

namespace storage {

using Row = QVariantList;

class Session
{
public:
    // Opens or creates the file; does not touch the schema (see migrate()).
    [[nodiscard]] static base::Result<std::unique_ptr<Session>> openSqlite(const QString& path);

    ~Session();
    Q_DISABLE_COPY_MOVE(Session)

    // Number of rows changed.
    [[nodiscard]] base::Result<qint64> execute(const QString& sql, const QVariantList& values = {});
    // For "insert … returning id".
    [[nodiscard]] base::Result<qint64> insert(const QString& sql, const QVariantList& values);
    [[nodiscard]] base::Result<std::vector<Row>> rows(
        const QString& sql, const QVariantList& values = {});
    [[nodiscard]] base::Result<std::optional<Row>> row(
        const QString& sql, const QVariantList& values = {});

    [[nodiscard]] const Dialect& dialect() const { return *m_dialect; }

private:
    friend class Transaction;
    explicit Session(std::unique_ptr<Dialect> dialect);
    [[nodiscard]] base::Result<QSqlQuery> run(const QString& sql, const QVariantList& values);

    std::unique_ptr<Dialect> m_dialect;
    QString m_connection;
    int m_transactionDepth = 0;
    bool m_transactionSpoiled = false;
};

// Moments are stored as UTC text that sorts by time.
[[nodiscard]] QVariant toColumn(const QDateTime& moment); // null for an invalid moment
[[nodiscard]] QDateTime momentFromColumn(const QVariant& column);

} // namespace storage
