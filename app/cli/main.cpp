// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/when_done.h"
#include "app/cli/calendar_command.h"
#include "app/cli/check_command.h"
#include "app/cli/database_command.h"
#include "app/cli/decision_command.h"
#include "app/cli/demo_command.h"
#include "app/cli/policy_command.h"
#include "app/cli/post_command.h"
#include "app/cli/practice_server_command.h"
#include "app/cli/text_command.h"
#include "app/cli/words_command.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QTranslator>

#include <cstdio>
#include <memory>
#include <vector>

namespace {

using Commands = std::vector<std::unique_ptr<cli::Command>>;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli::main)
};

Commands allCommands()
{
    Commands commands;
    commands.push_back(std::make_unique<cli::CheckCommand>());
    commands.push_back(std::make_unique<cli::TextCommand>());
    commands.push_back(std::make_unique<cli::PostCommand>());
    commands.push_back(std::make_unique<cli::PolicyCommand>());
    commands.push_back(std::make_unique<cli::WordsCommand>());
    commands.push_back(std::make_unique<cli::CalendarCommand>());
    commands.push_back(std::make_unique<cli::DecisionCommand>());
    commands.push_back(std::make_unique<cli::DatabaseCommand>());
    commands.push_back(std::make_unique<cli::PracticeServerCommand>());
    commands.push_back(std::make_unique<cli::DemoCommand>());
    return commands;
}

void printHelp(const Commands& commands, cli::Console& console)
{
    console.line(Text::tr("Usage: nestbox-cli COMMAND [options]\n\n"
                          "Nestbox without a window: the same checks, reviews and posts.\n"));
    for (const auto& command : commands)
        console.line(QStringLiteral("  %1  %2").arg(command->name(), -16).arg(command->summary()));
    console.line(Text::tr("\nnestbox-cli COMMAND --help tells more. Exit: 0 done, 1 the answer is "
                          "no, 2 wrong use, 3 could not do it."));
}

base::Async<int> runCommand(
    cli::Command& command, const QStringList& arguments, cli::Console& console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary());
    const QCommandLineOption help(
        {QStringLiteral("h"), QStringLiteral("help")}, Text::tr("Show this help."));
    parser.addOption(help);
    command.describe(parser);
    // A text may begin with a dash after "--"; options end there.
    if (!parser.parse(arguments)) {
        console.complain(parser.errorText());
        return cli::exitWith(cli::WrongUse);
    }
    if (parser.isSet(help)) {
        // Qt names the program by its path and knows no commands.
        QString text = parser.helpText();
        text.replace(
            QCoreApplication::arguments().first(), QLatin1String("nestbox-cli ") + command.name());
        console.line(text.trimmed());
        return cli::exitWith(cli::Done);
    }
    return command.run(parser, console);
}

base::Async<int> dispatch(
    const Commands& commands, const QStringList& arguments, cli::Console& console)
{
    const QString name = arguments.value(1);
    if (name.isEmpty() || name == QLatin1String("--help") || name == QLatin1String("-h")) {
        printHelp(commands, console);
        return cli::exitWith(name.isEmpty() ? cli::WrongUse : cli::Done);
    }
    if (name == QLatin1String("--version")) {
        console.line(QStringLiteral("nestbox-cli " NESTBOX_VERSION));
        return cli::exitWith(cli::Done);
    }
    for (const auto& command : commands) {
        if (command->name() == name)
            return runCommand(*command, arguments.mid(1), console);
    }
    console.complain(Text::tr("There is no command of this name. See nestbox-cli --help."));
    return cli::exitWith(cli::WrongUse);
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("nestbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(NESTBOX_VERSION));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));

    QTranslator translator; // plural forms, and any language the program speaks
    if (translator.load(
            QLocale(), QStringLiteral("nestbox"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&translator);

    QFile in;
    QFile out;
    QFile err;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly)
        || !err.open(stderr, QIODevice::WriteOnly))
        return cli::CouldNot;
    cli::Console console(in, out, err);
    const Commands commands = allCommands();
    int code = cli::Done;
    base::whenDone(dispatch(commands, QCoreApplication::arguments(), console), &application,
        [&code](const base::Result<int>& exit) {
            code = exit.value_or(cli::CouldNot);
            QCoreApplication::quit();
        });
    QCoreApplication::exec();
    return code;
}
