// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What staff keep to themselves when they speak for the school: private life, moods, chatter.
#pragma once

#include "app/policy/rule_kind.h"

#include <QCoreApplication>

namespace policy {

class ProfessionalBoundaryRule final : public RuleKind
{
    Q_DECLARE_TR_FUNCTIONS(policy::ProfessionalBoundaryRule)

public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QStringList cases() const override;
    void judge(const Matter& matter, Report& report) const override;
};

} // namespace policy
