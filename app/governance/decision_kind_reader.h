// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the kinds of decision from resources/governance/decisions.json. Strict: unknown members,
// dangling references and missing texts are refused, and the error names the place. Any thread.
#pragma once

#include "app/base/result.h"
#include "app/governance/decision_kind.h"

#include <QByteArray>

namespace governance {

[[nodiscard]] base::Result<DecisionBook> readDecisionBook(const QByteArray& json);

// The built-in kinds; one copy for the whole program.
[[nodiscard]] const DecisionBook& decisionBook();

} // namespace governance
