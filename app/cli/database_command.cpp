// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/database_command.h"

#include "app/audit/audit_log.h"
#include "app/cli/school_access.h"
#include "app/storage/migrations.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace cli {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli::DatabaseCommand)
};

int init(const services::Paths& paths, Console& console)
{
    if (QFileInfo::exists(paths.database())) {
        console.complain(Text::tr("There is a school database in this folder already. It was left "
                                  "as it is."));
        return AnswerIsNo;
    }
    const base::SystemClock clock;
    const auto session = openSession(paths, clock, true);
    if (!session)
        return report(console, session.error());
    console.line(Text::tr("Made a practice school in %1").arg(paths.database()));
    return Done;
}

int check(const services::Paths& paths, Console& console)
{
    const base::SystemClock clock;
    const auto session = openSession(paths, clock, false);
    if (!session)
        return report(console, session.error());
    const auto faults = (*session)->dialect().check(**session);
    if (!faults)
        return report(console, faults.error());
    for (const QString& fault : *faults)
        console.line(fault);
    const auto broken = audit::firstBrokenEntry(**session);
    if (!broken)
        return report(console, broken.error());
    if (*broken != 0)
        console.line(Text::tr("The record of decisions was changed at entry %1.").arg(*broken));
    if (!faults->isEmpty() || *broken != 0) {
        console.complain(Text::tr("The database is damaged. Restore a backup."));
        return AnswerIsNo;
    }
    console.line(Text::tr("The database is sound: schema %1, no damage, the record is whole.")
                     .arg(storage::schemaOf(**session).value_or(0)));
    return Done;
}

} // namespace

QString DatabaseCommand::summary() const
{
    return Text::tr("Make a school database, or check one for damage");
}

void DatabaseCommand::describe(QCommandLineParser& parser) const
{
    addDataOption(parser);
    parser.addPositionalArgument(QStringLiteral("action"), Text::tr("init or check."));
}

base::Async<int> DatabaseCommand::run(const QCommandLineParser& arguments, Console& console)
{
    const QStringList words = arguments.positionalArguments();
    if (words == QStringList{QStringLiteral("init")})
        return exitWith(init(pathsFrom(arguments), console));
    if (words == QStringList{QStringLiteral("check")})
        return exitWith(check(pathsFrom(arguments), console));
    console.complain(Text::tr("Say init or check."));
    return exitWith(WrongUse);
}

} // namespace cli
