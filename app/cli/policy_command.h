// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// nestbox-cli policy list|show|validate|standing|versions|preview: the policies, what is wrong with
// a pack file, and what it would change.
#pragma once

#include "app/cli/command.h"

namespace cli {

class PolicyCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("policy"); }
    QString summary() const override;
    void describe(QCommandLineParser& parser) const override;
    base::Async<int> run(const QCommandLineParser& arguments, Console& console) override;
};

} // namespace cli
