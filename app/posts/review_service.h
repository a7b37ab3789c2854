// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The workflow of a post: drafts, submission, review. Every step is one transaction, judged
// against the rules in force, allowed only by review_flow, and on record. Synchronous; on the
// session's thread.
#pragma once

#include "app/posts/house.h"
#include "app/posts/post_store.h"

#include <functional>

namespace posts {

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
    // Refused as long as words may be a child's and no reviewer has said what they are.
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
    // Takes the step, and keeps what the rules said of the post as it then stands.
    [[nodiscard]] base::Result<State> take(
        const Judged& judged, Action action, base::StaffId actor, const QString& comment = {});

    storage::Session& m_session;
    const base::Clock& m_clock;
    const House& m_house;
    PostStore m_store;
};

} // namespace posts
