// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The practice world on disk: one JSON file, and the pictures beside it in "<file>.media/", each
// written once. Files are replaced whole, so a crash leaves the old or the new one. Any thread,
// one at a time.
#pragma once

#include "app/base/result.h"
#include "app/sandbox/snowflakes.h"
#include "app/sandbox/world_records.h"

#include <QJsonObject>
#include <QMap>

namespace sandbox {

struct WorldState
{
    QVector<Account> accounts;
    QMap<qint64, Medium> media; // by id, oldest first
    QMap<qint64, Post> posts; // deleted ones too, for the duplicate rule
    Snowflakes ids;
    QJsonObject signIns;
};

[[nodiscard]] base::Result<void> writeWorld(const QString& path, const WorldState& state);

// Fails with NotFound when there is no file, with Invalid when it cannot be understood and with
// Storage when it cannot be opened.
[[nodiscard]] base::Result<WorldState> readWorld(const QString& path);

} // namespace sandbox
