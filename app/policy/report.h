// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a rule looks at and where it writes what it found. Both live for one judgement.
#pragma once

#include "app/policy/evidence.h"
#include "app/policy/pack.h"
#include "app/policy/school_facts.h"

namespace policy {

struct Matter
{
    const Subject& subject;
    const Evidence& evidence;
    const Pack& pack;
    const PackRule& rule;
    const SchoolFacts& school;
    // The text with typographic marks replaced one for one by plain ones; see readableText.
    const QString& readable;
};

class Report
{
public:
    Report(const QString& text, const PackRule& rule, QVector<Finding>& findings)
        : m_text(text)
        , m_rule(rule)
        , m_findings(findings)
    {
    }

    // Whether the pack says anything about this case.
    [[nodiscard]] bool cares(const QString& caseName) const;

    [[nodiscard]] Severity severityOf(const QString& caseName) const;

    // One finding for each clause the pack gives for this case; none if it gives none.
    void add(const QString& caseName, std::optional<text::Range> range, const QString& message,
        const QVector<Fix>& fixes = {});

private:
    const QString& m_text;
    const PackRule& m_rule;
    QVector<Finding>& m_findings;
};

} // namespace policy
