// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whom a post talks to: replies, mentions and single parents.
#pragma once

#include "app/policy/rule_kind.h"

#include <QCoreApplication>

namespace policy {

class EngagementRule final : public RuleKind
{
    Q_DECLARE_TR_FUNCTIONS(policy::EngagementRule)

public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QStringList cases() const override;
    [[nodiscard]] QVector<ParameterSpec> parameters() const override;
    void judge(const Matter& matter, Report& report) const override;

private:
    [[nodiscard]] static Fix removal(const QString& text, text::Range range);
    void judgeReply(const Matter& matter, Report& report) const;
    void judgeMentions(const Matter& matter, Report& report) const;
    void judgeParents(const Matter& matter, Report& report) const;
};

} // namespace policy
