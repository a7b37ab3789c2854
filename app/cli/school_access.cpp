// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/school_access.h"

#include "app/services/practice_school.h"
#include "app/settings/school_settings.h"
#include "app/staff/sign_in.h"
#include "app/storage/migrations.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace cli {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QString firstLine(QIODevice& device)
{
    return QString::fromUtf8(device.readLine(4096)).trimmed();
}

base::Result<QString> passphrase(
    const QCommandLineParser& arguments, storage::Session& session, Console& console)
{
    const QString file = arguments.value(QStringLiteral("passphrase-file"));
    if (file == QLatin1String("-"))
        return firstLine(console.in());
    if (!file.isEmpty()) {
        QFile source(file);
        if (!source.open(QIODevice::ReadOnly))
            return base::failure(base::ErrorKind::NotFound,
                Text::tr("The file given with --passphrase-file cannot be read."));
        return firstLine(source);
    }
    if (const QString given = qEnvironmentVariable("NESTBOX_PASSPHRASE"); !given.isEmpty())
        return given;
    const auto school = settings::loadSchoolSettings(session);
    if (school && school->practice)
        return services::practicePassphrase();
    return base::failure(base::ErrorKind::Invalid,
        Text::tr("Give the passphrase with --passphrase-file FILE, or \"-\" to type it in."));
}

} // namespace

void addDataOption(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("data"),
        Text::tr("Folder of the school's database (default: your data folder)."),
        QStringLiteral("folder")});
}

void addActorOptions(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("as"), Text::tr("Name of the member of staff who acts."),
        QStringLiteral("name")});
    parser.addOption({QStringLiteral("passphrase-file"),
        Text::tr("File with their passphrase in its first line; \"-\" is standard input. Else "
                 "NESTBOX_PASSPHRASE. A practice school needs none."),
        QStringLiteral("file")});
}

services::Paths pathsFrom(const QCommandLineParser& arguments)
{
    return services::Paths::remembered(arguments.value(QStringLiteral("data")));
}

base::Result<std::unique_ptr<storage::Session>> openSession(
    const services::Paths& paths, const base::Clock& clock, bool create)
{
    if (!create && !QFileInfo::exists(paths.database()))
        return base::failure(base::ErrorKind::NotFound,
            Text::tr("There is no school database in this folder yet. Run \"nestbox-cli database "
                     "init\" or start Nestbox once."));
    auto session = storage::Session::openSqlite(paths.database());
    if (!session)
        return session;
    if (auto migrated = storage::migrate(**session); !migrated)
        return base::failure(migrated.error());
    if (create && !paths.atSchool) {
        if (auto school = services::openSchool(**session, clock); !school)
            return base::failure(school.error());
    }
    return session;
}

base::Result<staff::StaffMember> actorFrom(const QCommandLineParser& arguments,
    storage::Session& session, const base::Clock& clock, Console& console)
{
    const QString name = arguments.value(QStringLiteral("as"));
    if (name.isEmpty())
        return base::failure(
            base::ErrorKind::Invalid, Text::tr("Say who acts: --as \"Name on the staff list\"."));
    const auto secret = passphrase(arguments, session, console);
    if (!secret)
        return base::failure(secret.error());
    return staff::signIn(session, clock, name, *secret);
}

base::Result<Acting> openActing(
    const QCommandLineParser& arguments, const base::Clock& clock, Console& console)
{
    auto session = openSession(pathsFrom(arguments), clock, true);
    if (!session)
        return base::failure(session.error());
    auto actor = actorFrom(arguments, **session, clock, console);
    if (!actor)
        return base::failure(actor.error());
    return Acting{std::move(*session), std::move(*actor)};
}

} // namespace cli
