// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// nestbox-cli words list|add|silence|withdraw|try: the word lists and the school's own lines.
#pragma once

#include "app/cli/command.h"

namespace cli {

class WordsCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("words"); }
    QString summary() const override;
    void describe(QCommandLineParser& parser) const override;
    base::Async<int> run(const QCommandLineParser& arguments, Console& console) override;
};

} // namespace cli
