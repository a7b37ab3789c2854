// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// nestbox-cli database init|check: makes a school database, or looks for damage in one.
#pragma once

#include "app/cli/command.h"

namespace cli {

class DatabaseCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("database"); }
    QString summary() const override;
    void describe(QCommandLineParser& parser) const override;
    base::Async<int> run(const QCommandLineParser& arguments, Console& console) override;
};

} // namespace cli
