// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/rejudge.h"

#include "app/posts/approval.h"
#include "app/posts/rules_change_store.h"
#include "app/staff/staff_store.h"
#include "app/storage/transaction.h"

#include <QElapsedTimer>
#include <QSet>

namespace posts {
namespace {

constexpr int mostInOneStep = 50;

// Evening comes every day: that a post now waits for the morning is news for one that is on its
// way, and for nobody else.
bool isNews(
    const Post& post, const RulesCauses& causes, const Judgement& before, const Judgement& now)
{
    if (post.content.isEmpty() || (before.severity == now.severity && before.marks == now.marks))
        return false;
    if (causes != RulesCauses{RulesCause::Clock})
        return true;
    const bool underWay = post.state == State::InReview || post.state == State::Approved;
    return underWay && now.severity > before.severity;
}

} // namespace

Rejudge::Rejudge(storage::Session& session, const base::Clock& clock, const House& house)
    : m_session(session)
    , m_clock(clock)
    , m_house(house)
    , m_posts(session, clock)
    , m_judgements(session, clock)
    , m_notices(session, clock)
{
}

base::Result<RejudgeStep> Rejudge::step(
    base::PostId after, const QDateTime& judgedBefore, std::chrono::milliseconds atMost)
{
    auto transaction = storage::Transaction::begin(m_session);
    if (!transaction)
        return base::failure(transaction.error());
    if (auto current = checkRulesAreCurrent(m_session, m_house); !current)
        return base::failure(current.error());
    if (auto noted = noteRulesCauses(m_session, m_house); !noted)
        return base::failure(noted.error());
    const auto stale
        = m_judgements.stale(m_house.rulesRevision, judgedBefore, after, mostInOneStep);
    if (!stale)
        return base::failure(stale.error());
    RejudgeStep done{after, stale->size() < mostInOneStep, 0, 0, 0};
    QElapsedTimer timer;
    timer.start();
    for (const base::PostId id : *stale) {
        if (auto judged = judge(id, judgedBefore.isValid(), done); !judged)
            return base::failure(judged.error());
        done.last = id;
        if (timer.elapsed() > atMost.count() && id != stale->back()) {
            done.finished = false;
            break;
        }
    }
    if (auto written = (*transaction)->commit(); !written)
        return base::failure(written.error());
    return done;
}

base::Result<void> Rejudge::judge(base::PostId id, bool clock, RejudgeStep& step)
{
    const auto post = m_posts.findLight(id);
    if (!post)
        return base::failure(post.error());
    const auto before = m_judgements.find(id);
    if (!before)
        return base::failure(before.error());
    const auto verdict
        = m_house.checker->check(post->content, plannedMoment(post->content, m_clock.now()), id);
    const Judgement now = judgementOf(verdict, m_house.rulesRevision);
    const auto voided = voidIfNeeded(*post, verdict, *before);
    if (!voided)
        return base::failure(voided.error());
    if (auto noted = m_judgements.note(id, post->revision + (*voided ? 1 : 0), now); !noted)
        return noted;
    ++step.judged;
    step.voided += *voided ? 1 : 0;
    const Judgement known = before->value_or(now);
    const auto causes = causesFor(known, clock);
    if (!causes)
        return base::failure(causes.error());
    if (!*voided && !isNews(*post, *causes, known, now))
        return {};
    Notice notice;
    notice.causes = *causes;
    notice.before = known.severity;
    notice.after = now.severity;
    notice.clauses = clausesOf(now.marks);
    notice.voided = *voided;
    const auto told = tell(*post, notice);
    if (!told)
        return base::failure(told.error());
    step.told += *told;
    return {};
}

base::Result<RulesCauses> Rejudge::causesFor(const Judgement& before, bool clock)
{
    auto causes = rulesCausesSince(m_session, before.rulesRevision);
    if (causes && (causes->isEmpty() && clock))
        causes->insert(RulesCause::Clock);
    return causes;
}

base::Result<bool> Rejudge::voidIfNeeded(
    const Post& post, const policy::Verdict& verdict, const std::optional<Judgement>& before)
{
    if (post.state != State::Approved)
        return false;
    const QString fault = faultOfApproval(post, m_house, verdict, before);
    if (fault.isEmpty())
        return false;
    const auto moved
        = m_posts.take(post, {Action::VoidApproval, {}, fault, {}, m_house.policyVersion()});
    if (!moved)
        return base::failure(moved.error());
    return true;
}

// The author; who has to look at it; who answers for its approval.
base::Result<int> Rejudge::tell(const Post& post, Notice notice)
{
    QSet<base::StaffId> people{post.author};
    if (post.approvedBy.isValid())
        people.insert(post.approvedBy);
    // A decision about words is news for the author; reviewers take it together.
    const bool decision = notice.causes == RulesCauses{RulesCause::PhraseDecision};
    if (notice.voided || (post.state == State::InReview && !decision)) {
        const auto staff = staff::StaffStore(m_session).all();
        if (!staff)
            return base::failure(staff.error());
        for (const staff::StaffMember& member : *staff) {
            if (member.may(staff::Permission::Review) && member.id != post.author)
                people.insert(member.id);
        }
    }
    notice.post = post.id;
    for (const base::StaffId person : people) {
        notice.staff = person;
        if (auto added = m_notices.add(notice); !added)
            return base::failure(added.error());
    }
    return static_cast<int>(people.size());
}

} // namespace posts
