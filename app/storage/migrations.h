// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings a database to this program's schema by numbered files, in one transaction.
// A database from a newer program, or of another program, is refused untouched.
#pragma once

#include "app/storage/session.h"

namespace storage {

// Statements of a schema file: they end with a semicolon followed by an empty line or the end.
[[nodiscard]] QStringList schemaStatements(const QString& text);

// Number of the newest schema file in `folder` ("0001_first.sql" is 1).
[[nodiscard]] int newestSchema(const QString& folder);

// Schema number of the database; 0 for an empty one.
[[nodiscard]] base::Result<int> schemaOf(Session& session);

[[nodiscard]] base::Result<void> migrate(
    Session& session, const QString& folder = QStringLiteral(":/nestbox/schema"));

} // namespace storage
