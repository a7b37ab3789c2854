// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The workflow as the window sees it: the steps of ReviewService and the lists, asked of the
// database thread and answered later. Lives on the UI thread. The house (policy, roll, who
// reviews) can be replaced at any time; steps asked afterwards use the new one.
#pragma once

#include "app/base/when_done.h"
#include "app/posts/dismissal_service.h"
#include "app/posts/notice_store.h"
#include "app/posts/review_service.h"
#include "app/storage/database.h"

#include <QObject>

namespace posts {

class PostDesk : public QObject
{
    Q_OBJECT

public:
    PostDesk(storage::Database& database, const base::Clock& clock);

    void setHouse(std::shared_ptr<const House> house);
    [[nodiscard]] const std::shared_ptr<const House>& house() const { return m_house; }

    [[nodiscard]] base::Async<Post> openDraft(const staff::StaffMember& actor);
    [[nodiscard]] base::Async<Post> newDraft(const staff::StaffMember& actor);
    [[nodiscard]] base::Async<int> saveDraft(
        const staff::StaffMember& actor, base::PostId id, int revision, const Content& content);
    [[nodiscard]] base::Async<State> submit(
        const staff::StaffMember& actor, base::PostId id, int revision);
    [[nodiscard]] base::Async<State> approve(
        const staff::StaffMember& actor, base::PostId id, int revision);
    [[nodiscard]] base::Async<State> returnToAuthor(
        const staff::StaffMember& actor, base::PostId id, int revision, const QString& comment);
    [[nodiscard]] base::Async<State> move(
        const staff::StaffMember& actor, base::PostId id, int revision, Action action);

    // "This is no child": see DismissalService.
    [[nodiscard]] base::Async<DismissalDecision> ask(
        const staff::StaffMember& actor, const DismissalQuestion& question);
    [[nodiscard]] base::Async<void> decide(
        const staff::StaffMember& actor, qint64 dismissal, bool granted, const QString& comment);
    [[nodiscard]] base::Async<void> withdraw(
        const staff::StaffMember& actor, qint64 dismissal, const QString& reason);
    [[nodiscard]] base::Async<std::vector<DismissalRecord>> dismissalsOf(base::PostId id);
    [[nodiscard]] base::Async<std::vector<DismissalRecord>> rememberedPhrases();

    [[nodiscard]] base::Async<std::vector<Notice>> notices(base::StaffId staff);
    [[nodiscard]] base::Async<void> markRead(base::StaffId staff, qint64 notice);
    [[nodiscard]] base::Async<void> markAllRead(base::StaffId staff);

    [[nodiscard]] base::Async<Post> find(base::PostId id);
    [[nodiscard]] base::Async<std::vector<Post>> ofAuthor(base::StaffId author);
    [[nodiscard]] base::Async<std::vector<Post>> waitingForReview();
    [[nodiscard]] base::Async<std::vector<Event>> history(base::PostId id);

Q_SIGNALS:
    void changed(); // a post moved; lists should be read again
    void houseChanged(); // verdicts should be made again
    void rulesChanged(); // by a step of this desk; the house should be read again
    void noticesChanged(); // somebody has something to read, or has read it

private:
    template <typename Work> auto onService(Work work)
    {
        return m_database.run(
            [&clock = m_clock, house = m_house, work = std::move(work)](storage::Session& session) {
                ReviewService service(session, clock, *house);
                return work(service);
            });
    }
    template <typename Work> auto onStore(Work work)
    {
        return m_database.run(
            [&clock = m_clock, work = std::move(work)](
                storage::Session& session) { return work(PostStore(session, clock)); });
    }
    // Emits the signal when the step succeeded.
    template <typename T, typename Signal>
    base::Async<T> telling(base::Async<T> step, Signal signal)
    {
        base::whenDone(step, this, [this, signal](const base::Result<T>& done) {
            if (done)
                Q_EMIT(this->*signal)();
        });
        return step;
    }
    template <typename Work> auto onDismissals(Work work)
    {
        return m_database.run(
            [&clock = m_clock, house = m_house, work = std::move(work)](storage::Session& session) {
                DismissalService service(session, clock, *house);
                return work(service);
            });
    }
    template <typename Work> auto onNotices(Work work)
    {
        return m_database.run(
            [&clock = m_clock, work = std::move(work)](storage::Session& session) {
                NoticeStore store(session, clock);
                return work(store);
            });
    }

    storage::Database& m_database;
    const base::Clock& m_clock;
    std::shared_ptr<const House> m_house;
};

} // namespace posts
