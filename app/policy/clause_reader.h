// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The member "clauses" of a pack file, as strict as the rest of it.
#pragma once

#include "app/base/json_place.h"
#include "app/policy/pack.h"

#include <QJsonArray>

namespace policy {

// Complaints go to the place. `rules` are those of the same pack; a pack need not have clauses.
[[nodiscard]] QVector<Clause> readClauses(
    const base::JsonPlace& place, const QVector<PackRule>& rules);
[[nodiscard]] QJsonArray writeClauses(const QVector<Clause>& clauses);

} // namespace policy
