// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/outbox/outbox_store.h"

#include "app/base/log.h"
#include "app/posts/approval.h"
#include "app/storage/transaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace outbox {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(outbox::OutboxStore)
};

constexpr std::array stageWords{std::pair{Stage::Preparing, "preparing"},
    std::pair{Stage::Creating, "creating"}, std::pair{Stage::Sent, "sent"},
    std::pair{Stage::Refused, "refused"}, std::pair{Stage::NotSent, "not-sent"},
    std::pair{Stage::Unknown, "unknown"}};

const auto itemColumns
    = QStringLiteral("id, post_id, stage, account, written_at, changed_at, remote_id, reason");

base::Result<Item> itemFrom(const storage::Row& row)
{
    const auto stage = stageFromName(row.at(2).toString());
    if (!stage)
        return base::failure(base::ErrorKind::Storage,
            Text::tr("An entry of the outbox cannot be read. Check the database, or ask IT."));
    return Item{base::OutboxId{row.at(0).toLongLong()}, base::PostId{row.at(1).toLongLong()},
        *stage, row.at(3).toString(), storage::momentFromColumn(row.at(4)),
        storage::momentFromColumn(row.at(5)), row.at(6).toString(), row.at(7).toString()};
}

posts::Action actionFor(Stage stage)
{
    switch (stage) {
    case Stage::Sent:
        return posts::Action::ConfirmSent;
    case Stage::Refused:
        return posts::Action::NoteRefused;
    case Stage::NotSent:
        return posts::Action::NoteNotSent;
    case Stage::Preparing:
    case Stage::Creating:
    case Stage::Unknown:
        break;
    }
    return posts::Action::NoteUnknown;
}

} // namespace

QString stageName(Stage stage)
{
    const auto found = std::find_if(stageWords.begin(), stageWords.end(),
        [stage](const auto& entry) { return entry.first == stage; });
    return QString::fromLatin1(found->second);
}

std::optional<Stage> stageFromName(QStringView name)
{
    for (const auto& [stage, word] : stageWords) {
        if (QLatin1String(word) == name)
            return stage;
    }
    return std::nullopt;
}

OutboxStore::OutboxStore(
    storage::Session& session, const base::Clock& clock, const posts::House& house)
    : m_session(session)
    , m_clock(clock)
    , m_house(house)
    , m_posts(session, clock)
{
}

base::Result<Claim> OutboxStore::claim(base::PostId id)
{
    auto transaction = storage::Transaction::begin(m_session);
    if (!transaction)
        return base::failure(transaction.error());
    if (auto current = posts::checkRulesAreCurrent(m_session, m_house); !current)
        return base::failure(current.error());
    const auto post = m_posts.find(id);
    if (!post)
        return base::failure(post.error());
    auto claim = judge(*post);
    if (!claim)
        return claim;
    if (claim->kind == Claim::Kind::Claimed) {
        const QVariant now = storage::toColumn(m_clock.now());
        const auto moved = m_posts.take(*post,
            {posts::Action::StartSending, {}, {}, post->approvedFingerprint,
                m_house.policyVersion()});
        if (!moved)
            return base::failure(moved.error());
        const auto item = m_session.insert(
            QStringLiteral("insert into outbox_item (post_id, fingerprint, stage, account, "
                           "written_at, changed_at, policy_version) values (?, ?, ?, ?, ?, ?, ?) "
                           "returning id"),
            {id.value, post->approvedFingerprint, stageName(Stage::Preparing), m_house.account, now,
                now, m_house.policyVersion()});
        if (!item)
            return base::failure(item.error());
        claim->item = base::OutboxId{*item};
        claim->content = post->content;
    }
    if (auto done = (*transaction)->commit(); !done)
        return base::failure(done.error());
    return claim;
}

base::Result<Claim> OutboxStore::judge(const posts::Post& post)
{
    if (post.state != posts::State::Approved)
        return base::failure(
            base::ErrorKind::Conflict, Text::tr("Only an approved post can be sent."));
    const QDateTime now = m_clock.now();
    const auto approvedAs = posts::JudgementStore(m_session, m_clock).find(post.id);
    if (!approvedAs)
        return base::failure(approvedAs.error());
    const policy::Verdict verdict
        = m_house.checker->check(post.content, posts::plannedMoment(post.content, now), post.id);
    if (const QString fault = posts::faultOfApproval(post, m_house, verdict, *approvedAs);
        !fault.isEmpty())
        return backToReview(post, fault);
    if (post.content.sendAt.isValid() && post.content.sendAt > now)
        return Claim{Claim::Kind::Later, {}, {}, post.content.sendAt, {}};
    if (posts::waitsForClockOnly(verdict))
        return Claim{Claim::Kind::Later, {}, {}, verdict.sendableAt.value(), {}};
    return Claim{Claim::Kind::Claimed, {}, {}, {}, {}};
}

base::Result<Claim> OutboxStore::backToReview(const posts::Post& post, const QString& reason)
{
    const auto moved = m_posts.take(
        post, {posts::Action::VoidApproval, {}, reason, {}, m_house.policyVersion()});
    if (!moved)
        return base::failure(moved.error());
    return Claim{Claim::Kind::Voided, {}, {}, {}, reason};
}

base::Result<Item> OutboxStore::find(base::OutboxId id) const
{
    const auto row = m_session.row(
        QStringLiteral("select ") + itemColumns + QStringLiteral(" from outbox_item where id = ?"),
        {id.value});
    if (!row)
        return base::failure(row.error());
    if (!row->has_value())
        return base::failure(
            base::ErrorKind::NotFound, Text::tr("This entry of the outbox is gone."));
    return itemFrom(row->value());
}

base::Result<void> OutboxStore::setStage(
    base::OutboxId id, Stage stage, const QString& remoteId, const QString& reason)
{
    const auto done
        = m_session.execute(QStringLiteral("update outbox_item set stage = ?, remote_id = ?, "
                                           "reason = ?, changed_at = ? where id = ?"),
            {stageName(stage), remoteId, reason, storage::toColumn(m_clock.now()), id.value});
    if (!done)
        return base::failure(done.error());
    return {};
}

base::Result<void> OutboxStore::noteCreating(base::OutboxId id, const QStringList& mediaIds)
{
    const QJsonArray media = QJsonArray::fromStringList(mediaIds);
    const auto done = m_session.execute(
        QStringLiteral("update outbox_item set stage = ?, media = ?, changed_at = ? "
                       "where id = ? and stage = ?"),
        {stageName(Stage::Creating),
            QString::fromUtf8(QJsonDocument(media).toJson(QJsonDocument::Compact)),
            storage::toColumn(m_clock.now()), id.value, stageName(Stage::Preparing)});
    if (!done)
        return base::failure(done.error());
    if (*done != 1)
        return base::failure(base::ErrorKind::Conflict,
            Text::tr("This post is already being sent by another window."));
    return {};
}

base::Result<void> OutboxStore::finish(
    base::OutboxId id, Stage stage, const QString& remoteId, const QString& reason)
{
    auto transaction = storage::Transaction::begin(m_session);
    if (!transaction)
        return base::failure(transaction.error());
    const auto item = find(id);
    if (!item)
        return base::failure(item.error());
    const auto post = m_posts.find(item->post);
    if (!post)
        return base::failure(post.error());
    if (auto moved = m_posts.take(*post,
            {actionFor(stage), {}, reason, post->approvedFingerprint, m_house.policyVersion()});
        !moved)
        return base::failure(moved.error());
    if (stage == Stage::Sent) {
        if (auto set = m_posts.setRemoteId(post->id, remoteId); !set)
            return set;
    }
    if (auto set = setStage(id, stage, remoteId, reason); !set)
        return set;
    return (*transaction)->commit();
}

base::Result<int> OutboxStore::recover()
{
    const auto rows = m_session.rows(QStringLiteral("select id, stage from outbox_item where stage "
                                                    "in (?, ?) order by id"),
        {stageName(Stage::Preparing), stageName(Stage::Creating)});
    if (!rows)
        return base::failure(rows.error());
    for (const storage::Row& row : *rows) {
        const bool mayBeThere = row.at(1).toString() == stageName(Stage::Creating);
        const auto done = finish(base::OutboxId{row.at(0).toLongLong()},
            mayBeThere ? Stage::Unknown : Stage::NotSent, {},
            mayBeThere ? Text::tr("Nestbox was closed while this was being sent, so it may or may "
                                  "not be on the account. Look at the account before you decide.")
                       : Text::tr("Nestbox was closed before this was sent. It will be sent now."));
        if (!done)
            return base::failure(done.error());
    }
    base::info(base::outboxLog) << "recovered attempts" << rows->size();
    return static_cast<int>(rows->size());
}

base::Result<std::vector<posts::Post>> OutboxStore::due() const
{
    return m_posts.inStates({posts::State::Approved});
}

base::Result<std::vector<Line>> OutboxStore::lines() const
{
    using posts::State;
    auto found = m_posts.inStates(
        {State::Approved, State::Sending, State::Sent, State::Refused, State::Unknown});
    if (!found)
        return base::failure(found.error());
    std::vector<Line> lines;
    for (posts::Post& post : *found) {
        const auto row = m_session.row(QStringLiteral("select ") + itemColumns
                + QStringLiteral(" from outbox_item where post_id = ? order by id desc limit 1"),
            {post.id.value});
        if (!row)
            return base::failure(row.error());
        Line line{std::move(post), std::nullopt};
        if (row->has_value()) {
            auto item = itemFrom(row->value());
            if (!item)
                return base::failure(item.error());
            line.attempt = std::move(*item);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

base::Result<posts::State> OutboxStore::settle(const staff::StaffMember& actor, base::PostId id,
    int revision, bool wasSent, const QString& remoteId)
{
    auto transaction = storage::Transaction::begin(m_session);
    if (!transaction)
        return base::failure(transaction.error());
    const auto row = m_session.row(
        QStringLiteral("select id from outbox_item where post_id = ? and stage = ?"),
        {id.value, stageName(Stage::Unknown)});
    if (!row)
        return base::failure(row.error());
    if (row->has_value()) {
        const base::OutboxId item{row->value().at(0).toLongLong()};
        if (auto set = setStage(item, wasSent ? Stage::Sent : Stage::NotSent, remoteId,
                wasSent
                    ? QString()
                    : Text::tr("%1 looked at the account and did not find it.").arg(actor.name));
            !set)
            return base::failure(set.error());
    }
    posts::ReviewService service(m_session, m_clock, m_house);
    const auto moved = service.move(actor, id, revision,
        wasSent ? posts::Action::SettleAsSent : posts::Action::SettleAsNotSent);
    if (!moved)
        return moved;
    if (wasSent) {
        if (auto set = m_posts.setRemoteId(id, remoteId); !set)
            return base::failure(set.error());
    }
    if (auto done = (*transaction)->commit(); !done)
        return base::failure(done.error());
    return moved;
}

} // namespace outbox
