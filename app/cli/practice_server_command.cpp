// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/practice_server_command.h"

#include "app/sandbox/sandbox_server.h"
#include "app/settings/school_settings.h"

#include <QCoreApplication>

namespace cli {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli::PracticeServerCommand)
};

} // namespace

PracticeServerCommand::PracticeServerCommand() = default;
PracticeServerCommand::~PracticeServerCommand() = default;

QString PracticeServerCommand::summary() const
{
    return Text::tr("Run a practice X server on this PC until it is stopped");
}

void PracticeServerCommand::describe(QCommandLineParser& parser) const
{
    parser.addOption({QStringLiteral("port"),
        Text::tr("Port on 127.0.0.1 (default: any free one)."), QStringLiteral("number")});
    parser.addOption({QStringLiteral("handle"), Text::tr("The account's handle."),
        QStringLiteral("name"), QStringLiteral("practice_school")});
    parser.addOption({QStringLiteral("world"),
        Text::tr("Keep the posts in this file (default: forgotten at the end)."),
        QStringLiteral("file")});
}

base::Async<int> PracticeServerCommand::run(const QCommandLineParser& arguments, Console& console)
{
    bool ok = true;
    const QString given = arguments.value(QStringLiteral("port"));
    const ushort port = given.isEmpty() ? 0 : given.toUShort(&ok);
    if (!ok || !arguments.positionalArguments().isEmpty()) {
        console.complain(Text::tr("The port must be a number from 1 to 65535."));
        return exitWith(WrongUse);
    }
    sandbox::WorldOptions world;
    world.redirectUris = sandbox::callbacksFor(settings::SchoolSettings().callbackPorts);
    sandbox::Account account;
    account.id = QStringLiteral("1000000001");
    account.name = Text::tr("Practice School");
    account.username = arguments.value(QStringLiteral("handle"));
    world.accounts.append(account);
    m_world = std::make_unique<sandbox::SandboxWorld>(m_clock, world);
    if (const QString file = arguments.value(QStringLiteral("world")); !file.isEmpty()) {
        if (auto loaded = m_world->load(file); !loaded)
            console.complain(loaded.error().text);
    }
    m_server = std::make_unique<sandbox::SandboxServer>(*m_world, m_clock);
    const auto started = m_server->start({port, true});
    if (!started)
        return exitWith(report(console, started.error()));
    console.line(Text::tr("Practice X at %1 as @%2. Stop it with Ctrl+C.")
                     .arg(m_server->baseUrl().toString(), account.username));
    m_running.start();
    return m_running.future(); // never finishes by itself
}

} // namespace cli
