// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notices to parents and news of events.
#pragma once

#include "app/policy/rule_kind.h"

#include <QCoreApplication>

namespace policy {

class AnnouncementRule final : public RuleKind
{
    Q_DECLARE_TR_FUNCTIONS(policy::AnnouncementRule)

public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QStringList cases() const override;
    void judge(const Matter& matter, Report& report) const override;

private:
    [[nodiscard]] static QVector<Fix> fixesFor(const Matter& matter, text::Range range);
    [[nodiscard]] static QString message(const QString& caseName, const QString& summary);
};

} // namespace policy
