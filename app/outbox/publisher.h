// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes approved posts to the network, one at a time: claim (intent on disk) → pictures with
// alt texts → "creating" on disk → create → outcome on disk. One create per approval; an
// unknown outcome is left to a person. Only one process per database publishes (lock file).
// Lives on one thread with an event loop.
#pragma once

#include "app/base/pending.h"
#include "app/outbox/channel.h"
#include "app/outbox/outbox_store.h"
#include "app/storage/database.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>

namespace outbox {

class Publisher : public QObject
{
    Q_OBJECT

public:
    using HouseNow = std::function<std::shared_ptr<const posts::House>()>;

    Publisher(storage::Database& database, const base::Clock& clock, Channel& channel,
        HouseNow house, std::chrono::milliseconds retryPause = std::chrono::minutes(1));

    // Takes the lock and settles what a dead program left behind; Denied when another Nestbox
    // publishes from this database. Call before anything else.
    [[nodiscard]] base::Async<int> start();
    // Looks for due posts now, and from then on every few seconds.
    void watch();
    void look();
    // Sends one post now; answers when its outcome is on disk.
    [[nodiscard]] base::Async<Outcome> publish(base::PostId post);

Q_SIGNALS:
    void changed(); // something about a post in the outbox is different now

private:
    struct Delivery
    {
        base::PostId post;
        base::OutboxId item;
        posts::Content content;
        QStringList mediaIds;
        std::optional<base::Pending<base::Result<Outcome>>> answer; // where somebody waits for it
    };

    void begin(Delivery delivery);
    void onClaimed(const base::Result<Claim>& claim);
    void uploadNext();
    void onUploaded(const base::Result<QString>& mediaId);
    void create();
    void onOutcome(const base::Result<Outcome>& outcome);
    void finish(const Outcome& outcome);
    void writeOutcome(const Outcome& outcome);
    void pause(base::PostId post);
    void end(const base::Result<Outcome>& answer);
    void queue(std::vector<posts::Post> due);
    [[nodiscard]] bool mayTryNow(const posts::Post& post) const;

    // `work` is called with an OutboxStore on the database thread.
    template <typename Work> auto onStore(Work work)
    {
        return m_database.run([&clock = m_clock, house = m_house(), work = std::move(work)](
                                  storage::Session& session) {
            OutboxStore store(session, clock, *house);
            return work(store);
        });
    }

    storage::Database& m_database;
    const base::Clock& m_clock;
    Channel& m_channel;
    HouseNow m_house;
    QLockFile m_lock;
    QTimer m_timer;
    std::optional<Delivery> m_current;
    std::deque<Delivery> m_waiting;
    // After a failure that may pass. Not wall time: the clock may be set back.
    QHash<base::PostId, QDeadlineTimer> m_pauses;
    std::chrono::milliseconds m_retryPause;
    QHash<base::PostId, int> m_failures; // in this session; each doubles the pause
    bool m_looking = false;
    bool m_started = false;
};

} // namespace outbox
