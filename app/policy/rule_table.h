// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one list of rule kinds. A new kind is a new class and a new line here.
#pragma once

#include "app/policy/rule_kind.h"

namespace policy {

[[nodiscard]] QStringList ruleKindIds();
[[nodiscard]] const RuleKind* ruleKind(const QString& id); // null: no such kind

} // namespace policy
