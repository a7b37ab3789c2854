// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/stale_facts.h"

#include "app/base/json_place.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace governance {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(governance::StaleFacts)
};

constexpr qsizetype mostFacts = 100;
constexpr qsizetype longestText = 600;

StaleFact fact(const base::JsonPlace& place)
{
    static const QStringList members{QStringLiteral("id"), QStringLiteral("clauses"),
        QStringLiteral("words"), QStringLiteral("title"), QStringLiteral("why"),
        QStringLiteral("source"), QStringLiteral("checked"), QStringLiteral("consider")};
    StaleFact read;
    if (!place.mustBeObject(members, members))
        return read;
    read.id = place.member(members.at(0)).text(60);
    read.clauses = place.member(members.at(1)).texts(20, 20);
    read.words = place.member(members.at(2)).texts(20, 60);
    read.title = place.member(members.at(3)).text(80);
    read.why = place.member(members.at(4)).text(longestText);
    read.source = place.member(members.at(5)).text(longestText);
    const auto checked = place.member(members.at(6)).dateOrUndated();
    if (!checked)
        place.member(members.at(6)).complain(Text::tr("a fact needs the day it was looked up."));
    read.checked = checked.value_or(QDate());
    read.consider = place.member(members.at(7)).text(longestText);
    return read;
}

const QVector<StaleFact>& builtInFacts()
{
    static const QVector<StaleFact> facts = [] {
        QFile file(QStringLiteral(":/nestbox/policy/facts.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a resource is missing");
        auto read = readFacts(file.readAll());
        if (!read)
            qFatal("a resource is damaged");
        return *read;
    }();
    return facts;
}

bool saysIt(const policy::Pack& pack, const QString& clauseId, const QStringList& words)
{
    const policy::Clause* clause = policy::findClause(pack, clauseId);
    if (!clause)
        return false;
    const QString sentence = policy::sentenceOf(pack, *clause);
    return std::any_of(words.begin(), words.end(),
        [&sentence](const QString& word) { return sentence.contains(word, Qt::CaseInsensitive); });
}

} // namespace

base::Result<QVector<StaleFact>> readFacts(const QByteArray& json)
{
    base::JsonProblem problem;
    const base::JsonPlace root(
        QJsonDocument::fromJson(json).object(), QStringLiteral("$"), problem);
    const QStringList members{QStringLiteral("facts")};
    QVector<StaleFact> facts;
    if (root.mustBeObject(members, members)) {
        const base::JsonPlace list = root.member(members.first());
        if (list.mustBeArray(mostFacts)) {
            for (qsizetype i = 0; i < list.size(); ++i)
                facts.append(fact(list.element(i)));
        }
    }
    if (problem.found())
        return base::failure(base::ErrorKind::Invalid, problem.sentence);
    return facts;
}

QVector<StaleFact> staleFacts(const policy::Pack& pack)
{
    QVector<StaleFact> found;
    for (StaleFact fact : builtInFacts()) {
        fact.clauses.erase(std::remove_if(fact.clauses.begin(), fact.clauses.end(),
                               [&](const QString& id) { return !saysIt(pack, id, fact.words); }),
            fact.clauses.end());
        if (!fact.clauses.isEmpty())
            found.append(fact);
    }
    return found;
}

} // namespace governance
