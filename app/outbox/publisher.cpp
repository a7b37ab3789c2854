// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/outbox/publisher.h"

#include "app/base/log.h"
#include "app/base/when_done.h"

#include <QCoreApplication>

#include <algorithm>

namespace outbox {
namespace {

constexpr auto lookInterval = std::chrono::seconds(5);
constexpr auto pauseBetweenWrites = std::chrono::seconds(1);
constexpr int mostDoublings = 5; // of the pause after a failure

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(outbox::Publisher)
};

bool mayPass(const base::Error& error)
{
    return error.kind == base::ErrorKind::Offline || error.kind == base::ErrorKind::RateLimited
        || error.kind == base::ErrorKind::Cancelled;
}

Stage stageFor(Outcome::Kind kind)
{
    switch (kind) {
    case Outcome::Kind::Confirmed:
        return Stage::Sent;
    case Outcome::Kind::Refused:
        return Stage::Refused;
    case Outcome::Kind::NotSent:
        return Stage::NotSent;
    case Outcome::Kind::Unknown:
        break;
    }
    return Stage::Unknown;
}

} // namespace

Publisher::Publisher(storage::Database& database, const base::Clock& clock, Channel& channel,
    HouseNow house, std::chrono::milliseconds retryPause)
    : m_database(database)
    , m_clock(clock)
    , m_channel(channel)
    , m_house(std::move(house))
    , m_lock(database.path() + QStringLiteral(".outbox-lock"))
    , m_retryPause(retryPause)
{
    m_lock.setStaleLockTime(0); // a dead owner is noticed by its process id
    m_timer.setInterval(lookInterval);
    connect(&m_timer, &QTimer::timeout, this, &Publisher::look);
}

base::Async<int> Publisher::start()
{
    if (!m_lock.tryLock(0))
        return base::readyError<int>({base::ErrorKind::Denied,
            Text::tr(
                "Another Nestbox is already sending for this school. Posts go out from there.")});
    const base::Pending<base::Result<int>> started;
    base::whenDone(onStore([](OutboxStore& store) { return store.recover(); }), this,
        [this, started](const base::Result<int>& settled) {
            m_started = settled.has_value();
            if (!m_started)
                m_lock.unlock(); // so that start() can be tried again
            started.finish(settled);
        });
    return started.future();
}

void Publisher::watch()
{
    m_timer.start();
    look();
}

void Publisher::look()
{
    if (!m_started || m_looking || m_current || !m_channel.isConnected())
        return;
    m_looking = true;
    base::whenDone(onStore([](OutboxStore& store) { return store.due(); }), this,
        [this](base::Result<std::vector<posts::Post>> due) {
            m_looking = false;
            if (due)
                queue(std::move(*due));
        });
}

void Publisher::queue(std::vector<posts::Post> due)
{
    std::reverse(due.begin(), due.end()); // lists are newest first; the oldest goes first
    for (const posts::Post& post : due) {
        if (!mayTryNow(post))
            continue;
        begin({post.id, {}, {}, {}, std::nullopt});
    }
}

bool Publisher::mayTryNow(const posts::Post& post) const
{
    const auto sameAs = [&post](const Delivery& delivery) { return delivery.post == post.id; };
    const bool queued = (m_current && sameAs(*m_current))
        || std::any_of(m_waiting.begin(), m_waiting.end(), sameAs);
    const bool early = post.content.sendAt.isValid() && post.content.sendAt > m_clock.now();
    const auto pause = m_pauses.constFind(post.id);
    const bool paused = pause != m_pauses.constEnd() && !pause->hasExpired();
    return !queued && !early && !paused;
}

base::Async<Outcome> Publisher::publish(base::PostId post)
{
    if (!m_started)
        return base::readyError<Outcome>({base::ErrorKind::Denied,
            Text::tr("Posts are sent by another Nestbox for this school.")});
    const base::Pending<base::Result<Outcome>> answer;
    begin({post, {}, {}, {}, answer});
    return answer.future();
}

void Publisher::begin(Delivery delivery)
{
    if (m_current) {
        m_waiting.push_back(std::move(delivery));
        return;
    }
    m_current = std::move(delivery);
    base::whenDone(
        onStore([post = m_current->post](OutboxStore& store) { return store.claim(post); }), this,
        [this](const base::Result<Claim>& claim) { onClaimed(claim); });
}

void Publisher::onClaimed(const base::Result<Claim>& claim)
{
    if (!claim) {
        end(base::failure(claim.error()));
        return;
    }
    switch (claim->kind) {
    case Claim::Kind::Later:
        end(Outcome{Outcome::Kind::NotSent, {},
            Text::tr(
                "It is outside the hours or before its time; it goes by itself when it may.")});
        return;
    case Claim::Kind::Voided:
        Q_EMIT changed();
        end(Outcome{Outcome::Kind::NotSent, {}, claim->reason});
        return;
    case Claim::Kind::Claimed:
        break;
    }
    m_current->item = claim->item;
    m_current->content = claim->content;
    Q_EMIT changed();
    uploadNext();
}

void Publisher::uploadNext()
{
    const auto& photos = m_current->content.photos;
    if (m_current->mediaIds.size() == photos.size()) {
        create();
        return;
    }
    const posts::Photo& photo = photos.at(m_current->mediaIds.size());
    base::whenDone(m_channel.uploadPicture({photo.bytes, photo.mimeType, photo.altText}), this,
        [this](const base::Result<QString>& mediaId) { onUploaded(mediaId); });
}

void Publisher::onUploaded(const base::Result<QString>& mediaId)
{
    // Never a lesser post: without its picture or its alt text nothing is created.
    if (!mediaId)
        finish({mayPass(mediaId.error()) ? Outcome::Kind::NotSent : Outcome::Kind::Refused, {},
            mediaId.error().text});
    else if (mediaId->isEmpty())
        finish({Outcome::Kind::Refused, {},
            Text::tr(
                "The network took the picture but gave it no number, so nothing was posted.")});
    else {
        m_current->mediaIds.append(*mediaId);
        uploadNext();
    }
}

void Publisher::create()
{
    const auto noted = onStore([item = m_current->item, media = m_current->mediaIds](
                                   OutboxStore& store) { return store.noteCreating(item, media); });
    base::whenDone(noted, this, [this](const base::Result<void>& written) {
        if (!written) {
            finish({Outcome::Kind::NotSent, {}, written.error().text});
            return;
        }
        const posts::Content& content = m_current->content;
        const NewPost post{content.text, m_current->mediaIds, content.replyTo};
        base::whenDone(m_channel.createPost(post), this,
            [this](const base::Result<Outcome>& outcome) { onOutcome(outcome); });
    });
}

void Publisher::onOutcome(const base::Result<Outcome>& outcome)
{
    if (!outcome)
        finish({Outcome::Kind::Unknown, {}, outcome.error().text});
    else if (outcome->kind == Outcome::Kind::Confirmed && outcome->remoteId.isEmpty())
        finish({Outcome::Kind::Unknown, {},
            Text::tr("The network answered without a number for the post.")});
    else
        finish(*outcome);
}

void Publisher::finish(const Outcome& outcome)
{
    if (outcome.kind == Outcome::Kind::NotSent)
        pause(m_current->post);
    writeOutcome(outcome);
}

void Publisher::pause(base::PostId post)
{
    const int failures = m_failures.value(post);
    m_failures.insert(post, failures + 1);
    m_pauses.insert(post, QDeadlineTimer(m_retryPause * (1 << std::min(failures, mostDoublings))));
}

void Publisher::writeOutcome(const Outcome& outcome)
{
    const auto written = onStore([item = m_current->item, outcome](OutboxStore& store) {
        return store.finish(item, stageFor(outcome.kind), outcome.remoteId, outcome.reason);
    });
    base::whenDone(written, this, [this, outcome](const base::Result<void>& done) {
        if (done) {
            Q_EMIT changed();
            end(outcome);
        } else // A full disk or a lock may pass, and what is known must not be forgotten.
            QTimer::singleShot(
                pauseBetweenWrites, this, [this, outcome] { writeOutcome(outcome); });
    });
}

void Publisher::end(const base::Result<Outcome>& answer)
{
    if (!answer)
        base::warning(base::outboxLog)
            << "post" << m_current->post << "failed, kind" << answer.error().kind;
    const auto asked = std::move(m_current->answer);
    m_current.reset();
    if (asked)
        asked->finish(answer);
    if (!m_waiting.empty()) {
        Delivery next = std::move(m_waiting.front());
        m_waiting.pop_front();
        begin(std::move(next));
    }
}

} // namespace outbox
