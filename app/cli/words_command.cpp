// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/words_command.h"

#include "app/cli/school_access.h"
#include "app/governance/word_desk.h"
#include "app/phrases/phrase_trial.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cli {
namespace {

using phrases::PhraseBook;
using phrases::PhraseList;
using phrases::PhraseRecord;
using phrases::SchoolPhrase;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli::WordsCommand)
};

void printJson(Console& console, const QJsonObject& object)
{
    console.line(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

QString effectName(SchoolPhrase::Effect effect)
{
    return effect == SchoolPhrase::Effect::Silence ? QStringLiteral("silence")
                                                   : QStringLiteral("add");
}

void printBuiltIn(const PhraseList& list, const phrases::Entry& entry, bool json, Console& console)
{
    if (json)
        printJson(console,
            {{QStringLiteral("list"), list.id},
                {QStringLiteral("origin"), QStringLiteral("built-in")},
                {QStringLiteral("effect"), QStringLiteral("add")},
                {QStringLiteral("case"), entry.caseName}, {QStringLiteral("words"), entry.written},
                {QStringLiteral("why"), entry.reason}});
    else
        console.line(QStringLiteral("  %1  [%2]  %3")
                         .arg(entry.written, list.caseTitle(entry.caseName), entry.reason));
}

void printOwn(const PhraseRecord& record, bool json, Console& console)
{
    const SchoolPhrase& line = record.line;
    if (json) {
        printJson(console,
            {{QStringLiteral("list"), line.list},
                {QStringLiteral("origin"), QStringLiteral("school")},
                {QStringLiteral("id"), line.id},
                {QStringLiteral("effect"), effectName(line.effect)},
                {QStringLiteral("case"), line.caseName}, {QStringLiteral("words"), line.written},
                {QStringLiteral("why"), line.reason}, {QStringLiteral("by"), line.addedBy},
                {QStringLiteral("at"), line.addedAt.toString(Qt::ISODate)},
                {QStringLiteral("withdrawnAt"), record.withdrawnAt.toString(Qt::ISODate)}});
        return;
    }
    const PhraseList* list = PhraseBook::builtInList(line.list);
    const QString stands = line.effect == SchoolPhrase::Effect::Silence ? Text::tr("silenced")
        : list ? list->caseTitle(line.caseName)
               : line.caseName;
    const QString state = record.withdrawnAt.isValid()
        ? Text::tr("  (withdrawn by %1)").arg(record.withdrawnBy)
        : QString();
    console.line(
        QStringLiteral("* %1  %2  [%3]  %4  (%5)%6")
            .arg(QString::number(line.id), line.written, stands, line.reason, line.addedBy, state));
}

base::Result<QVector<PhraseRecord>> recordsFrom(const QCommandLineParser& arguments)
{
    const base::SystemClock clock;
    const auto session = openSession(pathsFrom(arguments), clock, true);
    if (!session)
        return base::failure(session.error());
    return phrases::PhraseStore(**session).everything();
}

int list(const QCommandLineParser& arguments, Console& console)
{
    const QString wanted = arguments.value(QStringLiteral("list"));
    if (!wanted.isEmpty() && !PhraseBook::builtInList(wanted)) {
        console.complain(Text::tr("There is no such word list. \"words list\" shows them all."));
        return WrongUse;
    }
    const auto records = recordsFrom(arguments);
    if (!records)
        return report(console, records.error());
    const bool json = arguments.isSet(QStringLiteral("json"));
    const bool own = arguments.isSet(QStringLiteral("own"));
    for (const PhraseList& list : PhraseBook::builtInLists()) {
        if (!wanted.isEmpty() && list.id != wanted)
            continue;
        if (!json)
            console.line(QStringLiteral("%1 (%2): %3").arg(list.title, list.id, list.about));
        for (const PhraseRecord& record : *records) {
            const bool shown
                = !record.withdrawnAt.isValid() || arguments.isSet(QStringLiteral("withdrawn"));
            if (record.line.list == list.id && shown)
                printOwn(record, json, console);
        }
        for (const phrases::Entry& entry : list.entries) {
            if (!own)
                printBuiltIn(list, entry, json, console);
        }
    }
    return Done;
}

SchoolPhrase lineFrom(const QCommandLineParser& arguments, SchoolPhrase::Effect effect)
{
    SchoolPhrase line;
    line.list = arguments.value(QStringLiteral("list"));
    line.caseName = arguments.value(QStringLiteral("case"));
    line.effect = effect;
    line.written = arguments.value(QStringLiteral("words"));
    line.reason = arguments.value(QStringLiteral("why"));
    const PhraseList* list = PhraseBook::builtInList(line.list);
    if (line.caseName.isEmpty() && list && list->caseNames().size() == 1)
        line.caseName = list->caseNames().constFirst(); // no choice to make
    return line;
}

int keep(const QCommandLineParser& arguments, SchoolPhrase::Effect effect, Console& console)
{
    const base::SystemClock clock;
    const auto acting = openActing(arguments, clock, console);
    if (!acting)
        return report(console, acting.error());
    const auto id
        = governance::addWords(*acting->session, clock, acting->actor, lineFrom(arguments, effect));
    if (!id)
        return report(console, id.error());
    if (arguments.isSet(QStringLiteral("json")))
        printJson(console, {{QStringLiteral("id"), *id}});
    else
        console.line(Text::tr("line %1: kept").arg(*id));
    return Done;
}

int withdraw(const QCommandLineParser& arguments, qint64 id, Console& console)
{
    const base::SystemClock clock;
    const auto acting = openActing(arguments, clock, console);
    if (!acting)
        return report(console, acting.error());
    if (auto done = governance::withdrawWords(*acting->session, clock, acting->actor, id); !done)
        return report(console, done.error());
    console.line(Text::tr("line %1: withdrawn").arg(id));
    return Done;
}

void printHit(const phrases::TrialHit& found, const QString& text, Console& console)
{
    const PhraseList* list = PhraseBook::builtInList(found.list);
    console.line(Text::tr("“%1”: %2, %3. %4%5")
                     .arg(text.mid(found.hit.range.start, found.hit.range.length()), list->title,
                         list->caseTitle(found.hit.caseName), found.hit.reason,
                         found.hit.school ? Text::tr(" (your school's own line)") : QString()));
}

QJsonObject hitJson(const phrases::TrialHit& found, const QString& text)
{
    return {{QStringLiteral("list"), found.list}, {QStringLiteral("case"), found.hit.caseName},
        {QStringLiteral("start"), found.hit.range.start},
        {QStringLiteral("end"), found.hit.range.end},
        {QStringLiteral("text"), text.mid(found.hit.range.start, found.hit.range.length())},
        {QStringLiteral("words"), found.hit.written}, {QStringLiteral("why"), found.hit.reason},
        {QStringLiteral("origin"),
            found.hit.school ? QStringLiteral("school") : QStringLiteral("built-in")}};
}

int tryText(const QCommandLineParser& arguments, const QString& text, Console& console)
{
    const auto records = recordsFrom(arguments);
    if (!records)
        return report(console, records.error());
    QVector<SchoolPhrase> own;
    for (const PhraseRecord& record : *records) {
        if (!record.withdrawnAt.isValid())
            own.append(record.line);
    }
    const auto found = phrases::tryWords(PhraseBook(own), text);
    if (arguments.isSet(QStringLiteral("json"))) {
        QJsonArray hits;
        for (const phrases::TrialHit& hit : found)
            hits.append(hitJson(hit, text));
        printJson(console, {{QStringLiteral("found"), hits}});
        return Done;
    }
    for (const phrases::TrialHit& hit : found)
        printHit(hit, text, console);
    if (found.isEmpty())
        console.line(Text::tr("No word list finds anything in it."));
    return Done;
}

} // namespace

QString WordsCommand::summary() const
{
    return Text::tr("Show, add to, silence and try the word lists");
}

void WordsCommand::describe(QCommandLineParser& parser) const
{
    addDataOption(parser);
    addActorOptions(parser);
    parser.addOption({QStringLiteral("list"), Text::tr("The word list, by its short name."),
        QStringLiteral("name")});
    parser.addOption({QStringLiteral("case"),
        Text::tr("add: what the words stand for; may be left out if the list knows one thing."),
        QStringLiteral("name")});
    parser.addOption({QStringLiteral("words"),
        Text::tr("add, silence: the words. Write (a|b) for one of these, [a|b] for one or "
                 "nothing, begin* for any ending, .. for a gap."),
        QStringLiteral("words")});
    parser.addOption({QStringLiteral("why"), Text::tr("add, silence: the reason, for others."),
        QStringLiteral("reason")});
    parser.addOption({QStringLiteral("own"), Text::tr("list: only the school's own lines.")});
    parser.addOption({QStringLiteral("withdrawn"), Text::tr("list: withdrawn lines, too.")});
    parser.addOption({QStringLiteral("json"), Text::tr("One JSON object a line.")});
    parser.addPositionalArgument(
        QStringLiteral("action"), Text::tr("list, add, silence, withdraw NUMBER, or try TEXT."));
}

base::Async<int> WordsCommand::run(const QCommandLineParser& arguments, Console& console)
{
    const QStringList words = arguments.positionalArguments();
    const QString action = words.value(0);
    if (action == QLatin1String("list") && words.size() == 1)
        return exitWith(list(arguments, console));
    if (action == QLatin1String("add") && words.size() == 1)
        return exitWith(keep(arguments, SchoolPhrase::Effect::Add, console));
    if (action == QLatin1String("silence") && words.size() == 1)
        return exitWith(keep(arguments, SchoolPhrase::Effect::Silence, console));
    if (action == QLatin1String("withdraw") && words.size() == 2 && words.at(1).toLongLong() > 0)
        return exitWith(withdraw(arguments, words.at(1).toLongLong(), console));
    if (action == QLatin1String("try") && words.size() == 2)
        return exitWith(tryText(arguments, words.at(1), console));
    console.complain(Text::tr("Say list, add, silence, withdraw NUMBER, or try TEXT."));
    return exitWith(WrongUse);
}

} // namespace cli
