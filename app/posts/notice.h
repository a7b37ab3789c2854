// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person is told when the rules change about a post that concerns them. Values; any thread.
#pragma once

#include "app/policy/finding.h"
#include "app/posts/review_flow.h"
#include "app/posts/rules_cause.h"

#include <QStringList>

namespace posts {

struct Notice
{
    qint64 id = 0;
    base::StaffId staff; // who is told
    base::PostId post;
    QString postText; // as it stands now
    base::StaffId author;
    QString authorName;
    State state = State::Draft; // as it stands now
    QDateTime happenedAt;
    RulesCauses causes;
    policy::Severity before = policy::Severity::Clear;
    policy::Severity after = policy::Severity::Clear;
    QStringList clauses; // that now have something to say
    bool voided = false; // its approval no longer holds
    bool read = false;
};

// Whole sentences: what changed, what it means for the post, what becomes of its approval.
[[nodiscard]] QString sentenceOf(const Notice& notice);

} // namespace posts
