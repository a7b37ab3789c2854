// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Nothing that lets a stranger find, ring or know a child: numbers, addresses, birthdays,
// health, families.
#pragma once

#include "app/policy/person_cue.h"
#include "app/policy/personal_details.h"
#include "app/policy/rule_kind.h"

#include <QCoreApplication>

namespace policy {

class PersonalInfoRule final : public RuleKind
{
    Q_DECLARE_TR_FUNCTIONS(policy::PersonalInfoRule)

public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QStringList cases() const override;
    [[nodiscard]] QVector<ParameterSpec> parameters() const override;
    void judge(const Matter& matter, Report& report) const override;

private:
    [[nodiscard]] static QString sentence(DetailKind kind);
    [[nodiscard]] static QString sentence(const PersonCue& cue); // empty: not this rule's business
    void judgePeople(const Matter& matter, Report& report) const;
    void judgeFamilies(const Matter& matter, Report& report) const;
};

} // namespace policy
