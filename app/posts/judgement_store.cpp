// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/judgement_store.h"

#include "app/posts/review_flow.h"
#include "app/storage/session.h"

#include <algorithm>

namespace posts {
namespace {

constexpr QLatin1Char separator(',');

} // namespace

Judgement judgementOf(const policy::Verdict& verdict, qint64 rulesRevision)
{
    Judgement judgement{verdict.severity, {}, rulesRevision};
    for (const policy::Finding& finding : verdict.findings)
        judgement.marks.append(
            policy::severityName(finding.severity) + QLatin1Char(' ') + finding.clause);
    judgement.marks.sort();
    return judgement;
}

QStringList clausesOf(const QStringList& marks)
{
    QStringList clauses;
    for (const QString& mark : marks)
        clauses.append(mark.section(QLatin1Char(' '), 1));
    clauses.removeDuplicates();
    return clauses;
}

QStringList newMarks(const QStringList& before, QStringList now)
{
    for (const QString& mark : before)
        now.removeOne(mark);
    return now;
}

base::Result<void> JudgementStore::note(base::PostId post, int revision, const Judgement& judgement)
{
    const auto done = m_session.execute(
        QStringLiteral("insert into post_judgement (post_id, revision, rules_revision, judged_at, "
                       "severity, clauses) values (?, ?, ?, ?, ?, ?) on conflict (post_id) do "
                       "update set revision = excluded.revision, rules_revision = "
                       "excluded.rules_revision, judged_at = excluded.judged_at, severity = "
                       "excluded.severity, clauses = excluded.clauses"),
        {post.value, revision, judgement.rulesRevision, storage::toColumn(m_clock.now()),
            policy::severityName(judgement.severity), judgement.marks.join(separator)});
    if (!done)
        return base::failure(done.error());
    return {};
}

base::Result<std::optional<Judgement>> JudgementStore::find(base::PostId post) const
{
    const auto row = m_session.row(QStringLiteral("select severity, clauses, rules_revision from "
                                                  "post_judgement where post_id = ?"),
        {post.value});
    if (!row)
        return base::failure(row.error());
    if (!row->has_value())
        return std::optional<Judgement>();
    const storage::Row& columns = row->value();
    return std::optional(Judgement{
        policy::severityFromName(columns.at(0).toString()).value_or(policy::Severity::Blocked),
        columns.at(1).toString().split(separator, Qt::SkipEmptyParts), columns.at(2).toLongLong()});
}

base::Result<std::vector<base::PostId>> JudgementStore::stale(
    qint64 rulesRevision, const QDateTime& judgedBefore, base::PostId after, int most) const
{
    const auto rows = m_session.rows(
        QStringLiteral("select p.id from post p left join post_judgement j on j.post_id = p.id "
                       "where p.state in (?, ?, ?, ?) and p.id > ? and (j.post_id is null or "
                       "j.rules_revision <> ? or j.judged_at < ?) order by p.id limit ?"),
        {stateName(State::Draft), stateName(State::InReview), stateName(State::Returned),
            stateName(State::Approved), after.value, rulesRevision,
            judgedBefore.isValid() ? storage::toColumn(judgedBefore) : QVariant(QString()), most});
    if (!rows)
        return base::failure(rows.error());
    std::vector<base::PostId> found;
    for (const storage::Row& row : *rows)
        found.push_back(base::PostId{row.at(0).toLongLong()});
    return found;
}

} // namespace posts
