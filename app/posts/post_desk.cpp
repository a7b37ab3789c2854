// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/post_desk.h"

namespace posts {

PostDesk::PostDesk(storage::Database& database, const base::Clock& clock)
    : m_database(database)
    , m_clock(clock)
{
}

void PostDesk::setHouse(std::shared_ptr<const House> house)
{
    m_house = std::move(house);
    Q_EMIT houseChanged();
}

base::Async<Post> PostDesk::openDraft(const staff::StaffMember& actor)
{
    return onService([actor](ReviewService& service) { return service.openDraft(actor); });
}

base::Async<Post> PostDesk::newDraft(const staff::StaffMember& actor)
{
    return onService([actor](ReviewService& service) { return service.newDraft(actor); });
}

base::Async<int> PostDesk::saveDraft(
    const staff::StaffMember& actor, base::PostId id, int revision, const Content& content)
{
    return onService([actor, id, revision, content](ReviewService& service) {
        return service.saveDraft(actor, id, revision, content);
    });
}

base::Async<State> PostDesk::submit(const staff::StaffMember& actor, base::PostId id, int revision)
{
    return telling(onService([actor, id, revision](ReviewService& service) {
        return service.submit(actor, id, revision);
    }),
        &PostDesk::changed);
}

base::Async<State> PostDesk::approve(const staff::StaffMember& actor, base::PostId id, int revision)
{
    return telling(onService([actor, id, revision](ReviewService& service) {
        return service.approve(actor, id, revision);
    }),
        &PostDesk::changed);
}

base::Async<State> PostDesk::returnToAuthor(
    const staff::StaffMember& actor, base::PostId id, int revision, const QString& comment)
{
    return telling(onService([actor, id, revision, comment](ReviewService& service) {
        return service.returnToAuthor(actor, id, revision, comment);
    }),
        &PostDesk::changed);
}

base::Async<State> PostDesk::move(
    const staff::StaffMember& actor, base::PostId id, int revision, Action action)
{
    return telling(onService([actor, id, revision, action](ReviewService& service) {
        return service.move(actor, id, revision, action);
    }),
        &PostDesk::changed);
}

base::Async<DismissalDecision> PostDesk::ask(
    const staff::StaffMember& actor, const DismissalQuestion& question)
{
    return telling(onDismissals([actor, question](DismissalService& service) {
        return service.ask(actor, question);
    }),
        &PostDesk::rulesChanged);
}

base::Async<void> PostDesk::decide(
    const staff::StaffMember& actor, qint64 dismissal, bool granted, const QString& comment)
{
    return telling(onDismissals([actor, dismissal, granted, comment](DismissalService& service) {
        return service.decide(actor, dismissal, granted, comment);
    }),
        &PostDesk::rulesChanged);
}

base::Async<void> PostDesk::withdraw(
    const staff::StaffMember& actor, qint64 dismissal, const QString& reason)
{
    return telling(onDismissals([actor, dismissal, reason](DismissalService& service) {
        return service.withdraw(actor, dismissal, reason);
    }),
        &PostDesk::rulesChanged);
}

base::Async<std::vector<DismissalRecord>> PostDesk::dismissalsOf(base::PostId id)
{
    return m_database.run([&clock = m_clock, id](storage::Session& session) {
        return DismissalStore(session, clock).ofPost(id);
    });
}

base::Async<std::vector<DismissalRecord>> PostDesk::rememberedPhrases()
{
    return m_database.run([&clock = m_clock](storage::Session& session) {
        return DismissalStore(session, clock).granted();
    });
}

base::Async<std::vector<Notice>> PostDesk::notices(base::StaffId staff)
{
    return onNotices([staff](NoticeStore& store) { return store.of(staff); });
}

base::Async<void> PostDesk::markRead(base::StaffId staff, qint64 notice)
{
    return telling(
        onNotices([staff, notice](NoticeStore& store) { return store.markRead(staff, notice); }),
        &PostDesk::noticesChanged);
}

base::Async<void> PostDesk::markAllRead(base::StaffId staff)
{
    return telling(onNotices([staff](NoticeStore& store) { return store.markAllRead(staff); }),
        &PostDesk::noticesChanged);
}

base::Async<Post> PostDesk::find(base::PostId id)
{
    return onStore([id](const PostStore& store) { return store.find(id); });
}

base::Async<std::vector<Post>> PostDesk::ofAuthor(base::StaffId author)
{
    return onStore([author](const PostStore& store) { return store.ofAuthor(author); });
}

base::Async<std::vector<Post>> PostDesk::waitingForReview()
{
    return onStore([](const PostStore& store) { return store.inStates({State::InReview}); });
}

base::Async<std::vector<Event>> PostDesk::history(base::PostId id)
{
    return onStore([id](const PostStore& store) { return store.history(id); });
}

} // namespace posts
