// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the school has decided about posts, as one immutable value that programs of the same
// school hold against the database before they judge by it. Any thread.
#pragma once

#include "app/posts/draft_checker.h"
#include "app/staff/staff_member.h"

#include <functional>

namespace storage {
class Session;
}

namespace posts {

struct House
{
    std::shared_ptr<const DraftChecker> checker;
    bool reviewEveryPost = true; // false: only flagged ones
    QString account; // the school's handle
    qint64 rulesRevision = 0; // of the rules above; see rules_revision_store.h
    // Whether this person may submit at all, such as having read the policy; empty: everybody.
    std::function<base::Result<void>(storage::Session&, const staff::StaffMember&)> maySubmit = {};

    [[nodiscard]] QString fingerprintOf(const Content& content) const;
    // What decisions cite: "lickey-hills 2026.1".
    [[nodiscard]] QString policyVersion() const;
};

// Conflict when the database has newer rules than this house.
[[nodiscard]] base::Result<void> checkRulesAreCurrent(
    storage::Session& session, const House& house);

// When this content would leave if nothing held it back.
[[nodiscard]] QDateTime plannedMoment(const Content& content, const QDateTime& now);

} // namespace posts
