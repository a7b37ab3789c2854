// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/engine.h"

#include "app/policy/dismissal.h"
#include "app/policy/readable_text.h"
#include "app/policy/rule_hours.h"
#include "app/policy/rule_length.h"
#include "app/policy/rule_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace policy {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(policy::Engine)
};

int placeOf(const Finding& finding)
{
    return finding.range ? finding.range->start : std::numeric_limits<int>::max();
}

// The moment from which every rule about hours would let the post go.
std::optional<QDateTime> nextMoment(const Pack& pack, const QDateTime& moment)
{
    QDateTime at = moment;
    constexpr int mostRounds = 20; // two rules with different hours take turns
    for (int round = 0; round < mostRounds; ++round) {
        bool moved = false;
        for (const PackRule& rule : pack.rules) {
            if (rule.kind != u"hours")
                continue;
            const auto next = openingHours(rule, pack.readings).next(at);
            if (!next)
                return std::nullopt;
            moved = moved || *next != at;
            at = *next;
        }
        if (!moved)
            return at;
    }
    return std::nullopt;
}

bool onlyTheClockBlocks(const QVector<Finding>& findings)
{
    bool clock = false;
    for (const Finding& finding : findings) {
        if (finding.severity != Severity::Blocked)
            continue;
        if (finding.rule != u"hours")
            return false;
        clock = true;
    }
    return clock;
}

Finding changedMeanwhile()
{
    Finding finding;
    finding.rule = QStringLiteral("policy-review");
    finding.severity = Severity::Blocked;
    finding.clause = QStringLiteral("HR-12");
    finding.origin = Origin::Safeguard;
    finding.message = Texts::tr("The text has changed since it was looked at. Check it again.");
    return finding;
}

} // namespace

Verdict judge(
    const Subject& subject, const Evidence& evidence, const Pack& pack, const SchoolFacts& school)
{
    Verdict verdict;
    verdict.weightedLength = evidence.tweet.measure.weightedLength;
    verdict.limit = lengthLimit(pack);
    if (evidence.text != subject.text) {
        verdict.severity = Severity::Blocked;
        verdict.findings.append(changedMeanwhile());
        return verdict;
    }
    const QString readable = readableText(subject.text);
    for (const PackRule& rule : pack.rules) {
        const RuleKind* kind = ruleKind(rule.kind);
        if (kind == nullptr)
            continue; // the reader lets none through
        Report report(subject.text, rule, verdict.findings);
        kind->judge({subject, evidence, pack, rule, school, readable}, report);
    }
    applyDismissals(verdict.findings, subject, evidence.words, school.dismissals);
    std::stable_sort(
        verdict.findings.begin(), verdict.findings.end(), [](const Finding& a, const Finding& b) {
            return a.severity != b.severity ? a.severity > b.severity : placeOf(a) < placeOf(b);
        });
    if (!verdict.findings.isEmpty())
        verdict.severity = verdict.findings.constFirst().severity;
    if (onlyTheClockBlocks(verdict.findings))
        verdict.sendableAt = nextMoment(pack, subject.moment.toUTC());
    return verdict;
}

} // namespace policy
