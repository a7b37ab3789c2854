// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A post fits in the limit by X's weights, is not empty and holds nothing X refuses.
#pragma once

#include "app/policy/rule_kind.h"

#include <QCoreApplication>

namespace policy {

class LengthRule final : public RuleKind
{
    Q_DECLARE_TR_FUNCTIONS(policy::LengthRule)

public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QStringList cases() const override;
    [[nodiscard]] QVector<ParameterSpec> parameters() const override;
    void judge(const Matter& matter, Report& report) const override;
};

// The limit that holds under a pack, in weighted characters.
[[nodiscard]] int lengthLimit(const Pack& pack);

} // namespace policy
