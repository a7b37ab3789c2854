// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Judges everything in flight again after the rules or the hour have changed: keeps what they say
// now, takes approvals away that no longer hold, and writes down who must be told. Pictures are
// not loaded. Synchronous; on the session's thread, in short steps so that others get their turn.
#pragma once

#include "app/posts/house.h"
#include "app/posts/judgement_store.h"
#include "app/posts/notice_store.h"
#include "app/posts/post_store.h"

#include <chrono>

namespace posts {

struct RejudgeStep
{
    base::PostId last; // go on after this one
    bool finished = false;
    int judged = 0;
    int told = 0; // notices written
    int voided = 0; // approvals taken away
};

class Rejudge
{
public:
    Rejudge(storage::Session& session, const base::Clock& clock, const House& house);

    // One transaction of about `atMost`. With a valid `judgedBefore` the hour has changed: posts
    // judged earlier than that are judged again even under the same rules. Conflict when the
    // database has newer rules than the house.
    [[nodiscard]] base::Result<RejudgeStep> step(
        base::PostId after, const QDateTime& judgedBefore, std::chrono::milliseconds atMost);

private:
    [[nodiscard]] base::Result<void> judge(base::PostId id, bool clock, RejudgeStep& step);
    [[nodiscard]] base::Result<RulesCauses> causesFor(const Judgement& before, bool clock);
    [[nodiscard]] base::Result<bool> voidIfNeeded(
        const Post& post, const policy::Verdict& verdict, const std::optional<Judgement>& before);
    [[nodiscard]] base::Result<int> tell(const Post& post, Notice notice);

    storage::Session& m_session;
    const base::Clock& m_clock;
    const House& m_house;
    PostStore m_posts;
    JudgementStore m_judgements;
    NoticeStore m_notices;
};

} // namespace posts
