// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/decision_store.h"

#include "app/storage/session.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace governance {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(governance::DecisionStore)
};

const auto openState = QStringLiteral("open");
const auto closedState = QStringLiteral("closed");

QString written(const Answers& answers)
{
    QJsonObject object;
    for (auto it = answers.begin(); it != answers.end(); ++it)
        object.insert(it.key(), it.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Answers answersFrom(const QString& text)
{
    Answers answers;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        answers.insert(it.key(), it.value().toString());
    return answers;
}

Decision decisionFrom(const storage::Row& row)
{
    Decision decision;
    decision.id = DecisionId{row.at(0).toLongLong()};
    decision.kind = row.at(1).toString();
    decision.subject = row.at(2).toString();
    decision.answers = answersFrom(row.at(3).toString());
    decision.choice = row.at(4).toString();
    decision.reason = row.at(5).toString();
    decision.clauses = row.at(6).toString().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    decision.policyVersion = row.at(7).toString();
    decision.closed = row.at(8).toString() == closedState;
    decision.due = QDate::fromString(row.at(9).toString(), Qt::ISODate);
    decision.recordedBy = base::StaffId{row.at(10).toLongLong()};
    decision.recordedByName = row.at(11).toString();
    decision.recordedAt = storage::momentFromColumn(row.at(12));
    return decision;
}

} // namespace

base::Result<DecisionId> DecisionStore::add(const Decision& decision)
{
    const auto id = m_session.insert(
        QStringLiteral("insert into decision (kind, subject, choice, reason, fields, clauses, "
                       "policy_version, state, due_on, recorded_by, recorded_at) "
                       "values (?, ?, '', '', ?, ?, ?, ?, ?, ?, ?) returning id"),
        {decision.kind, decision.subject, written(decision.answers),
            decision.clauses.join(QLatin1Char(' ')), decision.policyVersion, openState,
            decision.due.toString(Qt::ISODate), decision.recordedBy.value,
            storage::toColumn(decision.recordedAt)});
    if (!id)
        return base::failure(id.error());
    return DecisionId{*id};
}

base::Result<void> DecisionStore::close(DecisionId id, const QString& choice, const QString& reason)
{
    const auto changed = m_session.execute(
        QStringLiteral(
            "update decision set choice = ?, reason = ?, state = ? where id = ? and state = ?"),
        {choice, reason, closedState, id.value, openState});
    if (!changed)
        return base::failure(changed.error());
    if (*changed == 0)
        return base::failure(base::ErrorKind::Conflict,
            Text::tr("This was closed already. Open it again to see how; you can still add a "
                     "note."));
    return {};
}

base::Result<void> DecisionStore::addStep(DecisionId id, const TakenStep& step)
{
    const auto done = m_session.execute(
        QStringLiteral("insert into decision_step (decision_id, step, note, taken_by, taken_at) "
                       "values (?, ?, ?, ?, ?)"),
        {id.value, step.step, step.note, step.takenBy.value, storage::toColumn(step.takenAt)});
    if (!done)
        return base::failure(done.error());
    return {};
}

base::Result<std::vector<Decision>> DecisionStore::select(
    const QString& where, const QVariantList& values) const
{
    const auto rows = m_session.rows(
        QStringLiteral("select d.id, d.kind, d.subject, d.fields, d.choice, d.reason, d.clauses, "
                       "d.policy_version, d.state, d.due_on, d.recorded_by, s.name, d.recorded_at "
                       "from decision d join staff_member s on s.id = d.recorded_by where ")
            + where,
        values);
    if (!rows)
        return base::failure(rows.error());
    std::vector<Decision> found;
    found.reserve(rows->size());
    for (const storage::Row& row : *rows) {
        Decision decision = decisionFrom(row);
        auto steps = stepsOf(decision.id);
        if (!steps)
            return base::failure(steps.error());
        decision.steps = std::move(*steps);
        found.push_back(std::move(decision));
    }
    return found;
}

base::Result<std::vector<TakenStep>> DecisionStore::stepsOf(DecisionId id) const
{
    const auto rows = m_session.rows(
        QStringLiteral("select t.step, t.note, t.taken_by, s.name, t.taken_at from decision_step t "
                       "join staff_member s on s.id = t.taken_by where t.decision_id = ? "
                       "order by t.id"),
        {id.value});
    if (!rows)
        return base::failure(rows.error());
    std::vector<TakenStep> steps;
    for (const storage::Row& row : *rows)
        steps.push_back(
            {row.at(0).toString(), row.at(1).toString(), base::StaffId{row.at(2).toLongLong()},
                row.at(3).toString(), storage::momentFromColumn(row.at(4))});
    return steps;
}

base::Result<Decision> DecisionStore::find(DecisionId id) const
{
    auto found = select(QStringLiteral("d.id = ?"), {id.value});
    if (!found)
        return base::failure(found.error());
    if (found->empty())
        return base::failure(
            base::ErrorKind::NotFound, Text::tr("There is no decision with this number."));
    return std::move(found->front());
}

base::Result<std::vector<Decision>> DecisionStore::list(const Filter& filter) const
{
    QString where = QStringLiteral("1 = 1");
    QVariantList values;
    if (!filter.kind.isEmpty()) {
        where += QStringLiteral(" and d.kind = ?");
        values.append(filter.kind);
    }
    if (filter.closed) {
        where += QStringLiteral(" and d.state = ?");
        values.append(*filter.closed ? closedState : openState);
    }
    values.append(filter.most);
    return select(where + QStringLiteral(" order by d.id desc limit ?"), values);
}

base::Result<QDateTime> DecisionStore::lastDone(const QString& kind) const
{
    const auto row = m_session.row(
        QStringLiteral("select max(recorded_at) from decision where kind = ? and state = ?"),
        {kind, closedState});
    if (!row)
        return base::failure(row.error());
    return *row ? storage::momentFromColumn((*row)->at(0)) : QDateTime();
}

base::Result<QDateTime> DecisionStore::recordBegins() const
{
    const auto row = m_session.row(QStringLiteral("select min(happened_at) from audit_entry"));
    if (!row)
        return base::failure(row.error());
    return *row ? storage::momentFromColumn((*row)->at(0)) : QDateTime();
}

} // namespace governance
