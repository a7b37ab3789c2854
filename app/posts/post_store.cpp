// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/post_store.h"

#include "app/audit/audit_log.h"
#include "app/storage/session.h"

#include <QCoreApplication>

namespace posts {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(posts::PostStore)
};

const auto columns = QStringLiteral(
    "p.id, p.author_id, a.name, p.state, p.revision, p.body, p.kind, p.reply_to, p.category, "
    "p.reason, p.send_at, p.submitted_at, p.approved_by, p.approved_at, p.approved_fingerprint, "
    "p.comment, p.remote_id, p.created_at, p.changed_at, p.also_sent_by, p.words_source");

base::Error unreadable()
{
    return {base::ErrorKind::Storage,
        Text::tr("A post in the database cannot be read. Check the database, or ask IT.")};
}

base::Result<Post> postFrom(const storage::Row& row)
{
    const auto state = stateFromName(row.at(3).toString());
    const auto kind = kindFromName(row.at(6).toString());
    const auto category = categoryFromName(row.at(8).toString());
    if (!state || !kind || !category)
        return base::failure(unreadable());
    Post post;
    post.id = base::PostId{row.at(0).toLongLong()};
    post.author = base::StaffId{row.at(1).toLongLong()};
    post.authorName = row.at(2).toString();
    post.state = *state;
    post.revision = row.at(4).toInt();
    post.content.text = row.at(5).toString();
    post.content.kind = *kind;
    post.content.replyTo = row.at(7).toString();
    post.content.category = *category;
    post.content.reason = row.at(9).toString();
    post.content.sendAt = storage::momentFromColumn(row.at(10));
    post.submittedAt = storage::momentFromColumn(row.at(11));
    post.approvedBy = base::StaffId{row.at(12).toLongLong()};
    post.approvedAt = storage::momentFromColumn(row.at(13));
    post.approvedFingerprint = row.at(14).toString();
    post.comment = row.at(15).toString();
    post.remoteId = row.at(16).toString();
    post.createdAt = storage::momentFromColumn(row.at(17));
    post.changedAt = storage::momentFromColumn(row.at(18));
    post.content.alsoSentBy = row.at(19).toString();
    post.content.wordsSource = row.at(20).toString();
    return post;
}

QVariant idColumn(base::StaffId id)
{
    return id.isValid() ? QVariant(id.value) : QVariant(QMetaType::fromType<qint64>());
}

base::Error changedElsewhere()
{
    return {base::ErrorKind::Conflict,
        Text::tr("This post was changed in another window or by somebody else. Open it again to "
                 "see how it stands.")};
}

} // namespace

base::Result<base::PostId> PostStore::add(base::StaffId author)
{
    const QVariant now = storage::toColumn(m_clock.now());
    const auto id
        = m_session.insert(QStringLiteral("insert into post (author_id, state, created_at, "
                                          "changed_at) values (?, ?, ?, ?) returning id"),
            {author.value, stateName(State::Draft), now, now});
    if (!id)
        return base::failure(id.error());
    return base::PostId{*id};
}

base::Result<std::vector<Post>> PostStore::select(
    const QString& where, const QVariantList& values, bool withBytes) const
{
    const auto rows = m_session.rows(QStringLiteral("select ") + columns
            + QStringLiteral(" from post p join staff_member a on a.id = p.author_id where ")
            + where + QStringLiteral(" order by p.changed_at desc, p.id desc"),
        values);
    if (!rows)
        return base::failure(rows.error());
    std::vector<Post> found;
    found.reserve(rows->size());
    for (const storage::Row& row : *rows) {
        auto post = postFrom(row);
        if (!post)
            return base::failure(post.error());
        auto photos = photosOf(post->id, withBytes);
        if (!photos)
            return base::failure(photos.error());
        post->content.photos = std::move(*photos);
        found.push_back(std::move(*post));
    }
    return found;
}

base::Result<Post> PostStore::find(base::PostId id) const
{
    return findOne(id, true);
}

base::Result<Post> PostStore::findLight(base::PostId id) const
{
    return findOne(id, false);
}

base::Result<Post> PostStore::findOne(base::PostId id, bool withBytes) const
{
    auto found = select(QStringLiteral("p.id = ?"), {id.value}, withBytes);
    if (!found)
        return base::failure(found.error());
    if (found->empty())
        return base::failure(
            base::ErrorKind::NotFound, Text::tr("There is no post with this number."));
    return std::move(found->front());
}

base::Result<std::vector<Post>> PostStore::inStates(const std::vector<State>& states) const
{
    QStringList marks;
    QVariantList values;
    for (const State state : states) {
        marks.append(QStringLiteral("?"));
        values.append(stateName(state));
    }
    return select(QStringLiteral("p.state in (") + marks.join(QLatin1Char(',')) + QLatin1Char(')'),
        values, false);
}

base::Result<std::vector<Post>> PostStore::ofAuthor(base::StaffId author) const
{
    return select(QStringLiteral("p.author_id = ? and p.state <> ?"),
        {author.value, stateName(State::Discarded)}, false);
}

base::Result<QVector<Photo>> PostStore::photosOf(base::PostId id, bool withBytes) const
{
    const auto rows = m_session.rows(
        QStringLiteral("select %1, mime_type, width, height, sha256, alt_text, metadata_found, "
                       "source, source_note from photo where post_id = ? order by position")
            .arg(withBytes ? QLatin1String("bytes") : QLatin1String("null")),
        {id.value});
    if (!rows)
        return base::failure(rows.error());
    QVector<Photo> photos;
    for (const storage::Row& row : *rows)
        photos.append({row.at(0).toByteArray(), row.at(1).toString(),
            QSize(row.at(2).toInt(), row.at(3).toInt()), row.at(4).toString(), row.at(5).toString(),
            row.at(6).toString().split(QLatin1Char('\n'), Qt::SkipEmptyParts),
            sourceFromName(row.at(7).toString()), row.at(8).toString()});
    return photos;
}

base::Result<std::vector<Event>> PostStore::history(base::PostId id) const
{
    const auto rows = m_session.rows(
        QStringLiteral(
            "select e.happened_at, e.actor_id, a.name, e.action, e.from_state, "
            "e.to_state, e.comment, e.policy_version from post_event e left join staff_member a on "
            "a.id = e.actor_id where e.post_id = ? order by e.id"),
        {id.value});
    if (!rows)
        return base::failure(rows.error());
    std::vector<Event> events;
    for (const storage::Row& row : *rows) {
        const auto from = stateFromName(row.at(4).toString());
        const auto to = stateFromName(row.at(5).toString());
        const auto action = actionFromName(row.at(3).toString());
        if (!from || !to || !action)
            return base::failure(unreadable());
        events.push_back({storage::momentFromColumn(row.at(0)),
            base::StaffId{row.at(1).toLongLong()}, row.at(2).toString(), *action, *from, *to,
            row.at(6).toString(), row.at(7).toString()});
    }
    return events;
}

base::Result<QVector<policy::RecentPost>> PostStore::recent(const QDateTime& since) const
{
    const auto rows = m_session.rows(
        QStringLiteral("select id, body, case when state in (?, ?) then coalesce(send_at, "
                       "changed_at) else changed_at end from post where state in (?, ?, ?) and "
                       "(state <> ? or changed_at >= ?) order by id"),
        {stateName(State::Approved), stateName(State::Sending), stateName(State::Approved),
            stateName(State::Sending), stateName(State::Sent), stateName(State::Sent),
            storage::toColumn(since)});
    if (!rows)
        return base::failure(rows.error());
    QVector<policy::RecentPost> found;
    for (const storage::Row& row : *rows)
        found.append(
            {row.at(0).toLongLong(), row.at(1).toString(), storage::momentFromColumn(row.at(2))});
    return found;
}

base::Result<int> PostStore::saveContent(base::PostId id, int revision, const Content& content)
{
    const auto changed = m_session.execute(
        QStringLiteral(
            "update post set body = ?, kind = ?, reply_to = ?, category = ?, reason = ?, "
            "send_at = ?, also_sent_by = ?, words_source = ?, changed_at = ?, "
            "revision = revision + 1 "
            "where id = ? and revision = ?"),
        {content.text, kindName(content.kind), content.replyTo, categoryName(content.category),
            content.reason, storage::toColumn(content.sendAt), content.alsoSentBy,
            content.wordsSource, storage::toColumn(m_clock.now()), id.value, revision});
    if (!changed)
        return base::failure(changed.error());
    if (*changed != 1)
        return base::failure(changedElsewhere());
    if (auto saved = savePhotos(id, content.photos); !saved)
        return base::failure(saved.error());
    return revision + 1;
}

base::Result<void> PostStore::savePhotos(base::PostId id, const QVector<Photo>& photos)
{
    // Typing saves several times a minute: pictures are rewritten only when one changed.
    const auto stored = photosOf(id, true);
    if (!stored)
        return base::failure(stored.error());
    if (*stored == photos)
        return {};
    if (auto gone
        = m_session.execute(QStringLiteral("delete from photo where post_id = ?"), {id.value});
        !gone)
        return base::failure(gone.error());
    int position = 0;
    for (const Photo& photo : photos) {
        const auto added = m_session.execute(
            QStringLiteral("insert into photo (post_id, position, bytes, mime_type, width, height, "
                           "sha256, alt_text, metadata_found, source, source_note) "
                           "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            {id.value, position++, photo.bytes, photo.mimeType, photo.size.width(),
                photo.size.height(), photo.sha256, photo.altText,
                photo.metadataFound.join(QLatin1Char('\n')), sourceName(photo.source),
                photo.sourceNote});
        if (!added)
            return base::failure(added.error());
    }
    return {};
}

base::Result<State> PostStore::take(const Post& post, const Step& step)
{
    const Move* move = findMove(post.state, step.action);
    if (!move)
        return base::failure(changedElsewhere());
    const QVariant now = storage::toColumn(m_clock.now());
    const auto changed = m_session.execute(
        QStringLiteral("update post set state = ?, comment = ?, changed_at = ?, "
                       "revision = revision + 1 where id = ? and state = ? and revision = ?"),
        {stateName(move->to), step.comment, now, post.id.value, stateName(post.state),
            post.revision});
    if (!changed)
        return base::failure(changed.error());
    if (*changed != 1)
        return base::failure(changedElsewhere());
    const auto noted = m_session.execute(
        QStringLiteral(
            "insert into post_event (post_id, happened_at, actor_id, action, from_state, "
            "to_state, comment, fingerprint, policy_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {post.id.value, now, idColumn(step.actor), actionName(step.action), stateName(post.state),
            stateName(move->to), step.comment, step.fingerprint, step.policyVersion});
    if (!noted)
        return base::failure(noted.error());
    if (auto marked = markApproval(post, step, move->to); !marked)
        return base::failure(marked.error());
    if (auto logged = audit::append(m_session,
            {m_clock.now(), step.actor, QStringLiteral("post.") + actionName(step.action),
                QStringLiteral("post %1").arg(post.id.value), step.fingerprint});
        !logged)
        return base::failure(logged.error());
    return move->to;
}

base::Result<void> PostStore::markApproval(const Post& post, const Step& step, State to)
{
    const QVariant now = storage::toColumn(m_clock.now());
    base::Result<qint64> done = 0;
    if (step.action == Action::Approve || step.action == Action::SubmitCleared)
        done = m_session.execute(QStringLiteral("update post set approved_by = ?, approved_at = ?, "
                                                "approved_fingerprint = ? where id = ?"),
            {step.action == Action::Approve ? idColumn(step.actor) : idColumn({}), now,
                step.fingerprint, post.id.value});
    else if (to == State::InReview || to == State::Draft || to == State::Returned)
        done = m_session.execute(
            QStringLiteral("update post set approved_by = null, approved_at = null, "
                           "approved_fingerprint = '' where id = ?"),
            {post.id.value});
    if (done && (step.action == Action::Submit || step.action == Action::SubmitCleared))
        done = m_session.execute(
            QStringLiteral("update post set submitted_at = ? where id = ?"), {now, post.id.value});
    if (!done)
        return base::failure(done.error());
    return {};
}

base::Result<void> PostStore::setRemoteId(base::PostId id, const QString& remoteId)
{
    const auto done = m_session.execute(
        QStringLiteral("update post set remote_id = ? where id = ?"), {remoteId, id.value});
    if (!done)
        return base::failure(done.error());
    return {};
}

} // namespace posts
