// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words that praise, recruit for or spread extremist views.
#pragma once

#include "app/policy/rule_kind.h"

#include <QCoreApplication>

namespace policy {

class ExtremismRule final : public RuleKind
{
    Q_DECLARE_TR_FUNCTIONS(policy::ExtremismRule)

public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QStringList cases() const override;
    void judge(const Matter& matter, Report& report) const override;
};

} // namespace policy
