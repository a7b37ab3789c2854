// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What parents have answered about a child who is named or pictured or whose work is shown.
#pragma once

#include "app/policy/rule_kind.h"

#include <QCoreApplication>

namespace policy {

class ConsentRule final : public RuleKind
{
    Q_DECLARE_TR_FUNCTIONS(policy::ConsentRule)

public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QStringList cases() const override;
    void judge(const Matter& matter, Report& report) const override;

private:
    void judgeNames(const Matter& matter, Report& report) const;
    void judgePeople(const PhotoFacts& photo, const Matter& matter, Report& report) const;
    void judgeWork(const PhotoFacts& photo, Report& report) const;
};

} // namespace policy
