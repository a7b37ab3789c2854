// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/phrase_findings.h"

#include "app/policy/sentence_fix.h"

#include <QCoreApplication>

namespace policy {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(policy::PhraseFindings)
};

void reportHits(const Matter& matter, Report& report, const QVector<phrases::PhraseHit>& hits,
    const CaseMessage& message)
{
    for (const phrases::PhraseHit& hit : hits)
        report.add(hit.caseName, hit.range, withReason(message(hit.caseName), hit),
            withoutSentence(matter.subject.text, matter.evidence.words, hit.range));
}

} // namespace

QVector<phrases::PhraseHit> findPhrases(
    const Matter& matter, const Report& report, const QString& list, const names::Words& words)
{
    auto hits = matter.school.phrases.find(list, {matter.subject.text, words});
    hits.removeIf([&report](const phrases::PhraseHit& hit) { return !report.cares(hit.caseName); });
    return hits;
}

bool reportPhrases(
    const Matter& matter, Report& report, const QString& list, const CaseMessage& message)
{
    const names::Words& words = matter.evidence.words;
    const auto hits
        = gravestOfEachSentence(findPhrases(matter, report, list, words), words, report);
    reportHits(matter, report, hits, message);
    return !hits.isEmpty();
}

void reportEveryPhrase(const Matter& matter, Report& report, const QString& list,
    const names::Words& words, const CaseMessage& message)
{
    reportHits(matter, report, findPhrases(matter, report, list, words), message);
}

void reportWordings(
    const Matter& matter, Report& report, const QString& list, const QString& sentence)
{
    const QString& text = matter.subject.text;
    for (const phrases::PhraseHit& hit : findPhrases(matter, report, list, matter.evidence.words)) {
        QVector<Fix> fixes;
        if (!hit.say.isEmpty())
            fixes.append({Text::tr("Write “%1”").arg(hit.say), hit.sayRange, hit.say});
        report.add(hit.caseName, hit.range,
            withReason(sentence.arg(text.mid(hit.range.start, hit.range.length())), hit), fixes);
    }
}

QString withReason(const QString& message, const phrases::PhraseHit& hit)
{
    return hit.school ? Text::tr("%1 Your school says: %2").arg(message, hit.reason) : message;
}

QVector<phrases::PhraseHit> gravestOfEachSentence(
    const QVector<phrases::PhraseHit>& hits, const names::Words& words, const Report& report)
{
    QVector<phrases::PhraseHit> gravest;
    int sentence = 0;
    int before = -1;
    qsizetype at = 0;
    for (const phrases::PhraseHit& hit : hits) {
        for (; at < words.size() && words.at(at).range.start <= hit.range.start; ++at)
            sentence += words.at(at).joint == names::Joint::Sentence ? 1 : 0;
        if (sentence != before)
            gravest.append(hit);
        else if (report.severityOf(hit.caseName) > report.severityOf(gravest.constLast().caseName))
            gravest.last() = hit;
        before = sentence;
    }
    return gravest;
}

} // namespace policy
