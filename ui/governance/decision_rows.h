// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A decision or a duty as one line of a list: what it is, about whom, how it stands.
#pragma once

#include "app/governance/decision.h"
#include "app/governance/decision_kind.h"
#include "app/governance/duty.h"
#include "ui/widgets/rows_model.h"

#include <QPalette>

// An alert is to be confirmed by the person who sees it.
[[nodiscard]] RowsModel::Row decisionRow(const governance::Decision& decision,
    const governance::DecisionBook& book, const QPalette& palette, bool alert = false);
// Without an id of its own.
[[nodiscard]] RowsModel::Row dutyRow(
    const governance::Duty& duty, const governance::DecisionBook& book, const QPalette& palette);
