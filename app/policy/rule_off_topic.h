// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the account is not for: politics, advertising, appeals for others, private occasions, chat.
#pragma once

#include "app/policy/rule_kind.h"

#include <QCoreApplication>

namespace policy {

class OffTopicRule final : public RuleKind
{
    Q_DECLARE_TR_FUNCTIONS(policy::OffTopicRule)

public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QStringList cases() const override;
    void judge(const Matter& matter, Report& report) const override;
};

} // namespace policy
