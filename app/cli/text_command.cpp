// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/text_command.h"

#include "app/cli/lines.h"
#include "app/text/tweet.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace cli {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli::TextCommand)
};

QJsonArray entityArray(const QVector<text::Entity>& entities, bool withList)
{
    QJsonArray array;
    for (const text::Entity& entity : entities) {
        QJsonObject object{{QStringLiteral("start"), entity.range.start},
            {QStringLiteral("end"), entity.range.end}, {QStringLiteral("text"), entity.text}};
        if (withList)
            object.insert(QStringLiteral("list"), entity.list);
        array.append(object);
    }
    return array;
}

// twitter-text names the last unit of a range, not the one after it.
int last(text::Range range)
{
    return std::max(range.end - 1, 0);
}

QJsonObject toJson(const text::Tweet& tweet)
{
    const text::Measure& measure = tweet.measure;
    return {{QStringLiteral("weightedLength"), measure.weightedLength},
        {QStringLiteral("valid"), measure.valid},
        {QStringLiteral("permillage"), measure.permillage},
        {QStringLiteral("displayRangeStart"), measure.display.start},
        {QStringLiteral("displayRangeEnd"), last(measure.display)},
        {QStringLiteral("validRangeStart"), measure.validPart.start},
        {QStringLiteral("validRangeEnd"), last(measure.validPart)},
        {QStringLiteral("urls"), entityArray(tweet.urls, false)},
        {QStringLiteral("mentions"), entityArray(tweet.mentions, true)},
        {QStringLiteral("hashtags"), entityArray(tweet.hashtags, false)},
        {QStringLiteral("cashtags"), entityArray(tweet.cashtags, false)}};
}

QString oneLine(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void describeForPeople(const text::Tweet& tweet, Console& console)
{
    console.line(Text::tr("%1 of 280, %2")
                     .arg(tweet.measure.weightedLength)
                     .arg(tweet.measure.valid ? Text::tr("X accepts it")
                                              : Text::tr("X does not accept it")));
    const auto list = [&console](const QString& title, const QVector<text::Entity>& entities) {
        for (const text::Entity& entity : entities)
            console.line(QStringLiteral("%1 %2-%3 %4")
                             .arg(title)
                             .arg(entity.range.start)
                             .arg(entity.range.end)
                             .arg(entity.text + entity.list));
    };
    list(Text::tr("URL"), tweet.urls);
    list(Text::tr("mention"), tweet.mentions);
    list(Text::tr("hashtag"), tweet.hashtags);
    list(Text::tr("cashtag"), tweet.cashtags);
}

} // namespace

QString TextCommand::summary() const
{
    return Text::tr("Weigh a text by X's rules and list its URLs, mentions, hashtags, cashtags");
}

void TextCommand::describe(QCommandLineParser& parser) const
{
    parser.addOption({QStringLiteral("json"), Text::tr("Print one JSON object for each text.")});
    parser.addOption({QStringLiteral("lines"),
        Text::tr("JSON lines, each {\"text\": …}; \"-\" is standard input."),
        QStringLiteral("file")});
    parser.addPositionalArgument(QStringLiteral("text"), Text::tr("The text."));
}

base::Async<int> TextCommand::run(const QCommandLineParser& arguments, Console& console)
{
    const QStringList texts = arguments.positionalArguments();
    if (!arguments.isSet(QStringLiteral("lines"))) {
        if (texts.size() != 1) {
            console.complain(Text::tr("Give one text in quotes, or --lines FILE."));
            return exitWith(WrongUse);
        }
        const text::Tweet tweet = text::parse(texts.first());
        if (arguments.isSet(QStringLiteral("json")))
            console.line(oneLine(toJson(tweet)));
        else
            describeForPeople(tweet, console);
        return exitWith(Done);
    }
    int code = Done;
    const auto read = forEachLine(
        arguments.value(QStringLiteral("lines")), console, [&](const QByteArray& line) {
            const QJsonObject input = QJsonDocument::fromJson(line).object();
            if (!input.value(QLatin1String("text")).isString()) {
                console.line(oneLine({{QStringLiteral("error"),
                    Text::tr("This line is no JSON object with a \"text\".")}}));
                code = WrongUse;
                return;
            }
            QJsonObject result = toJson(text::parse(input.value(QLatin1String("text")).toString()));
            if (input.contains(QLatin1String("id")))
                result.insert(QStringLiteral("id"), input.value(QLatin1String("id")));
            console.line(oneLine(result));
        });
    return exitWith(read ? code : report(console, read.error()));
}

} // namespace cli
