// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a change of policy would do: which posts would be judged otherwise. Pure, apart from
// startPreview, which works beside the UI thread and can be cancelled.
#pragma once

#include "app/posts/draft_checker.h"

#include <QFuture>

#include <functional>
#include <vector>

namespace governance {

inline constexpr int previewDays = 90;

struct ChangedPost
{
    base::PostId post;
    QString text;
    posts::State state = posts::State::Sent;
    QDateTime moment; // UTC: when it went out, or would
    policy::Severity before = policy::Severity::Clear;
    policy::Severity after = policy::Severity::Clear;
    QStringList clauses; // that speak now and did not before, or the other way round
};

struct Preview
{
    int judged = 0;
    std::vector<ChangedPost> changed; // gravest change first
};

// The posts of the last days that went out, and what is on its way.
[[nodiscard]] bool belongsToPreview(const posts::Post& post, const QDateTime& now);

// `goOn` hears how many are done and stops the work with false.
[[nodiscard]] Preview previewChange(const posts::DraftChecker& before,
    const posts::DraftChecker& after, const std::vector<posts::Post>& posts, const QDateTime& now,
    const std::function<bool(int)>& goOn = {});

// On a worker; progress counts posts. A cancelled one has no result.
[[nodiscard]] QFuture<Preview> startPreview(std::shared_ptr<const posts::DraftChecker> before,
    policy::Pack after, std::vector<posts::Post> posts, const QDateTime& now);

} // namespace governance
