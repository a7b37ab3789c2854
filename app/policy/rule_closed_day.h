// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Says when the school is closed on the day a post would go out.
#pragma once

#include "app/policy/rule_kind.h"

#include <QCoreApplication>

namespace policy {

class ClosedDayRule final : public RuleKind
{
    Q_DECLARE_TR_FUNCTIONS(policy::ClosedDayRule)

public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QStringList cases() const override;
    [[nodiscard]] QVector<ParameterSpec> parameters() const override;
    void judge(const Matter& matter, Report& report) const override;

private:
    [[nodiscard]] static QString sentence(const ClosedDay& day);
};

} // namespace policy
