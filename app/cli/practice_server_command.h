// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// nestbox-cli practice-server: the practice X on this PC, until it is stopped.
#pragma once

#include "app/base/clock.h"
#include "app/cli/command.h"

#include <memory>

namespace sandbox {
class SandboxServer;
class SandboxWorld;
} // namespace sandbox

namespace cli {

class PracticeServerCommand final : public Command
{
public:
    PracticeServerCommand();
    ~PracticeServerCommand() override;

    QString name() const override { return QStringLiteral("practice-server"); }
    QString summary() const override;
    void describe(QCommandLineParser& parser) const override;
    base::Async<int> run(const QCommandLineParser& arguments, Console& console) override;

private:
    base::SystemClock m_clock;
    std::unique_ptr<sandbox::SandboxWorld> m_world;
    std::unique_ptr<sandbox::SandboxServer> m_server;
    QPromise<base::Result<int>> m_running;
};

} // namespace cli
