// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A migrated database in memory, for one test.
#pragma once

#include "app/storage/migrations.h"
#include "app/storage/session.h"

#include <QTest>

inline std::unique_ptr<storage::Session> testSession()
{
    auto session = storage::Session::openSqlite(QStringLiteral(":memory:"));
    if (!session)
        qFatal("no database in memory");
    if (auto migrated = storage::migrate(**session); !migrated)
        qFatal("%s", qPrintable(migrated.error().text));
    return std::move(*session);
}
