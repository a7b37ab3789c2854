// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/dismissal_store.h"

#include "app/storage/session.h"

#include <QCoreApplication>

#include <array>
#include <optional>

namespace posts {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(posts::DismissalStore)
};

constexpr std::array<std::pair<DismissalDecision, const char*>, 4> decisionWords{
    std::pair{DismissalDecision::Asked, "asked"}, std::pair{DismissalDecision::Granted, "granted"},
    std::pair{DismissalDecision::Refused, "refused"},
    std::pair{DismissalDecision::Withdrawn, "withdrawn"}};

// A word this program does not know excuses nothing.
DismissalDecision decisionFromName(const QString& name)
{
    for (const auto& [decision, word] : decisionWords) {
        if (QLatin1String(word) == name)
            return decision;
    }
    return DismissalDecision::Withdrawn;
}

QVariant idOrNull(qint64 id)
{
    return id > 0 ? QVariant(id) : QVariant(QMetaType::fromType<qint64>());
}

DismissalRecord recordFrom(const storage::Row& row)
{
    DismissalRecord record;
    record.id = row.at(0).toLongLong();
    record.rule = row.at(1).toString();
    record.phrase = row.at(2).toString();
    record.reason = row.at(3).toString();
    record.post = base::PostId{row.at(4).toLongLong()};
    record.askedBy = base::StaffId{row.at(5).toLongLong()};
    record.askedByName = row.at(6).toString();
    record.askedAt = storage::momentFromColumn(row.at(7));
    record.decision = decisionFromName(row.at(8).toString());
    record.decidedBy = base::StaffId{row.at(9).toLongLong()};
    record.decidedByName = row.at(10).toString();
    record.decidedAt = storage::momentFromColumn(row.at(11));
    record.comment = row.at(12).toString();
    return record;
}

} // namespace

QString decisionName(DismissalDecision decision)
{
    for (const auto& [known, word] : decisionWords) {
        if (known == decision)
            return QString::fromLatin1(word);
    }
    return {};
}

base::Result<qint64> DismissalStore::add(const DismissalRecord& record)
{
    const QDateTime now = m_clock.now();
    return m_session.insert(
        QStringLiteral("insert into dismissal (rule, phrase, reason, post_id, asked_by, asked_at, "
                       "decision, decided_by, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) "
                       "returning id"),
        {record.rule, record.phrase, record.reason, idOrNull(record.post.value),
            record.askedBy.value, storage::toColumn(now), decisionName(record.decision),
            idOrNull(record.decidedBy.value),
            storage::toColumn(record.decidedBy.isValid() ? now : QDateTime())});
}

base::Result<std::vector<DismissalRecord>> DismissalStore::select(
    const QString& where, const QVariantList& values) const
{
    const auto rows = m_session.rows(
        QStringLiteral("select d.id, d.rule, d.phrase, d.reason, d.post_id, d.asked_by, a.name, "
                       "d.asked_at, d.decision, d.decided_by, b.name, d.decided_at, d.comment from "
                       "dismissal d join staff_member a on a.id = d.asked_by left join "
                       "staff_member b on b.id = d.decided_by where ")
            + where + QStringLiteral(" order by d.id desc"),
        values);
    if (!rows)
        return base::failure(rows.error());
    std::vector<DismissalRecord> found;
    for (const storage::Row& row : *rows)
        found.push_back(recordFrom(row));
    return found;
}

base::Result<DismissalRecord> DismissalStore::find(qint64 id) const
{
    auto found = select(QStringLiteral("d.id = ?"), {id});
    if (!found)
        return base::failure(found.error());
    if (found->empty())
        return base::failure(base::ErrorKind::NotFound,
            Text::tr("There is no such question about words on record."));
    return std::move(found->front());
}

base::Result<std::vector<DismissalRecord>> DismissalStore::ofPost(base::PostId post) const
{
    return select(QStringLiteral("d.post_id = ?"), {post.value});
}

base::Result<std::vector<DismissalRecord>> DismissalStore::granted() const
{
    return select(QStringLiteral("d.decision = ?"), {decisionName(DismissalDecision::Granted)});
}

base::Result<QVector<policy::Dismissal>> DismissalStore::inForce() const
{
    const auto rows = m_session.rows(
        QStringLiteral("select d.rule, d.phrase, d.decision, d.post_id, d.decided_by, p.author_id "
                       "from dismissal d left join post p on p.id = d.post_id "
                       "where d.decision in (?, ?) order by d.id"),
        {decisionName(DismissalDecision::Asked), decisionName(DismissalDecision::Granted)});
    if (!rows)
        return base::failure(rows.error());
    QVector<policy::Dismissal> found;
    for (const storage::Row& row : *rows) {
        const bool asked = decisionFromName(row.at(2).toString()) == DismissalDecision::Asked;
        found.append({row.at(0).toString(), row.at(1).toString(),
            asked ? policy::Dismissal::State::Asked : policy::Dismissal::State::Granted,
            row.at(3).toLongLong(), !asked && row.at(4).toLongLong() != row.at(5).toLongLong()});
    }
    return found;
}

base::Result<void> DismissalStore::decide(qint64 id, DismissalDecision from, DismissalDecision to,
    base::StaffId by, const QString& comment)
{
    const auto changed = m_session.execute(
        QStringLiteral("update dismissal set decision = ?, decided_by = ?, decided_at = ?, "
                       "comment = ? where id = ? and decision = ?"),
        {decisionName(to), by.value, storage::toColumn(m_clock.now()), comment, id,
            decisionName(from)});
    if (!changed)
        return base::failure(changed.error());
    if (*changed != 1)
        return base::failure(
            base::ErrorKind::Conflict, Text::tr("Somebody has decided about these words already."));
    return {};
}

} // namespace posts
