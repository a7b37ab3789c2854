// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What differs between database systems. Everything else in storage and in the stores is
// written once: positional '?' values, RETURNING, "on conflict … do update", no vendor types.
// Schema files use {id}, {blob} and {moment} for the column types that differ.
// SQLite is the one dialect built now; another is a new class here.
#pragma once

#include "app/base/result.h"

#include <QSqlError>
#include <QStringList>

#include <memory>

namespace storage {

class Session;

class Dialect
{
public:
    virtual ~Dialect() = default;

    [[nodiscard]] virtual QString driver() const = 0; // name of the QtSql driver
    [[nodiscard]] virtual QStringList connectionSetup() const = 0; // run once after opening
    // Run once the database is known to be ours: it changes the file.
    [[nodiscard]] virtual QString acceptanceSetup() const = 0;
    [[nodiscard]] virtual QString beginWriting() const = 0;
    // "{id}" etc. replaced by this system's types.
    [[nodiscard]] virtual QString schemaText(QString text) const = 0;
    // An empty list is a healthy database; otherwise one line per fault.
    [[nodiscard]] virtual base::Result<QStringList> check(Session& session) const = 0;
    [[nodiscard]] virtual bool tableExists(Session& session, const QString& name) const = 0;
    [[nodiscard]] virtual bool isEmpty(Session& session) const = 0; // no table at all
    // Turns a driver's error into a kind and a sentence; logs the native number only.
    [[nodiscard]] virtual base::Error errorFrom(const QSqlError& error) const = 0;
};

[[nodiscard]] std::unique_ptr<Dialect> sqliteDialect();

} // namespace storage
