// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// nestbox-cli post submit|list|approve|return|publish: the review workflow without a window.
#pragma once

#include "app/cli/command.h"
#include "app/cli/publish_run.h"

namespace cli {

class PostCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("post"); }
    QString summary() const override;
    void describe(QCommandLineParser& parser) const override;
    base::Async<int> run(const QCommandLineParser& arguments, Console& console) override;

private:
    std::unique_ptr<PublishRun> m_publish;
};

} // namespace cli
