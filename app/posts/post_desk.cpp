// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/post_desk.h"

#include "app/base/when_done.h"

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

base::Async<State> PostDesk::announced(base::Async<State> step)
{
    base::whenDone(step, this, [this](const base::Result<State>& done) {
        if (done)
            Q_EMIT changed();
    });
    return step;
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
    return announced(onService([actor, id, revision](ReviewService& service) {
        return service.submit(actor, id, revision);
    }));
}

base::Async<State> PostDesk::approve(const staff::StaffMember& actor, base::PostId id, int revision)
{
    return announced(onService([actor, id, revision](ReviewService& service) {
        return service.approve(actor, id, revision);
    }));
}

base::Async<State> PostDesk::returnToAuthor(
    const staff::StaffMember& actor, base::PostId id, int revision, const QString& comment)
{
    return announced(onService([actor, id, revision, comment](ReviewService& service) {
        return service.returnToAuthor(actor, id, revision, comment);
    }));
}

base::Async<State> PostDesk::move(
    const staff::StaffMember& actor, base::PostId id, int revision, Action action)
{
    return announced(onService([actor, id, revision, action](ReviewService& service) {
        return service.move(actor, id, revision, action);
    }));
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
