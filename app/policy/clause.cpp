// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/clause.h"

#include "app/policy/pack.h"

#include <QCoreApplication>
#include <QJsonValue>

#include <algorithm>

namespace policy {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(policy::Clause)
};

bool cites(const PackRule& rule, const QString& clause)
{
    return std::any_of(rule.cases.begin(), rule.cases.end(),
        [&clause](const Consequence& c) { return c.clauses.contains(clause); });
}

bool names(const Clause& clause, const QString& rule)
{
    return clause.by.contains(ClauseKeeper{ClauseKeeper::Way::Rule, rule});
}

} // namespace

QStringList clauseTopics()
{
    return {QStringLiteral("what we post"), QStringLiteral("names and photographs"),
        QStringLiteral("how it is written"), QStringLiteral("when"),
        QStringLiteral("who may do what"), QStringLiteral("followers and messages"),
        QStringLiteral("when something goes wrong"), QStringLiteral("the policy itself")};
}

QString keeperWayName(ClauseKeeper::Way way)
{
    switch (way) {
    case ClauseKeeper::Way::Rule:
        return QStringLiteral("rule");
    case ClauseKeeper::Way::Decision:
        return QStringLiteral("decision");
    case ClauseKeeper::Way::Setup:
        return QStringLiteral("setup");
    case ClauseKeeper::Way::Text:
        return QStringLiteral("text");
    case ClauseKeeper::Way::Governance:
        return QStringLiteral("governance");
    case ClauseKeeper::Way::Program:
        return QStringLiteral("program");
    }
    return {};
}

QString keeperWayTitle(ClauseKeeper::Way way)
{
    switch (way) {
    case ClauseKeeper::Way::Rule:
        return Texts::tr("Checked while you type");
    case ClauseKeeper::Way::Decision:
        return Texts::tr("Recorded decision");
    case ClauseKeeper::Way::Setup:
        return Texts::tr("Set when the school was set up");
    case ClauseKeeper::Way::Text:
        return Texts::tr("Explained in the program");
    case ClauseKeeper::Way::Governance:
        return Texts::tr("Part of keeping the policy up to date");
    case ClauseKeeper::Way::Program:
        return Texts::tr("Always so in Nestbox");
    }
    return {};
}

QVector<PackRule> rulesOf(const Pack& pack, const Clause& clause)
{
    QVector<PackRule> found;
    std::copy_if(pack.rules.begin(), pack.rules.end(), std::back_inserter(found),
        [&clause](
            const PackRule& rule) { return names(clause, rule.id) || cites(rule, clause.id); });
    return found;
}

namespace {

QString filled(QString sentence, const Pack& pack, const Clause& clause)
{
    if (!sentence.contains(QLatin1Char('{')))
        return sentence;
    for (const PackRule& rule : rulesOf(pack, clause)) {
        for (auto it = rule.parameters.begin(); it != rule.parameters.end(); ++it) {
            const QString value = it->isDouble() ? QString::number(it->toInt()) : it->toString();
            if (!value.isEmpty())
                sentence.replace(QLatin1Char('{') + it.key() + QLatin1Char('}'), value);
        }
    }
    return sentence;
}

} // namespace

QString sentenceOf(const Pack& pack, const Clause& clause)
{
    return filled(clause.sentence, pack, clause);
}

QString parentsSentenceOf(const Pack& pack, const Clause& clause)
{
    return filled(clause.parents, pack, clause);
}

const Clause* findClause(const Pack& pack, const QString& id)
{
    const auto found = std::find_if(pack.clauses.begin(), pack.clauses.end(),
        [&id](const Clause& clause) { return clause.id == id; });
    return found == pack.clauses.end() ? nullptr : &*found;
}

} // namespace policy
