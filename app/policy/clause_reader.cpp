// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/clause_reader.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace policy {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(policy::ClauseReader)
};

using Way = ClauseKeeper::Way;

constexpr qsizetype mostClauses = 200;
constexpr qsizetype mostKeepers = 10;
constexpr qsizetype longestSentence = 300;
constexpr std::array allWays{
    Way::Rule, Way::Decision, Way::Setup, Way::Text, Way::Governance, Way::Program};

bool hasRule(const QVector<PackRule>& rules, const QString& id)
{
    return std::any_of(
        rules.begin(), rules.end(), [&id](const PackRule& rule) { return rule.id == id; });
}

void checkTarget(
    const base::JsonPlace& place, const ClauseKeeper& keeper, const QVector<PackRule>& rules)
{
    static const QRegularExpression identifier(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*\\z"));
    static const QStringList governance{QStringLiteral("renewal"),
        QStringLiteral("acknowledgement"), QStringLiteral("sign-off"), QStringLiteral("versions")};
    if (keeper.way == Way::Program)
        return;
    if (keeper.way == Way::Governance)
        (void)place.choice(governance);
    else if (!identifier.match(keeper.target).hasMatch())
        place.complain(Texts::tr("this must be small letters, digits and single hyphens."));
    else if (keeper.way == Way::Rule && !hasRule(rules, keeper.target))
        place.complain(Texts::tr("there is no rule of this id in this policy."));
}

ClauseKeeper keeper(const base::JsonPlace& place, const QVector<PackRule>& rules)
{
    QStringList known;
    for (const Way way : allWays)
        known.append(keeperWayName(way));
    ClauseKeeper read;
    if (!place.mustBeObject(known, {}))
        return read;
    if (place.memberNames().size() != 1) {
        place.complain(Texts::tr("this must name exactly one thing, such as a rule."));
        return read;
    }
    const QString name = place.memberNames().first();
    read.way = allWays.at(static_cast<size_t>(known.indexOf(name)));
    const base::JsonPlace target = place.member(name);
    read.target = target.text(read.way == Way::Program ? longestSentence : 60);
    if (!read.target.isEmpty())
        checkTarget(target, read, rules);
    return read;
}

QString clauseId(const base::JsonPlace& place)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Z]{1,6}-[0-9]{1,4}\\z"));
    const QString id = place.text(20);
    if (!id.isEmpty() && !shape.match(id).hasMatch())
        place.complain(Texts::tr("this must be a clause such as LH-16."));
    return id;
}

Clause clause(const base::JsonPlace& place, const QVector<PackRule>& rules)
{
    static const QStringList members{QStringLiteral("id"), QStringLiteral("topic"),
        QStringLiteral("sentence"), QStringLiteral("by")};
    static const QString parents = QStringLiteral("parents");
    Clause read;
    if (!place.mustBeObject(members + QStringList{parents}, members))
        return read;
    read.id = clauseId(place.member(members.at(0)));
    read.topic = place.member(members.at(1)).choice(clauseTopics());
    read.sentence = place.member(members.at(2)).text(longestSentence);
    if (place.member(parents).exists())
        read.parents = place.member(parents).text(longestSentence);
    const base::JsonPlace by = place.member(members.at(3));
    if (!by.mustBeArray(mostKeepers))
        return read;
    for (qsizetype i = 0; i < by.size(); ++i)
        read.by.append(keeper(by.element(i), rules));
    if (read.by.isEmpty())
        by.complain(Texts::tr("this must say what keeps the clause."));
    return read;
}

} // namespace

QVector<Clause> readClauses(const base::JsonPlace& place, const QVector<PackRule>& rules)
{
    QVector<Clause> read;
    if (!place.exists() || !place.mustBeArray(mostClauses))
        return read;
    QSet<QString> ids;
    for (qsizetype i = 0; i < place.size(); ++i) {
        read.append(clause(place.element(i), rules));
        if (ids.contains(read.constLast().id))
            place.element(i)
                .member(QStringLiteral("id"))
                .complain(Texts::tr("another clause has this id already."));
        ids.insert(read.constLast().id);
    }
    return read;
}

QJsonArray writeClauses(const QVector<Clause>& clauses)
{
    QJsonArray array;
    for (const Clause& clause : clauses) {
        QJsonArray by;
        for (const ClauseKeeper& keeper : clause.by)
            by.append(QJsonObject{{keeperWayName(keeper.way), keeper.target}});
        QJsonObject object{{QStringLiteral("id"), clause.id},
            {QStringLiteral("topic"), clause.topic}, {QStringLiteral("sentence"), clause.sentence},
            {QStringLiteral("by"), by}};
        if (!clause.parents.isEmpty())
            object.insert(QStringLiteral("parents"), clause.parents);
        array.append(object);
    }
    return array;
}

} // namespace policy
