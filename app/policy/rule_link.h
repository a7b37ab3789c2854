// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Says that links cost, and finds links that are only a forgotten space.
#pragma once

#include "app/policy/rule_kind.h"

#include <QCoreApplication>

namespace policy {

class LinkRule final : public RuleKind
{
    Q_DECLARE_TR_FUNCTIONS(policy::LinkRule)

public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QStringList cases() const override;
    void judge(const Matter& matter, Report& report) const override;

private:
    static void judgeLink(const QString& link, text::Range range, Report& report);
    [[nodiscard]] static QString pricesOf();
};

} // namespace policy
