// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures carry a description for people who cannot see them.
#pragma once

#include "app/policy/rule_kind.h"

#include <QCoreApplication>

namespace policy {

class AltTextRule final : public RuleKind
{
    Q_DECLARE_TR_FUNCTIONS(policy::AltTextRule)

public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QStringList cases() const override;
    void judge(const Matter& matter, Report& report) const override;
};

} // namespace policy
