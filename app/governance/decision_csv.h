// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The record of decisions as a table for governors: what was decided, when, under which clause.
// Free text stays out, and staff appear as initials, because both may name people. Pure.
#pragma once

#include "app/governance/decision.h"
#include "app/governance/decision_kind.h"

#include <QByteArray>

namespace governance {

// UTF-8 with a byte-order mark, as spreadsheets expect it.
[[nodiscard]] QByteArray decisionsAsCsv(
    const std::vector<Decision>& decisions, const DecisionBook& book);

// "Mrs Adams" → "MA".
[[nodiscard]] QString initials(const QString& name);

} // namespace governance
