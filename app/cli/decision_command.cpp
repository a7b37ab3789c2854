// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/decision_command.h"

#include "app/cli/decision_output.h"
#include "app/cli/school_access.h"
#include "app/governance/policy_family.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace cli {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli::DecisionCommand)
};

using governance::DecisionId;

// What every action needs, opened from the command line.
struct Desk
{
    base::SystemClock clock;
    std::unique_ptr<storage::Session> session;
    governance::DecisionHouse house;
    staff::StaffMember actor;

    governance::DecisionService service() { return {*session, clock, house}; }
};

base::Result<std::unique_ptr<Desk>> openDesk(const QCommandLineParser& arguments, Console& console)
{
    auto desk = std::make_unique<Desk>();
    auto session = openSession(pathsFrom(arguments), desk->clock, true);
    if (!session)
        return base::failure(session.error());
    desk->session = std::move(*session);
    const auto school = services::readSchool(*desk->session);
    if (!school)
        return base::failure(school.error());
    desk->house = services::decisionHouse(*school);
    auto actor = actorFrom(arguments, *desk->session, desk->clock, console);
    if (!actor)
        return base::failure(actor.error());
    desk->actor = std::move(*actor);
    return desk;
}

void print(Console& console, const QJsonObject& object)
{
    console.line(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

int refuse(Console& console, const base::Error& error)
{
    const int code = report(console, error);
    return error.kind == base::ErrorKind::Invalid ? WrongUse : code;
}

base::Result<governance::Answers> answersFrom(const QCommandLineParser& arguments)
{
    governance::Answers answers;
    for (const QString& pair : arguments.values(QStringLiteral("field"))) {
        const qsizetype equals = pair.indexOf(QLatin1Char('='));
        if (equals < 1)
            return base::failure(
                base::ErrorKind::Invalid, Text::tr("Write a field as --field name=answer."));
        answers.insert(pair.left(equals), pair.mid(equals + 1));
    }
    return answers;
}

governance::Ruling rulingFrom(const QCommandLineParser& arguments)
{
    return {arguments.value(QStringLiteral("choice")), arguments.value(QStringLiteral("reason")),
        arguments.isSet(QStringLiteral("done-on-x"))};
}

int kinds(const QCommandLineParser& arguments, Desk& desk, Console& console)
{
    for (const auto* kind : governance::decisionBook().concerning(desk.house.policy)) {
        if (arguments.isSet(QStringLiteral("json")))
            print(console, kindJson(*kind, desk.house.policy));
        else
            console.line(QStringLiteral("%1  %2").arg(kind->id, -16).arg(kind->title));
    }
    return Done;
}

int list(const QCommandLineParser& arguments, Desk& desk, Console& console)
{
    governance::DecisionStore::Filter filter;
    filter.kind = arguments.value(QStringLiteral("kind"));
    const QString state = arguments.value(QStringLiteral("state"));
    if (!state.isEmpty() && state != QLatin1String("open") && state != QLatin1String("closed")) {
        console.complain(Text::tr("The state is open or closed."));
        return WrongUse;
    }
    if (!state.isEmpty())
        filter.closed = state == QLatin1String("closed");
    const auto found = desk.service().list(desk.actor, filter);
    if (!found)
        return refuse(console, found.error());
    for (const governance::Decision& decision : *found) {
        if (arguments.isSet(QStringLiteral("json")))
            print(console, decisionJson(decision));
        else
            console.line(decisionLine(decision, governance::decisionBook()));
    }
    return Done;
}

int show(Desk& desk, DecisionId id, Console& console)
{
    const auto decision = desk.service().find(desk.actor, id);
    if (!decision)
        return refuse(console, decision.error());
    print(console, decisionJson(*decision));
    return Done;
}

int record(const QCommandLineParser& arguments, Desk& desk, const QString& kind, Console& console)
{
    const auto answers = answersFrom(arguments);
    if (!answers) {
        console.complain(answers.error().text);
        return WrongUse;
    }
    const auto id = desk.service().record(desk.actor, {kind, *answers, rulingFrom(arguments)});
    if (!id)
        return refuse(console, id.error());
    const auto decision = desk.service().find(desk.actor, *id);
    if (!decision)
        return refuse(console, decision.error());
    if (arguments.isSet(QStringLiteral("json")))
        print(console, decisionJson(*decision));
    else
        console.line(decisionLine(*decision, governance::decisionBook()));
    return Done;
}

int due(const QCommandLineParser& arguments, Desk& desk, Console& console)
{
    const auto duties = desk.service().duties();
    if (!duties)
        return refuse(console, duties.error());
    bool late = false;
    for (const governance::Duty& duty : *duties) {
        late = late || duty.state == governance::DutyState::Overdue;
        if (arguments.isSet(QStringLiteral("json")))
            print(console, dutyJson(duty));
        else
            console.line(dutyLine(duty, governance::decisionBook()));
    }
    return late ? AnswerIsNo : Done;
}

int settled(const base::Result<void>& done, const QString& sentence, Console& console)
{
    if (!done)
        return refuse(console, done.error());
    console.line(sentence);
    return Done;
}

// Nothing when the words are no action.
std::optional<int> act(
    const QStringList& words, const QCommandLineParser& arguments, Desk& desk, Console& console)
{
    const QString action = words.value(0);
    const DecisionId id{words.value(1).toLongLong()};
    if (words.size() == 1 && action == QLatin1String("kinds"))
        return kinds(arguments, desk, console);
    if (words.size() == 1 && action == QLatin1String("list"))
        return list(arguments, desk, console);
    if (words.size() == 1 && action == QLatin1String("due"))
        return due(arguments, desk, console);
    if (words.size() == 2 && action == QLatin1String("record"))
        return record(arguments, desk, words.at(1), console);
    if (words.size() == 2 && id.isValid() && action == QLatin1String("show"))
        return show(desk, id, console);
    if (words.size() == 2 && id.isValid() && action == QLatin1String("close"))
        return settled(desk.service().close(desk.actor, id, rulingFrom(arguments)),
            Text::tr("decision %1: closed").arg(id.value), console);
    if (words.size() == 3 && id.isValid() && action == QLatin1String("step"))
        return settled(desk.service().addStep(
                           desk.actor, id, words.at(2), arguments.value(QStringLiteral("note"))),
            Text::tr("decision %1: %2").arg(QString::number(id.value), words.at(2)), console);
    return std::nullopt;
}

} // namespace

QString DecisionCommand::summary() const
{
    return Text::tr("Record, list and close decisions: followers, mentions, incidents, duties");
}

void DecisionCommand::describe(QCommandLineParser& parser) const
{
    addDataOption(parser);
    addActorOptions(parser);
    parser.addOption({QStringLiteral("field"),
        Text::tr("record: an answer as name=answer; may be repeated."), QStringLiteral("pair")});
    parser.addOption({QStringLiteral("choice"), Text::tr("record, close: what is decided."),
        QStringLiteral("word")});
    parser.addOption(
        {QStringLiteral("reason"), Text::tr("record, close: why."), QStringLiteral("text")});
    parser.addOption({QStringLiteral("done-on-x"),
        Text::tr("record, close: what the decision asks to do on X has been done.")});
    parser.addOption({QStringLiteral("note"), Text::tr("step: a reference, or whom you spoke to."),
        QStringLiteral("text")});
    parser.addOption({QStringLiteral("kind"), Text::tr("list: only decisions of this kind."),
        QStringLiteral("word")});
    parser.addOption({QStringLiteral("state"), Text::tr("list: only open or closed ones."),
        QStringLiteral("word")});
    parser.addOption({QStringLiteral("json"), Text::tr("One JSON object a line.")});
    parser.addPositionalArgument(QStringLiteral("action"),
        Text::tr("kinds, list, due, show NUMBER, record KIND, step NUMBER STEP, close NUMBER. "
                 "due answers no when a duty is overdue."));
}

base::Async<int> DecisionCommand::run(const QCommandLineParser& arguments, Console& console)
{
    static const QStringList actions{QStringLiteral("kinds"), QStringLiteral("list"),
        QStringLiteral("due"), QStringLiteral("show"), QStringLiteral("record"),
        QStringLiteral("step"), QStringLiteral("close")};
    const QStringList words = arguments.positionalArguments();
    if (actions.contains(words.value(0))) {
        const auto desk = openDesk(arguments, console);
        if (!desk)
            return exitWith(report(console, desk.error()));
        if (const auto code = act(words, arguments, **desk, console))
            return exitWith(*code);
    }
    console.complain(Text::tr("Say kinds, list, due, show NUMBER, record KIND, step NUMBER STEP, "
                              "or close NUMBER."));
    return exitWith(WrongUse);
}

} // namespace cli
