// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/policy_command.h"

#include "app/cli/policy_report.h"
#include "app/cli/policy_source.h"
#include "app/cli/school_access.h"
#include "app/policy/pack_reader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cli {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli::PolicyCommand)
};

QString dateText(const std::optional<QDate>& date)
{
    return date ? date->toString(Qt::ISODate) : Text::tr("undated");
}

void show(const policy::Pack& pack, Console& console)
{
    console.line(QStringLiteral("%1 (%2)").arg(pack.name, pack.id));
    console.line(Text::tr("School: %1, @%2").arg(pack.school, pack.handle));
    console.line(Text::tr("Version %1, in force from %2, next review %3")
                     .arg(pack.version, dateText(pack.effective), dateText(pack.review)));
    for (const policy::PackRule& rule : pack.rules) {
        QStringList clauses;
        for (const policy::Consequence& consequence : rule.cases)
            clauses += consequence.clauses;
        clauses.removeDuplicates();
        clauses.sort();
        console.line(QStringLiteral("  %1 [%2] %3")
                         .arg(rule.kind, clauses.join(QLatin1String(", ")), rule.summary));
    }
}

int list(bool json, Console& console)
{
    QJsonArray array;
    for (const QString& id : policy::builtInPackIds()) {
        const auto pack = policy::builtInPack(id);
        if (!pack)
            return report(console, pack.error());
        array.append(QJsonObject{{QStringLiteral("id"), pack->id},
            {QStringLiteral("name"), pack->name}, {QStringLiteral("version"), pack->version},
            {QStringLiteral("review"), dateText(pack->review)}});
        if (!json)
            console.line(QStringLiteral("%1  %2, version %3, next review %4")
                             .arg(pack->id, pack->name, pack->version, dateText(pack->review)));
    }
    if (json)
        console.line(QString::fromUtf8(QJsonDocument(
            QJsonObject{{QStringLiteral("policies"),
                array}}).toJson(QJsonDocument::Compact)));
    return Done;
}

int validate(const QString& file, Console& console)
{
    if (!QFileInfo(file).isFile()) {
        console.complain(Text::tr("There is no file of this name."));
        return CouldNot;
    }
    const auto pack = packFrom(file);
    if (!pack) {
        console.line(pack.error().text);
        return AnswerIsNo;
    }
    console.line(Text::tr(
        "%1: a valid policy pack with %n rule(s)", nullptr, static_cast<int>(pack->rules.size()))
                     .arg(pack->id));
    return Done;
}

int showPack(const QString& idOrFile, const QCommandLineParser& arguments, Console& console)
{
    const auto pack = packFrom(idOrFile);
    if (!pack)
        return report(console, pack.error());
    if (arguments.isSet(QStringLiteral("json")))
        console.line(QString::fromUtf8(
            QJsonDocument::fromJson(policy::writePack(*pack)).toJson(QJsonDocument::Compact)));
    else if (arguments.isSet(QStringLiteral("sentences")))
        printSentences(*pack, console);
    else
        show(*pack, console);
    return Done;
}

int standingOf(const QString& idOrFile, bool json, Console& console)
{
    const auto pack = packFrom(idOrFile);
    if (!pack)
        return report(console, pack.error());
    return printStanding(*pack, governance::schoolToday(base::SystemClock()), {}, json, console);
}

// The actions about the policy of the school whose database is there.
int ofSchool(const QStringList& words, const QCommandLineParser& arguments, Console& console)
{
    const base::SystemClock clock;
    const bool json = arguments.isSet(QStringLiteral("json"));
    const auto session = openSession(pathsFrom(arguments), clock, false);
    if (!session)
        return report(console, session.error());
    const auto school = services::readSchool(**session);
    if (!school)
        return report(console, school.error());
    const posts::DraftChecker& checker = *school->house->checker;
    if (words.first() == QLatin1String("versions"))
        return printVersions(**session, checker.pack(), json, console);
    if (words.first() == QLatin1String("standing"))
        return printStanding(checker.pack(), governance::schoolToday(clock),
            checker.school().carriedOnUntil, json, console);
    const auto changed = packFrom(words.at(1));
    if (!changed)
        return report(console, changed.error());
    return printPreview(**session, clock, checker, *changed, json, console);
}

} // namespace

QString PolicyCommand::summary() const
{
    return Text::tr("Show, check and compare policies: rules, sentences, dates, versions, effect");
}

void PolicyCommand::describe(QCommandLineParser& parser) const
{
    parser.addOption({QStringLiteral("json"), Text::tr("Print JSON.")});
    parser.addOption({QStringLiteral("sentences"),
        Text::tr("show: every clause as a plain sentence with what keeps it.")});
    addDataOption(parser);
    parser.addPositionalArgument(QStringLiteral("action"),
        Text::tr("list; show ID|FILE; validate FILE; standing [ID|FILE] (exit 1 when overdue or "
                 "undated); versions; preview FILE (posts of this school that would be judged "
                 "otherwise)."));
}

base::Async<int> PolicyCommand::run(const QCommandLineParser& arguments, Console& console)
{
    const QStringList words = arguments.positionalArguments();
    const QString action = words.value(0);
    const bool json = arguments.isSet(QStringLiteral("json"));
    if (action == QLatin1String("list") && words.size() == 1)
        return exitWith(list(json, console));
    if (action == QLatin1String("validate") && words.size() == 2)
        return exitWith(validate(words.at(1), console));
    if (action == QLatin1String("show") && words.size() == 2)
        return exitWith(showPack(words.at(1), arguments, console));
    if (action == QLatin1String("standing") && words.size() == 2)
        return exitWith(standingOf(words.at(1), json, console));
    const bool alone = action == QLatin1String("standing") || action == QLatin1String("versions");
    if ((alone && words.size() == 1) || (action == QLatin1String("preview") && words.size() == 2))
        return exitWith(ofSchool(words, arguments, console));
    console.complain(
        Text::tr("Say list, show ID, validate FILE, standing, versions, or preview FILE."));
    return exitWith(WrongUse);
}

} // namespace cli
