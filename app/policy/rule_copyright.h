// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures that are not the school's own, and words that say or show that something was taken from
// others. An answer to "Whose words are these?" turns the question about words into a notice.
#pragma once

#include "app/policy/rule_kind.h"

#include <QCoreApplication>

namespace policy {

class CopyrightRule final : public RuleKind
{
    Q_DECLARE_TR_FUNCTIONS(policy::CopyrightRule)

public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QStringList cases() const override;
    void judge(const Matter& matter, Report& report) const override;

private:
    static void judgePictures(const Matter& matter, Report& report);
    static void judgeWords(const Matter& matter, Report& report);
};

} // namespace policy
