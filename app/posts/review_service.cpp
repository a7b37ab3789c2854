// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/review_service.h"

#include "app/posts/approval.h"
#include "app/storage/transaction.h"

#include <QCoreApplication>

#include <algorithm>

namespace posts {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(posts::ReviewService)
};

base::Error notAllowed(const Post& post, Action action, const staff::StaffMember& actor)
{
    if (action == Action::Approve && actor.id == post.author)
        return {base::ErrorKind::Denied,
            Text::tr("You wrote this post, so somebody else has to approve it.")};
    if (!findMove(post.state, action))
        return {base::ErrorKind::Conflict,
            Text::tr("This post has moved on (%1), so that step is no longer possible.")
                .arg(stateTitle(post.state).toLower())};
    return {base::ErrorKind::Denied,
        Text::tr(
            "You may not do this with this post. Ask somebody of the senior leadership team.")};
}

// Names no finding: a finding may quote a pupil's name, an error never does.
base::Error blocked()
{
    return {base::ErrorKind::Invalid,
        Text::tr("The policy does not let this post go as it is. Mend what is marked as blocked, "
                 "then send it again.")};
}

bool isStopped(const policy::Verdict& verdict)
{
    return verdict.severity == policy::Severity::Blocked && !waitsForClockOnly(verdict);
}

base::Error sayWhosePictures()
{
    return {base::ErrorKind::Invalid,
        Text::tr("Say whose picture each picture is before you send the post.")};
}

base::Error decideFirst()
{
    return {base::ErrorKind::Invalid,
        Text::tr("Some words may be about a child, and that cannot be waived. Say first whether "
                 "they are, or return the post.")};
}

// Runs `work` in a transaction and commits when it succeeded.
template <typename Work>
auto inTransaction(storage::Session& session, Work work) -> std::invoke_result_t<Work>
{
    auto transaction = storage::Transaction::begin(session);
    if (!transaction)
        return base::failure(transaction.error());
    auto result = work();
    if (!result)
        return result;
    if (auto done = (*transaction)->commit(); !done)
        return base::failure(done.error());
    return result;
}

} // namespace

ReviewService::ReviewService(
    storage::Session& session, const base::Clock& clock, const House& house)
    : m_session(session)
    , m_clock(clock)
    , m_house(house)
    , m_store(session, clock)
{
}

base::Result<Post> ReviewService::loadFor(
    const staff::StaffMember& actor, base::PostId id, int revision, Action action) const
{
    auto post = m_store.find(id);
    if (!post)
        return post;
    if (!mayTake(post->state, action, actor, post->author))
        return base::failure(notAllowed(*post, action, actor));
    if (post->revision != revision)
        return base::failure(base::ErrorKind::Conflict,
            Text::tr("This post has changed since you looked at it. Look at it again first."));
    return post;
}

base::Result<ReviewService::Judged> ReviewService::judgeFor(
    const staff::StaffMember& actor, base::PostId id, int revision, Action action) const
{
    auto post = loadFor(actor, id, revision, action);
    if (!post)
        return base::failure(post.error());
    if (auto current = checkRulesAreCurrent(m_session, m_house); !current)
        return base::failure(current.error());
    auto verdict
        = m_house.checker->check(post->content, plannedMoment(post->content, m_clock.now()), id);
    if (isStopped(verdict))
        return base::failure(blocked());
    return Judged{std::move(*post), std::move(verdict)};
}

base::Result<State> ReviewService::take(
    const Judged& judged, Action action, base::StaffId actor, const QString& comment)
{
    const Post& post = judged.post;
    if (auto noted
        = JudgementStore(m_session, m_clock)
              .note(post.id, post.revision + 1, judgementOf(judged.verdict, m_house.rulesRevision));
        !noted)
        return base::failure(noted.error());
    return m_store.take(post,
        {action, actor, comment, m_house.fingerprintOf(post.content), m_house.policyVersion()});
}

base::Result<Post> ReviewService::openDraft(const staff::StaffMember& actor)
{
    const auto own = m_store.ofAuthor(actor.id);
    if (!own)
        return base::failure(own.error());
    const auto draft = std::find_if(
        own->begin(), own->end(), [](const Post& post) { return post.state == State::Draft; });
    if (draft != own->end())
        return m_store.find(draft->id);
    return newDraft(actor);
}

base::Result<Post> ReviewService::newDraft(const staff::StaffMember& actor)
{
    if (!actor.may(staff::Permission::Compose))
        return base::failure(base::ErrorKind::Denied,
            Text::tr("Your role does not write posts. Ask the headteacher if it should."));
    return inTransaction(m_session, [&]() -> base::Result<Post> {
        const auto id = m_store.add(actor.id);
        if (!id)
            return base::failure(id.error());
        return m_store.find(*id);
    });
}

base::Result<int> ReviewService::saveDraft(
    const staff::StaffMember& actor, base::PostId id, int revision, const Content& content)
{
    return inTransaction(m_session, [&]() -> base::Result<int> {
        const auto post = loadFor(actor, id, revision, Action::Edit);
        if (!post)
            return base::failure(post.error());
        if (content.photos.size() > mostPhotos)
            return base::failure(
                base::ErrorKind::Invalid, Text::tr("A post holds four pictures at most."));
        const auto saved = m_store.saveContent(id, revision, content);
        if (!saved)
            return saved;
        const auto verdict
            = m_house.checker->check(content, plannedMoment(content, m_clock.now()), id);
        if (auto noted = JudgementStore(m_session, m_clock)
                             .note(id, *saved, judgementOf(verdict, m_house.rulesRevision));
            !noted)
            return base::failure(noted.error());
        return saved;
    });
}

base::Result<State> ReviewService::submit(
    const staff::StaffMember& actor, base::PostId id, int revision)
{
    return inTransaction(m_session, [&]() -> base::Result<State> {
        auto post = m_store.find(id);
        if (!post)
            return base::failure(post.error());
        if (post->content.isEmpty())
            return base::failure(base::ErrorKind::Invalid,
                Text::tr("There is nothing to send yet. Write something first."));
        if (m_house.maySubmit) {
            if (auto allowed = m_house.maySubmit(m_session, actor); !allowed)
                return base::failure(allowed.error());
        }
        const auto judged = judgeFor(actor, id, revision, Action::Submit);
        if (!judged)
            return base::failure(judged.error());
        if (!saysWhosePictures(judged->post.content))
            return base::failure(sayWhosePictures());
        const bool flagged = asksReviewer(judged->verdict);
        const Action action
            = m_house.reviewEveryPost || flagged ? Action::Submit : Action::SubmitCleared;
        return take(*judged, action, actor.id);
    });
}

base::Result<State> ReviewService::approve(
    const staff::StaffMember& actor, base::PostId id, int revision)
{
    return inTransaction(m_session, [&]() -> base::Result<State> {
        const auto judged = judgeFor(actor, id, revision, Action::Approve);
        if (!judged)
            return base::failure(judged.error());
        if (hindersApproval(judged->verdict))
            return base::failure(decideFirst());
        return take(*judged, Action::Approve, actor.id,
            vouchesForPictures(judged->verdict)
                ? Text::tr("Looked at the pictures: no child can be seen or read in them.")
                : QString());
    });
}

base::Result<State> ReviewService::returnToAuthor(
    const staff::StaffMember& actor, base::PostId id, int revision, const QString& comment)
{
    if (comment.trimmed().isEmpty())
        return base::failure(
            base::ErrorKind::Invalid, Text::tr("Write a word for the author: what should change?"));
    return inTransaction(m_session, [&]() -> base::Result<State> {
        const auto post = loadFor(actor, id, revision, Action::Return);
        if (!post)
            return base::failure(post.error());
        return m_store.take(
            *post, {Action::Return, actor.id, comment.trimmed(), {}, m_house.policyVersion()});
    });
}

base::Result<State> ReviewService::move(
    const staff::StaffMember& actor, base::PostId id, int revision, Action action)
{
    static constexpr std::array plain{Action::Withdraw, Action::Discard, Action::Retry,
        Action::SettleAsSent, Action::SettleAsNotSent};
    if (std::find(plain.begin(), plain.end(), action) == plain.end())
        return base::failure(
            base::ErrorKind::Internal, Text::tr("This step needs the rules to be asked first."));
    return inTransaction(m_session, [&]() -> base::Result<State> {
        const auto post = loadFor(actor, id, revision, action);
        if (!post)
            return base::failure(post.error());
        return m_store.take(
            *post, {action, actor.id, {}, post->approvedFingerprint, m_house.policyVersion()});
    });
}

} // namespace posts
