// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The outbox as the window sees it: its lines, the word of a person about an unknown post, and
// where a sent post can be seen. Lives on the UI thread; joins the publisher's news.
#pragma once

#include "app/outbox/publisher.h"
#include "app/posts/post_desk.h"

#include <QUrl>

namespace outbox {

class OutboxDesk : public QObject
{
    Q_OBJECT

public:
    OutboxDesk(storage::Database& database, const base::Clock& clock, posts::PostDesk& posts,
        Channel& channel);

    [[nodiscard]] base::Async<std::vector<Line>> lines();
    [[nodiscard]] base::Async<posts::State> settle(const staff::StaffMember& actor,
        base::PostId post, int revision, bool wasSent, const QString& remoteId);
    [[nodiscard]] QUrl linkTo(const QString& remoteId) const { return m_channel.linkTo(remoteId); }

Q_SIGNALS:
    void changed();

private:
    template <typename Work> auto onStore(Work work)
    {
        return m_database.run([&clock = m_clock, house = m_posts.house(), work = std::move(work)](
                                  storage::Session& session) {
            OutboxStore store(session, clock, *house);
            return work(store);
        });
    }

    storage::Database& m_database;
    const base::Clock& m_clock;
    posts::PostDesk& m_posts;
    Channel& m_channel;
};

} // namespace outbox
