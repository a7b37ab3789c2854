// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which forms of a pupil's name may stand in a post, and that no work is shown under a name.
#pragma once

#include "app/policy/rule_kind.h"

#include <QCoreApplication>

namespace policy {

class WorkCue;

class PupilNameRule final : public RuleKind
{
    Q_DECLARE_TR_FUNCTIONS(policy::PupilNameRule)

public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QStringList cases() const override;
    void judge(const Matter& matter, Report& report) const override;

private:
    [[nodiscard]] static bool forbidden(
        names::NameForm form, const Matter& matter, const Report& report);
    void judgeForm(const NamedPupils& named, const Matter& matter, Report& report) const;
    void judgeWork(
        const NamedPupils& named, const WorkCue& cue, const Matter& matter, Report& report) const;
};

} // namespace policy
