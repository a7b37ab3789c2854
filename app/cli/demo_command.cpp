// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/demo_command.h"

#include "app/base/when_done.h"
#include "app/cli/demo_journey.h"
#include "app/cli/publish_run.h"
#include "app/sandbox/sandbox_server.h"

#include <QCoreApplication>

namespace cli {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli::DemoCommand)
};

} // namespace

DemoCommand::DemoCommand() = default;
DemoCommand::~DemoCommand() = default;

QString DemoCommand::summary() const
{
    return Text::tr("The whole journey on a practice school: compose, check, review, post");
}

void DemoCommand::describe(QCommandLineParser&) const { }

base::Async<int> DemoCommand::run(const QCommandLineParser&, Console& console)
{
    if (!m_folder.isValid()) {
        console.complain(Text::tr("No temporary folder can be made. Check the disk."));
        return exitWith(CouldNot);
    }
    const services::Paths paths{m_folder.filePath(QStringLiteral("school"))};
    const auto approved = playJourney(paths, console);
    if (!approved)
        return exitWith(report(console, approved.error()));
    m_promise.start();
    m_publish = std::make_unique<PublishRun>(paths, console, false);
    console.line(Text::tr("\n6. The approved post goes to the practice X, over OAuth"));
    base::whenDone(m_publish->publish(*approved), m_publish.get(),
        [this, &console](
            const base::Result<int>& code) { showServer(console, code.value_or(CouldNot)); });
    return m_promise.future();
}

void DemoCommand::showServer(Console& console, int code)
{
    auto* practice = m_publish->services().practice();
    if (code == Done && practice && practice->server()) {
        console.line(Text::tr("\n7. What the practice server received"));
        const sandbox::SandboxWorld& world = practice->server()->world();
        for (const sandbox::Post& post : world.posts()) {
            console.line(Text::tr("   post %1: %2").arg(post.id, post.text));
            for (const QString& id : post.mediaIds) {
                const auto medium = world.medium(id);
                if (medium)
                    console.line(Text::tr("   picture %1 × %2, %n byte(s), described as “%3”",
                        nullptr, static_cast<int>(medium->bytes.size()))
                                     .arg(medium->width)
                                     .arg(medium->height)
                                     .arg(medium->altText));
            }
        }
    }
    m_promise.addResult(base::Result<int>(code));
    m_promise.finish();
}

} // namespace cli
