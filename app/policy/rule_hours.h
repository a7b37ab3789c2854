// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Posts go out in the school's hours; events and urgent news at any time if a reason is given.
#pragma once

#include "app/policy/opening_hours.h"
#include "app/policy/rule_kind.h"

#include <QCoreApplication>

namespace policy {

class HoursRule final : public RuleKind
{
    Q_DECLARE_TR_FUNCTIONS(policy::HoursRule)

public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QStringList cases() const override;
    [[nodiscard]] QVector<ParameterSpec> parameters() const override;
    void judge(const Matter& matter, Report& report) const override;
};

[[nodiscard]] OpeningHours openingHours(const PackRule& rule, const Readings& readings);

} // namespace policy
