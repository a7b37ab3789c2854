// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whom a post talks to: replies, mentions, single parents, and school matters opened to discussion.
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
    using Hits = QVector<phrases::PhraseHit>;

    void judgeReply(const Matter& matter, Report& report) const;
    void judgeMentions(const Matter& matter, const Hits& talk, Report& report) const;
    void judgeTalk(const Hits& talk, Report& report) const;
    void judgeParents(const Matter& matter, Report& report) const;
    void judgeMatters(const Matter& matter, Report& report) const;
};

} // namespace policy
