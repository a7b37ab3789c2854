// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/report.h"

namespace policy {

bool Report::cares(const QString& caseName) const
{
    return severityOf(caseName) != Severity::Clear;
}

Severity Report::severityOf(const QString& caseName) const
{
    return m_rule.cases.value(caseName).severity;
}

void Report::add(const QString& caseName, std::optional<text::Range> range, const QString& message,
    const QVector<Fix>& fixes)
{
    const Consequence consequence = m_rule.cases.value(caseName);
    if (consequence.severity == Severity::Clear)
        return;
    for (const QString& clause : consequence.clauses) {
        Finding finding;
        finding.rule = m_rule.kind;
        finding.severity = consequence.severity;
        finding.clause = clause;
        finding.origin = m_rule.origin;
        finding.range = range;
        if (range)
            finding.text = m_text.mid(range->start, range->length());
        finding.message = message;
        finding.fixes = fixes;
        finding.dismissal = consequence.dismiss;
        finding.waivable = m_rule.waivable;
        m_findings.append(std::move(finding));
    }
}

} // namespace policy
