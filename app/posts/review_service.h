// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The workflow of a post: drafts, submission, review. Every step is one transaction, judged
// against the rules in force, allowed only by review_flow, and on record. Synchronous; on the
// session's thread.
#pragma once

#include "app/posts/draft_checker.h"
#include "app/posts/post_store.h"

#include <functional>

namespace posts {

// What the school has decided about posts, as one immutable value.
struct House
{
    std::shared_ptr<const DraftChecker> checker;
    bool reviewEveryPost = true; // false: only flagged ones
    QString account; // the school's handle
    qint64 rulesRevision = 0; // of the rules above; see rules_revision_store.h
    // Whether this person may submit at all, such as having read the policy; empty: everybody.
    std::function<base::Result<void>(storage::Session&, const staff::StaffMember&)> maySubmit = {};

    [[nodiscard]] QString fingerprintOf(const Content& content) const;
};

class ReviewService
{
public:
    ReviewService(storage::Session& session, const base::Clock& clock, const House& house);

    // The newest draft of this author, or a fresh one.
    [[nodiscard]] base::Result<Post> openDraft(const staff::StaffMember& actor);
    [[nodiscard]] base::Result<Post> newDraft(const staff::StaffMember& actor);
    // `revision` is the one the caller saw; a stale one is refused with Conflict.
    [[nodiscard]] base::Result<int> saveDraft(
        const staff::StaffMember& actor, base::PostId id, int revision, const Content& content);
    [[nodiscard]] base::Result<State> submit(
        const staff::StaffMember& actor, base::PostId id, int revision);
    [[nodiscard]] base::Result<State> approve(
        const staff::StaffMember& actor, base::PostId id, int revision);
    [[nodiscard]] base::Result<State> returnToAuthor(
        const staff::StaffMember& actor, base::PostId id, int revision, const QString& comment);
    // Withdraw, Discard, Retry, SettleAsSent, SettleAsNotSent: moves without a judgement.
    [[nodiscard]] base::Result<State> move(
        const staff::StaffMember& actor, base::PostId id, int revision, Action action);

private:
    struct Judged
    {
        Post post;
        policy::Verdict verdict;
    };
    [[nodiscard]] base::Result<Post> loadFor(
        const staff::StaffMember& actor, base::PostId id, int revision, Action action) const;
    [[nodiscard]] base::Result<Judged> judgeFor(
        const staff::StaffMember& actor, base::PostId id, int revision, Action action) const;

    storage::Session& m_session;
    const base::Clock& m_clock;
    const House& m_house;
    PostStore m_store;
};

// Conflict when the database has newer rules than this house.
[[nodiscard]] base::Result<void> checkRulesAreCurrent(
    storage::Session& session, const House& house);

// When this content would leave if nothing held it back.
[[nodiscard]] QDateTime plannedMoment(const Content& content, const QDateTime& now);

} // namespace posts
