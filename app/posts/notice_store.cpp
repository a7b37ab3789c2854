// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/notice_store.h"

#include "app/storage/session.h"

namespace posts {
namespace {

constexpr int mostShown = 200;

policy::Severity severityIn(const QVariant& column)
{
    return policy::severityFromName(column.toString()).value_or(policy::Severity::Blocked);
}

Notice noticeFrom(const storage::Row& row)
{
    Notice notice;
    notice.id = row.at(0).toLongLong();
    notice.staff = base::StaffId{row.at(1).toLongLong()};
    notice.post = base::PostId{row.at(2).toLongLong()};
    notice.postText = row.at(3).toString();
    notice.author = base::StaffId{row.at(4).toLongLong()};
    notice.authorName = row.at(5).toString();
    notice.state = stateFromName(row.at(6).toString()).value_or(State::Discarded);
    notice.happenedAt = storage::momentFromColumn(row.at(7));
    notice.causes = causesFromNames(row.at(8).toString());
    notice.before = severityIn(row.at(9));
    notice.after = severityIn(row.at(10));
    notice.clauses = row.at(11).toString().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    notice.voided = row.at(12).toInt() != 0;
    notice.read = !row.at(13).isNull();
    return notice;
}

} // namespace

base::Result<void> NoticeStore::add(const Notice& notice)
{
    const auto added = m_session.execute(
        QStringLiteral("insert into notice (staff_id, post_id, happened_at, cause, "
                       "before_severity, after_severity, clauses, voided) values (?, ?, ?, ?, ?, "
                       "?, ?, ?)"),
        {notice.staff.value, notice.post.value, storage::toColumn(m_clock.now()),
            causeNames(notice.causes), policy::severityName(notice.before),
            policy::severityName(notice.after), notice.clauses.join(QLatin1Char(' ')),
            notice.voided ? 1 : 0});
    if (!added)
        return base::failure(added.error());
    return {};
}

base::Result<std::vector<Notice>> NoticeStore::of(base::StaffId staff) const
{
    const auto rows = m_session.rows(
        QStringLiteral("select n.id, n.staff_id, n.post_id, p.body, p.author_id, a.name, p.state, "
                       "n.happened_at, n.cause, n.before_severity, n.after_severity, n.clauses, "
                       "n.voided, n.read_at from notice n join post p on p.id = n.post_id join "
                       "staff_member a on a.id = p.author_id where n.staff_id = ? order by "
                       "case when n.read_at is null then 0 else 1 end, n.id desc limit ?"),
        {staff.value, mostShown});
    if (!rows)
        return base::failure(rows.error());
    std::vector<Notice> found;
    for (const storage::Row& row : *rows)
        found.push_back(noticeFrom(row));
    return found;
}

base::Result<void> NoticeStore::markRead(base::StaffId staff, qint64 notice)
{
    const auto done = m_session.execute(
        QStringLiteral("update notice set read_at = ? where id = ? and staff_id = ? and read_at is "
                       "null"),
        {storage::toColumn(m_clock.now()), notice, staff.value});
    if (!done)
        return base::failure(done.error());
    return {};
}

base::Result<void> NoticeStore::markAllRead(base::StaffId staff)
{
    const auto done = m_session.execute(
        QStringLiteral("update notice set read_at = ? where staff_id = ? and read_at is null"),
        {storage::toColumn(m_clock.now()), staff.value});
    if (!done)
        return base::failure(done.error());
    return {};
}

} // namespace posts
