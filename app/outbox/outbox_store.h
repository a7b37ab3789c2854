// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Attempts in the database. Each call is one transaction that also moves the post.
// Synchronous; on the session's thread.
#pragma once

#include "app/base/clock.h"
#include "app/outbox/outbox_item.h"
#include "app/posts/review_service.h"

namespace outbox {

// Answer to "may this post go out now?"
struct Claim
{
    enum class Kind
    {
        Claimed, // the intent is on the disk: go
        Later, // the clock holds it back until `notBefore`
        Voided // it is back in review; `reason` says why
    };
    Kind kind = Kind::Voided;
    base::OutboxId item;
    posts::Content content;
    QDateTime notBefore;
    QString reason;
};

class OutboxStore
{
public:
    OutboxStore(storage::Session& session, const base::Clock& clock, const posts::House& house);

    // Judges the approved post once more, against today's rules and this second, and writes the
    // intent. A post that is not what was approved goes back to review.
    [[nodiscard]] base::Result<Claim> claim(base::PostId post);
    // From here on the create request may be on its way.
    [[nodiscard]] base::Result<void> noteCreating(base::OutboxId item, const QStringList& mediaIds);
    // `stage` is Sent, Refused, NotSent or Unknown.
    [[nodiscard]] base::Result<void> finish(
        base::OutboxId item, Stage stage, const QString& remoteId, const QString& reason);
    // After a start: what a dead program left behind. An attempt that never reached "creating"
    // posted nothing; any other is unknown. Answers with the number of attempts settled.
    [[nodiscard]] base::Result<int> recover();

    [[nodiscard]] base::Result<std::vector<posts::Post>> due() const;
    [[nodiscard]] base::Result<std::vector<Line>> lines() const;
    // Moves an unknown post by a person's word; see review_flow.
    [[nodiscard]] base::Result<posts::State> settle(const staff::StaffMember& actor,
        base::PostId post, int revision, bool wasSent, const QString& remoteId);

private:
    [[nodiscard]] base::Result<Claim> judge(const posts::Post& post);
    [[nodiscard]] base::Result<Claim> backToReview(const posts::Post& post, const QString& reason);
    [[nodiscard]] base::Result<Item> find(base::OutboxId id) const;
    [[nodiscard]] base::Result<void> setStage(
        base::OutboxId id, Stage stage, const QString& remoteId, const QString& reason);

    storage::Session& m_session;
    const base::Clock& m_clock;
    const posts::House& m_house;
    posts::PostStore m_posts;
};

} // namespace outbox
