// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Faces in pictures, and names beside them.
#pragma once

#include "app/policy/rule_kind.h"

#include <QCoreApplication>

namespace policy {

class PhotoFaceRule final : public RuleKind
{
    Q_DECLARE_TR_FUNCTIONS(policy::PhotoFaceRule)

public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QStringList cases() const override;
    void judge(const Matter& matter, Report& report) const override;

private:
    void judgeNames(const Matter& matter, Report& report) const;
};

} // namespace policy
