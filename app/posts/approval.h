// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When a reviewer may approve, and when an approval still holds. Pure functions; any thread.
#pragma once

#include "app/posts/house.h"
#include "app/posts/judgement_store.h"

namespace posts {

// The finding over which nobody approves: words that may be a child's, as long as no reviewer has
// said what they are. Null: the way is free.
[[nodiscard]] const policy::Finding* hindersApproval(const policy::Verdict& verdict);

// Who approves says by it that no child can be seen or read in the pictures.
[[nodiscard]] bool vouchesForPictures(const policy::Verdict& verdict);

// Why the approval no longer lets the post go, in plain words that quote nothing; empty: it holds.
// `approvedAs` is what the rules said when the approval was last found good.
[[nodiscard]] QString faultOfApproval(const Post& post, const House& house,
    const policy::Verdict& verdict, const std::optional<Judgement>& approvedAs);

} // namespace posts
