// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Says on every post that the policy is overdue or undated, for a school whose pack asks for that;
// the built-in packs leave it to the banner.
#pragma once

#include "app/policy/rule_kind.h"

namespace policy {

class PolicyReviewRule final : public RuleKind
{
public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QStringList cases() const override;
    void judge(const Matter& matter, Report& report) const override;
};

} // namespace policy
