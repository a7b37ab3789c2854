// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// nestbox-cli text: what X's rules make of a text.
#pragma once

#include "app/cli/command.h"

namespace cli {

class TextCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("text"); }
    QString summary() const override;
    void describe(QCommandLineParser& parser) const override;
    base::Async<int> run(const QCommandLineParser& arguments, Console& console) override;
};

} // namespace cli
