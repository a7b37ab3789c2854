// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/dismissal_service.h"

#include "app/audit/audit_log.h"
#include "app/posts/judgement_store.h"
#include "app/posts/rules_revision_store.h"
#include "app/storage/transaction.h"

#include <QCoreApplication>

#include <algorithm>

namespace posts {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(posts::DismissalService)
};

base::Error notYours()
{
    return {base::ErrorKind::Denied,
        Text::tr("Another member of the senior leadership team has to decide about these words.")};
}

base::Error noReason()
{
    return {base::ErrorKind::Invalid, Text::tr("Write in a few words why.")};
}

} // namespace

DismissalService::DismissalService(
    storage::Session& session, const base::Clock& clock, const House& house)
    : m_session(session)
    , m_clock(clock)
    , m_house(house)
    , m_posts(session, clock)
    , m_store(session, clock)
{
}

base::Result<policy::MayDismiss> DismissalService::whoDecides(
    const Post& post, const DismissalQuestion& question) const
{
    const auto verdict
        = m_house.checker->check(post.content, plannedMoment(post.content, m_clock.now()), post.id);
    auto who = policy::MayDismiss::Nobody;
    QString problem = Text::tr("These words are not marked in the post any more.");
    for (const policy::Finding& finding : verdict.findings) {
        if (policy::dismissalRule(finding.rule) != policy::dismissalRule(question.rule)
            || finding.dismissal == policy::MayDismiss::Nobody || !finding.range)
            continue;
        const QString here
            = policy::problemWithPhrase(post.content.text, *finding.range, question.phrase);
        if (here.isEmpty())
            who = std::max(who, finding.dismissal);
        else
            problem = here;
    }
    if (who == policy::MayDismiss::Nobody)
        return base::failure(base::ErrorKind::Invalid, problem);
    return who;
}

base::Result<void> DismissalService::checkNotAsked(const DismissalQuestion& question) const
{
    const auto earlier = m_store.ofPost(question.post);
    if (!earlier)
        return base::failure(earlier.error());
    const bool asked
        = std::any_of(earlier->begin(), earlier->end(), [&question](const DismissalRecord& record) {
              return record.decision == DismissalDecision::Asked
                  && record.rule == policy::dismissalRule(question.rule)
                  && record.phrase == question.phrase.trimmed();
          });
    if (asked)
        return base::failure(base::ErrorKind::Conflict, Text::tr("This has been asked already."));
    return {};
}

base::Result<DismissalDecision> DismissalService::ask(
    const staff::StaffMember& actor, const DismissalQuestion& question)
{
    auto transaction = storage::Transaction::begin(m_session);
    if (!transaction)
        return base::failure(transaction.error());
    if (question.reason.trimmed().isEmpty())
        return base::failure(noReason());
    if (auto current = checkRulesAreCurrent(m_session, m_house); !current)
        return base::failure(current.error());
    const auto post = m_posts.findLight(question.post);
    if (!post)
        return base::failure(post.error());
    const bool reviews = mayTake(post->state, Action::Approve, actor, post->author);
    if (!reviews && !mayTake(post->state, Action::Edit, actor, post->author))
        return base::failure(notYours());
    const auto who = whoDecides(*post, question);
    if (!who)
        return base::failure(who.error());
    if (auto fresh = checkNotAsked(question); !fresh)
        return base::failure(fresh.error());
    DismissalRecord record;
    record.rule = policy::dismissalRule(question.rule);
    record.phrase = question.phrase.trimmed();
    record.reason = question.reason.trimmed();
    record.post = question.post;
    record.askedBy = actor.id;
    if (reviews || *who == policy::MayDismiss::Author) {
        record.decision = DismissalDecision::Granted;
        record.decidedBy = actor.id;
    }
    const auto id = m_store.add(record);
    if (!id)
        return base::failure(id.error());
    if (auto noted = noteJudgement(*post, record); !noted)
        return base::failure(noted.error());
    if (auto noted = this->record(actor.id, *id, decisionName(record.decision)); !noted)
        return base::failure(noted.error());
    if (auto done = (*transaction)->commit(); !done)
        return base::failure(done.error());
    return record.decision;
}

base::Result<void> DismissalService::noteJudgement(const Post& post, const DismissalRecord& record)
{
    policy::SchoolFacts facts = m_house.checker->school();
    const bool asked = record.decision == DismissalDecision::Asked;
    facts.dismissals.append({record.rule, record.phrase,
        asked ? policy::Dismissal::State::Asked : policy::Dismissal::State::Granted, post.id.value,
        !asked && record.decidedBy != post.author});
    const DraftChecker checker(*m_house.checker, m_house.checker->pack(), std::move(facts));
    const auto verdict
        = checker.check(post.content, plannedMoment(post.content, m_clock.now()), post.id);
    return JudgementStore(m_session, m_clock)
        .note(post.id, post.revision, judgementOf(verdict, m_house.rulesRevision));
}

base::Result<void> DismissalService::decide(
    const staff::StaffMember& actor, qint64 id, bool granted, const QString& comment)
{
    auto transaction = storage::Transaction::begin(m_session);
    if (!transaction)
        return base::failure(transaction.error());
    const auto asked = m_store.find(id);
    if (!asked)
        return base::failure(asked.error());
    const auto post = m_posts.findLight(asked->post);
    const bool own = asked->askedBy == actor.id || (post && post->author == actor.id);
    if (own || !actor.may(staff::Permission::Review))
        return base::failure(notYours());
    const auto decision = granted ? DismissalDecision::Granted : DismissalDecision::Refused;
    if (auto done
        = m_store.decide(id, DismissalDecision::Asked, decision, actor.id, comment.trimmed());
        !done)
        return done;
    if (auto noted = record(actor.id, id, decisionName(decision)); !noted)
        return noted;
    return (*transaction)->commit();
}

base::Result<void> DismissalService::withdraw(
    const staff::StaffMember& actor, qint64 id, const QString& reason)
{
    auto transaction = storage::Transaction::begin(m_session);
    if (!transaction)
        return base::failure(transaction.error());
    if (reason.trimmed().isEmpty())
        return base::failure(noReason());
    const auto granted = m_store.find(id);
    if (!granted)
        return base::failure(granted.error());
    // Growing stricter needs no second person.
    if (granted->askedBy != actor.id && !actor.may(staff::Permission::Review))
        return base::failure(notYours());
    if (auto done = m_store.decide(id, DismissalDecision::Granted, DismissalDecision::Withdrawn,
            actor.id, reason.trimmed());
        !done)
        return done;
    if (auto noted = record(actor.id, id, decisionName(DismissalDecision::Withdrawn)); !noted)
        return noted;
    return (*transaction)->commit();
}

// The phrase may hold a name, so the record cites it by number.
base::Result<void> DismissalService::record(base::StaffId actor, qint64 id, const QString& step)
{
    if (auto noted = noteRulesChanged(m_session); !noted)
        return noted;
    return audit::append(m_session,
        {m_clock.now(), actor, QStringLiteral("dismissal.") + step,
            QStringLiteral("dismissal %1").arg(id), m_house.policyVersion()});
}

} // namespace posts
