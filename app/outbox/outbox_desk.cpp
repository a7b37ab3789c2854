// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/outbox/outbox_desk.h"

#include "app/base/when_done.h"

namespace outbox {

OutboxDesk::OutboxDesk(
    storage::Database& database, const base::Clock& clock, posts::PostDesk& posts, Channel& channel)
    : m_database(database)
    , m_clock(clock)
    , m_posts(posts)
    , m_channel(channel)
{
}

base::Async<std::vector<Line>> OutboxDesk::lines()
{
    return onStore([](OutboxStore& store) { return store.lines(); });
}

base::Async<posts::State> OutboxDesk::settle(const staff::StaffMember& actor, base::PostId post,
    int revision, bool wasSent, const QString& remoteId)
{
    auto step = onStore([actor, post, revision, wasSent, remoteId](OutboxStore& store) {
        return store.settle(actor, post, revision, wasSent, remoteId);
    });
    base::whenDone(step, this, [this](const base::Result<posts::State>& done) {
        if (done)
            Q_EMIT changed();
    });
    return step;
}

} // namespace outbox
