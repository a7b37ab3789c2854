// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// nestbox-cli decision kinds|list|show|record|step|close|due: decisions on record without a window.
#pragma once

#include "app/cli/command.h"

namespace cli {

class DecisionCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("decision"); }
    QString summary() const override;
    void describe(QCommandLineParser& parser) const override;
    base::Async<int> run(const QCommandLineParser& arguments, Console& console) override;
};

} // namespace cli
