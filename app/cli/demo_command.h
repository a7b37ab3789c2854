// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// nestbox-cli demo: the whole journey on a practice school of its own and the practice server,
// told step by step. Leaves nothing behind.
#pragma once

#include "app/cli/command.h"
#include "app/posts/post.h"

#include <QTemporaryDir>

#include <memory>

namespace staff {
struct StaffMember;
}

namespace cli {

class PublishRun;

class DemoCommand final : public Command
{
public:
    DemoCommand();
    ~DemoCommand() override;

    QString name() const override { return QStringLiteral("demo"); }
    QString summary() const override;
    void describe(QCommandLineParser& parser) const override;
    base::Async<int> run(const QCommandLineParser& arguments, Console& console) override;

private:
    void publish(base::PostId post, Console& console);
    void showServer(Console& console, int code);

    QTemporaryDir m_folder;
    std::unique_ptr<PublishRun> m_publish;
    QPromise<base::Result<int>> m_promise;
};

} // namespace cli
