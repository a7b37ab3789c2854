// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/policy_report.h"

#include "app/governance/policy_version_store.h"
#include "app/governance/stale_facts.h"
#include "app/policy/pack_reader.h"
#include "app/policy/reading_questions.h"
#include "app/posts/post_store.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cli {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli::PolicyReport)
};

QString standingName(policy::StandingKind kind)
{
    switch (kind) {
    case policy::StandingKind::InDate:
        return QStringLiteral("in-date");
    case policy::StandingKind::DueSoon:
        return QStringLiteral("due-soon");
    case policy::StandingKind::Overdue:
        return QStringLiteral("overdue");
    case policy::StandingKind::Undated:
        return QStringLiteral("undated");
    case policy::StandingKind::CarriedOn:
        return QStringLiteral("carried-on");
    }
    return {};
}

void printObject(const QJsonObject& object, Console& console)
{
    console.line(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

// "checked while you type: names, names-in-pictures; recorded decision: incident"
QString keepers(const policy::Pack& pack, const policy::Clause& clause)
{
    QStringList parts;
    for (const policy::PackRule& rule : policy::rulesOf(pack, clause))
        parts.append(QStringLiteral("rule %1").arg(rule.id));
    for (const policy::ClauseKeeper& keeper : clause.by) {
        if (keeper.way == policy::ClauseKeeper::Way::Program)
            parts.append(policy::keeperWayName(keeper.way));
        else if (keeper.way != policy::ClauseKeeper::Way::Rule)
            parts.append(
                QStringLiteral("%1 %2").arg(policy::keeperWayName(keeper.way), keeper.target));
    }
    return parts.join(QStringLiteral(", "));
}

QJsonObject changedJson(const governance::ChangedPost& post)
{
    return {{QStringLiteral("post"), post.post.value},
        {QStringLiteral("state"), posts::stateName(post.state)},
        {QStringLiteral("before"), policy::severityName(post.before)},
        {QStringLiteral("after"), policy::severityName(post.after)},
        {QStringLiteral("clauses"), QJsonArray::fromStringList(post.clauses)}};
}

} // namespace

void printSentences(const policy::Pack& pack, Console& console)
{
    for (const QString& topic : policy::clauseTopics()) {
        console.line(topic);
        for (const policy::Clause& clause : pack.clauses) {
            if (clause.topic == topic)
                console.line(
                    QStringLiteral("  %1  %2 [%3]")
                        .arg(clause.id, policy::sentenceOf(pack, clause), keepers(pack, clause)));
        }
    }
    console.line(Text::tr("questions the text leaves open"));
    for (const policy::ReadingQuestion& reading : policy::readingQuestions())
        console.line(QStringLiteral("  %1 %2").arg(
            reading.question, reading.answers.value(reading.chosen(pack))));
}

int printStanding(const policy::Pack& pack, QDate today, std::optional<QDate> carriedOnUntil,
    bool json, Console& console)
{
    const policy::PolicyStanding standing = policy::policyStanding(pack, today, carriedOnUntil);
    const auto facts = governance::staleFacts(pack);
    QStringList stale;
    for (const governance::StaleFact& fact : facts)
        stale.append(fact.id);
    if (json) {
        printObject({{QStringLiteral("policy"), pack.id}, {QStringLiteral("version"), pack.version},
                        {QStringLiteral("standing"), standingName(standing.kind)},
                        {QStringLiteral("day"), standing.day.toString(Qt::ISODate)},
                        {QStringLiteral("staleFacts"), QJsonArray::fromStringList(stale)}},
            console);
    } else {
        console.line(QStringLiteral("%1 %2: %3")
                         .arg(pack.id, pack.version, policy::standingSentence(standing)));
        for (const governance::StaleFact& fact : facts)
            console.line(Text::tr("  May be out of date (%1): %2. %3")
                             .arg(fact.clauses.join(QStringLiteral(", ")), fact.title, fact.why));
    }
    const bool wanting = standing.kind == policy::StandingKind::Overdue
        || standing.kind == policy::StandingKind::Undated;
    return wanting ? AnswerIsNo : Done;
}

int printVersions(
    storage::Session& session, const policy::Pack& inForce, bool json, Console& console)
{
    const auto versions = governance::PolicyVersionStore(session).all(inForce.id);
    if (!versions)
        return report(console, versions.error());
    QJsonArray array;
    for (const governance::PolicyVersion& version : *versions) {
        const QString day = version.approvedAt.date().toString(Qt::ISODate);
        array.append(QJsonObject{{QStringLiteral("version"), version.version},
            {QStringLiteral("approvedOn"), day},
            {QStringLiteral("approvedBy"), version.approverName},
            {QStringLiteral("minute"), version.minuteReference}});
        if (!json)
            console.line(
                QStringLiteral("%1  %2  %3  %4")
                    .arg(version.version, day, version.approverName, version.minuteReference));
    }
    if (json)
        printObject(
            {{QStringLiteral("policy"), inForce.id}, {QStringLiteral("versions"), array}}, console);
    else if (versions->empty())
        console.line(Text::tr("%1: built in, never changed at this school.").arg(inForce.version));
    return Done;
}

int printPreview(storage::Session& session, const base::Clock& clock,
    const posts::DraftChecker& inForce, const policy::Pack& changed, bool json, Console& console)
{
    const auto posts = posts::PostStore(session, clock)
                           .inStates({posts::allStates.begin(), posts::allStates.end()});
    if (!posts)
        return report(console, posts.error());
    const posts::DraftChecker after(
        changed, std::make_shared<const roll::Roll>(inForce.roll()), inForce.school());
    const governance::Preview preview
        = governance::previewChange(inForce, after, *posts, clock.now());
    QJsonArray array;
    for (const governance::ChangedPost& post : preview.changed) {
        array.append(changedJson(post));
        if (!json)
            console.line(
                QStringLiteral("%1  %2 → %3  [%4]  %5")
                    .arg(QString::number(post.post.value), policy::severityName(post.before),
                        policy::severityName(post.after), post.clauses.join(QStringLiteral(", ")),
                        post.text.simplified()));
    }
    if (json)
        printObject(
            {{QStringLiteral("judged"), preview.judged}, {QStringLiteral("changed"), array}},
            console);
    else
        console.line(Text::tr("Of %1 posts, %2 would be judged otherwise.")
                         .arg(preview.judged)
                         .arg(preview.changed.size()));
    return Done;
}

} // namespace cli
