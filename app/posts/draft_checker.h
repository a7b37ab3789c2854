// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Judges a draft: gathers the evidence about it (words, names, pictures) and asks the policy in
// force. Immutable and pure: any thread; the composer, the review, the outbox and the command
// line all call this one function.
#pragma once

#include "app/names/name_finder.h"
#include "app/policy/engine.h"
#include "app/policy/pack.h"
#include "app/posts/post.h"
#include "app/roll/roll.h"

#include <memory>

namespace posts {

class DraftChecker
{
public:
    DraftChecker(
        policy::Pack pack, std::shared_ptr<const roll::Roll> roll, policy::SchoolFacts school = {});
    // The same class list under other rules or facts; cheap, because what finds names is shared.
    DraftChecker(const DraftChecker& sameRoll, policy::Pack pack, policy::SchoolFacts school);

    // `moment` (UTC) is when the post would leave; `post` is the post itself, if it has a number.
    [[nodiscard]] policy::Verdict check(
        const Content& content, const QDateTime& moment, base::PostId post = {}) const;
    [[nodiscard]] policy::Verdict check(
        const policy::Subject& subject, QVector<policy::PhotoFacts> photos) const;

    [[nodiscard]] const policy::Pack& pack() const { return m_pack; }
    [[nodiscard]] const roll::Roll& roll() const { return *m_roll; }
    [[nodiscard]] const policy::SchoolFacts& school() const { return m_school; }

private:
    policy::Pack m_pack;
    std::shared_ptr<const roll::Roll> m_roll;
    policy::SchoolFacts m_school;
    std::shared_ptr<const names::NameFinder> m_finder;
};

// Nothing but the clock speaks against sending.
[[nodiscard]] bool waitsForClockOnly(const policy::Verdict& verdict);

// Something in it is for a reviewer to decide, whatever else holds it back.
[[nodiscard]] bool asksReviewer(const policy::Verdict& verdict);

} // namespace posts
