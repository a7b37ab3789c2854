// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// "This is the prayer, not a child": asked by an author, decided by a reviewer, remembered for the
// exact phrase, withdrawn when it was wrong. Every step is one transaction, allowed only where the
// pack allows it, on record, and a change of the rules. Synchronous; on the session's thread.
#pragma once

#include "app/posts/dismissal_store.h"
#include "app/posts/house.h"
#include "app/posts/post_store.h"

namespace posts {

struct DismissalQuestion
{
    base::PostId post;
    QString rule; // kind of the finding's rule
    QString phrase; // as it stands in the text on disk
    QString reason;
};

class DismissalService
{
public:
    DismissalService(storage::Session& session, const base::Clock& clock, const House& house);

    // Of one's own draft: granted at once where the pack trusts the author, asked of a reviewer
    // otherwise. Of a post that waits for review: a reviewer's own word, granted at once.
    [[nodiscard]] base::Result<DismissalDecision> ask(
        const staff::StaffMember& actor, const DismissalQuestion& question);
    // Nobody decides about what they asked or wrote themselves.
    [[nodiscard]] base::Result<void> decide(
        const staff::StaffMember& actor, qint64 id, bool granted, const QString& comment);
    [[nodiscard]] base::Result<void> withdraw(
        const staff::StaffMember& actor, qint64 id, const QString& reason);

private:
    // Who has to agree that the phrase is no matter in this post.
    [[nodiscard]] base::Result<policy::MayDismiss> whoDecides(
        const Post& post, const DismissalQuestion& question) const;
    [[nodiscard]] base::Result<void> checkNotAsked(const DismissalQuestion& question) const;
    // What the post looks like with the new answer, so that its author is not told of their own
    // step.
    [[nodiscard]] base::Result<void> noteJudgement(const Post& post, const DismissalRecord& record);
    [[nodiscard]] base::Result<void> record(base::StaffId actor, qint64 id, const QString& step);

    storage::Session& m_session;
    const base::Clock& m_clock;
    const House& m_house;
    PostStore m_posts;
    DismissalStore m_store;
};

} // namespace posts
