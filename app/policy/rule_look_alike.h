// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words whose letters are disguised. Other rules read the plain letters; this one says that they
// were not plain.
#pragma once

#include "app/policy/rule_kind.h"

#include <QCoreApplication>

namespace policy {

class LookAlikeRule final : public RuleKind
{
    Q_DECLARE_TR_FUNCTIONS(policy::LookAlikeRule)

public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QStringList cases() const override;
    void judge(const Matter& matter, Report& report) const override;
};

} // namespace policy
