// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/help_text.h"

#include "app/base/json_place.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace governance {
namespace {

constexpr qsizetype mostTexts = 60;
constexpr qsizetype longestText = 1500;
const auto everyPolicy = QStringLiteral("every");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(governance::HelpText)
};

std::optional<QDate> date(const base::JsonPlace& place)
{
    return place.exists() ? place.dateOrUndated() : std::nullopt;
}

HelpText helpTextAt(const base::JsonPlace& place)
{
    static const QStringList members{QStringLiteral("id"), QStringLiteral("title"),
        QStringLiteral("clauses"), QStringLiteral("texts"), QStringLiteral("asOf"),
        QStringLiteral("checkAgain")};
    HelpText read;
    if (!place.mustBeObject(members, members.mid(0, 4)))
        return read;
    read.id = place.member(members.at(0)).text(60);
    read.title = place.member(members.at(1)).text(120);
    const base::JsonPlace clauses = place.member(members.at(2));
    for (const QString& policy : clauses.memberNames())
        read.clauses.insert(policy, clauses.member(policy).texts(20, 20));
    const base::JsonPlace texts = place.member(members.at(3));
    for (const QString& policy : texts.memberNames())
        read.texts.insert(
            policy == everyPolicy ? QString() : policy, texts.member(policy).text(longestText));
    if (read.texts.isEmpty())
        texts.complain(Text::tr("this needs at least one text."));
    read.asOf = date(place.member(members.at(4)));
    read.checkAgain = date(place.member(members.at(5)));
    return read;
}

} // namespace

bool HelpText::concerns(const QString& policy) const
{
    return texts.contains(policy) || texts.contains(QString());
}

QString HelpText::textFor(const QString& policy) const
{
    return texts.value(policy, texts.value(QString()));
}

bool HelpText::isStale(QDate today) const
{
    return checkAgain && *checkAgain <= today;
}

base::Result<QVector<HelpText>> readHelpTexts(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return base::failure(base::ErrorKind::Invalid,
            Text::tr("This is no file of texts; the first fault is at byte %1.").arg(error.offset));
    base::JsonProblem problem;
    const base::JsonPlace root(document.object(), QStringLiteral("$"), problem);
    const QStringList members{QStringLiteral("texts")};
    QVector<HelpText> read;
    const base::JsonPlace list = root.member(members.first());
    if (root.mustBeObject(members, members) && list.mustBeArray(mostTexts)) {
        for (qsizetype i = 0; i < list.size(); ++i) {
            read.append(helpTextAt(list.element(i)));
            const QString& id = read.constLast().id;
            if (std::count_if(
                    read.begin(), read.end(), [&id](const HelpText& text) { return text.id == id; })
                > 1)
                list.element(i).complain(Text::tr("another text has this id already."));
        }
    }
    if (problem.found())
        return base::failure(base::ErrorKind::Invalid, problem.sentence);
    return read;
}

const QVector<HelpText>& helpTexts()
{
    static const QVector<HelpText> texts = [] {
        QFile file(QStringLiteral(":/nestbox/help/texts.json"));
        return file.open(QIODevice::ReadOnly)
            ? readHelpTexts(file.readAll()).value_or(QVector<HelpText>())
            : QVector<HelpText>();
    }();
    return texts;
}

QString helpText(const QString& id, const QString& policy)
{
    for (const HelpText& text : helpTexts()) {
        if (text.id == id)
            return text.textFor(policy);
    }
    return {};
}

} // namespace governance
