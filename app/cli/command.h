// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One command of nestbox-cli. A command reads its words, does its work through app, and answers
// with an exit code; it may answer later, from the event loop.
#pragma once

#include "app/base/async.h"
#include "app/cli/console.h"

#include <QCommandLineParser>

namespace cli {

class Command
{
public:
    virtual ~Command() = default;

    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString summary() const = 0;
    // Options and positional arguments, for parsing and for --help.
    virtual void describe(QCommandLineParser& parser) const = 0;
    [[nodiscard]] virtual base::Async<int> run(
        const QCommandLineParser& arguments, Console& console)
        = 0;
};

[[nodiscard]] inline base::Async<int> exitWith(int code)
{
    return base::ready<int>(code);
}

} // namespace cli
