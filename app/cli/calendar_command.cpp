// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/calendar_command.h"

#include "app/cli/lines.h"
#include "app/cli/school_access.h"
#include "app/governance/calendar_desk.h"
#include "app/governance/term_dates.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace cli {
namespace {

using governance::CalendarLine;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli::CalendarCommand)
};

void print(const CalendarLine& line, bool json, Console& console)
{
    const policy::CalendarEntry& entry = line.entry;
    const QString kind = governance::dayKindName(entry.kind);
    const QString first = entry.first.toString(Qt::ISODate);
    const QString last = entry.last.toString(Qt::ISODate);
    if (json)
        console.line(QString::fromUtf8(QJsonDocument(
            QJsonObject{{QStringLiteral("id"), line.id}, {QStringLiteral("kind"), kind},
                {QStringLiteral("first"), first}, {QStringLiteral("last"), last},
                {QStringLiteral("name"),
                    entry.name}}).toJson(QJsonDocument::Compact)));
    else
        console.line(QStringLiteral("%1  %2  %3  %4  %5")
                         .arg(QString::number(line.id), first, last, kind, entry.name));
}

int list(const QCommandLineParser& arguments, Console& console)
{
    const base::SystemClock clock;
    const auto session = openSession(pathsFrom(arguments), clock, true);
    if (!session)
        return report(console, session.error());
    const auto lines = governance::CalendarStore(**session).all();
    if (!lines)
        return report(console, lines.error());
    for (const CalendarLine& line : *lines)
        print(line, arguments.isSet(QStringLiteral("json")), console);
    return Done;
}

int save(const QCommandLineParser& arguments, const QVector<CalendarLine>& lines, Console& console)
{
    const base::SystemClock clock;
    const auto acting = openActing(arguments, clock, console);
    if (!acting)
        return report(console, acting.error());
    const auto ids = governance::saveDays(*acting->session, clock, acting->actor, lines);
    if (!ids)
        return report(console, ids.error());
    for (qsizetype i = 0; i < lines.size(); ++i)
        print({ids->at(i), lines.at(i).entry}, arguments.isSet(QStringLiteral("json")), console);
    return Done;
}

int add(const QCommandLineParser& arguments, Console& console)
{
    const auto kind = governance::dayKindFromName(arguments.value(QStringLiteral("kind")));
    const QString firstText = arguments.value(QStringLiteral("first"));
    const QString lastText = arguments.value(QStringLiteral("last"));
    const QDate first = QDate::fromString(firstText, Qt::ISODate);
    const QDate last = lastText.isEmpty() ? first : QDate::fromString(lastText, Qt::ISODate);
    if (!kind || !first.isValid() || !last.isValid()) {
        console.complain(Text::tr("Give --kind term, holiday, inset or closed, and --first and "
                                  "--last as 2026-09-03."));
        return WrongUse;
    }
    return save(
        arguments, {{0, {*kind, first, last, arguments.value(QStringLiteral("name"))}}}, console);
}

int paste(const QCommandLineParser& arguments, const QString& file, Console& console)
{
    QString text;
    const auto read = forEachLine(file, console,
        [&text](const QByteArray& line) { text += QString::fromUtf8(line) + u'\n'; });
    if (!read) {
        console.complain(Text::tr("The file with the dates cannot be read. Check its name."));
        return CouldNot;
    }
    QVector<CalendarLine> lines;
    bool understood = true;
    for (const governance::DateLine& line : governance::readTermDates(text)) {
        if (!line.problem.isEmpty())
            console.complain(Text::tr("“%1”: %2").arg(line.line, line.problem));
        understood &= line.problem.isEmpty();
        for (const policy::CalendarEntry& entry : line.entries)
            lines.append({0, entry});
    }
    if (lines.isEmpty() && understood)
        console.complain(Text::tr("There are no dates in it."));
    if (!understood || lines.isEmpty())
        return AnswerIsNo;
    if (!arguments.isSet(QStringLiteral("dry-run")))
        return save(arguments, lines, console);
    for (const CalendarLine& line : lines)
        print(line, arguments.isSet(QStringLiteral("json")), console);
    return Done;
}

int remove(const QCommandLineParser& arguments, qint64 id, Console& console)
{
    const base::SystemClock clock;
    const auto acting = openActing(arguments, clock, console);
    if (!acting)
        return report(console, acting.error());
    if (auto done = governance::removeDays(*acting->session, clock, acting->actor, id); !done)
        return report(console, done.error());
    console.line(Text::tr("line %1: removed").arg(id));
    return Done;
}

} // namespace

QString CalendarCommand::summary() const
{
    return Text::tr("Show and keep terms, holidays, INSET days and closures");
}

void CalendarCommand::describe(QCommandLineParser& parser) const
{
    addDataOption(parser);
    addActorOptions(parser);
    parser.addOption({QStringLiteral("kind"), Text::tr("add: term, holiday, inset or closed."),
        QStringLiteral("word")});
    parser.addOption({QStringLiteral("name"), Text::tr("add: such as \"Autumn half term\"."),
        QStringLiteral("text")});
    parser.addOption({QStringLiteral("first"), Text::tr("add: the first day, as 2026-09-03."),
        QStringLiteral("day")});
    parser.addOption({QStringLiteral("last"),
        Text::tr("add: the last day; left out, it is one day."), QStringLiteral("day")});
    parser.addOption(
        {QStringLiteral("dry-run"), Text::tr("paste: show what was understood, keep nothing.")});
    parser.addOption({QStringLiteral("json"), Text::tr("One JSON object a line.")});
    parser.addPositionalArgument(QStringLiteral("action"),
        Text::tr("list, add, paste FILE (a table of dates as text; \"-\" is standard input), or "
                 "remove NUMBER."));
}

base::Async<int> CalendarCommand::run(const QCommandLineParser& arguments, Console& console)
{
    const QStringList words = arguments.positionalArguments();
    const QString action = words.value(0);
    if (action == QLatin1String("list") && words.size() == 1)
        return exitWith(list(arguments, console));
    if (action == QLatin1String("add") && words.size() == 1)
        return exitWith(add(arguments, console));
    if (action == QLatin1String("paste") && words.size() == 2)
        return exitWith(paste(arguments, words.at(1), console));
    if (action == QLatin1String("remove") && words.size() == 2 && words.at(1).toLongLong() > 0)
        return exitWith(remove(arguments, words.at(1).toLongLong(), console));
    console.complain(Text::tr("Say list, add, paste FILE, or remove NUMBER."));
    return exitWith(WrongUse);
}

} // namespace cli
