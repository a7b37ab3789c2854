// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/decision_kind.h"

#include <algorithm>

namespace governance {
namespace {

template <typename List> auto withId(const List& list, const QString& id)
{
    const auto found = std::find_if(
        list.begin(), list.end(), [&id](const auto& entry) { return entry.id == id; });
    return found == list.end() ? nullptr : &*found;
}

const QStringList& writtenPolicies()
{
    static const QStringList ids{
        QStringLiteral("lickey-hills"), QStringLiteral("william-stockton")};
    return ids;
}

} // namespace

const DecisionField* DecisionKind::field(const QString& fieldId) const
{
    return withId(fields, fieldId);
}

const DecisionChoice* DecisionKind::choice(const QString& choiceId) const
{
    return withId(choices, choiceId);
}

const ChecklistStep* DecisionKind::step(const QString& stepId) const
{
    return withId(steps, stepId);
}

bool DecisionKind::concerns(const QString& policy) const
{
    return clauses.contains(policy) || !writtenPolicies().contains(policy);
}

QVector<ChecklistStep> DecisionKind::stepsFor(const QString& sort) const
{
    QVector<ChecklistStep> shown;
    std::copy_if(
        steps.begin(), steps.end(), std::back_inserter(shown), [&sort](const ChecklistStep& step) {
            return step.sorts.isEmpty() || step.sorts.contains(sort);
        });
    return shown;
}

const StopSign* DecisionKind::stopFor(const QString& sort) const
{
    const auto found = std::find_if(stops.begin(), stops.end(),
        [&sort](const StopSign& stop) { return stop.sorts.contains(sort); });
    return found == stops.end() ? nullptr : &*found;
}

bool DecisionKind::asks(const DecisionField& asked, const QString& sort) const
{
    return sort.isEmpty() || !asked.unless.contains(sort);
}

QStringList DecisionKind::clausesFor(const QString& policy, const QString& sort) const
{
    if (const DecisionField* sorting = field(sortedBy)) {
        if (const FieldOption* option = withId(sorting->options, sort);
            option && option->clauses.contains(policy))
            return option->clauses.value(policy);
    }
    return clauses.value(policy);
}

const DecisionKind* DecisionBook::find(const QString& id) const
{
    return withId(kinds, id);
}

std::vector<const DecisionKind*> DecisionBook::concerning(const QString& policy) const
{
    std::vector<const DecisionKind*> found;
    for (const DecisionKind& kind : kinds) {
        if (kind.concerns(policy))
            found.push_back(&kind);
    }
    return found;
}

} // namespace governance
