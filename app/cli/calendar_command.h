// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// nestbox-cli calendar list|add|paste|remove: terms, holidays, INSET days and closures.
#pragma once

#include "app/cli/command.h"

namespace cli {

class CalendarCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("calendar"); }
    QString summary() const override;
    void describe(QCommandLineParser& parser) const override;
    base::Async<int> run(const QCommandLineParser& arguments, Console& console) override;
};

} // namespace cli
