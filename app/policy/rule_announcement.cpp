// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_announcement.h"

#include "app/policy/letter_to_parents.h"
#include "app/policy/phrase_findings.h"
#include "app/policy/sentence_fix.h"

namespace policy {

QString AnnouncementRule::id() const
{
    return QStringLiteral("announcement");
}

QStringList AnnouncementRule::cases() const
{
    return {QStringLiteral("notice"), QStringLiteral("event"), QStringLiteral("event-not-sent"),
        QStringLiteral("closure"), QStringLiteral("thanks"), QStringLiteral("hint")};
}

void AnnouncementRule::judge(const Matter& matter, Report& report) const
{
    const names::Words& words = matter.evidence.words;
    QVector<phrases::PhraseHit> hits
        = matter.school.phrases.find(QStringLiteral("announcements"), {matter.subject.text, words});
    for (phrases::PhraseHit& hit : hits) {
        // A school that lets events be announced may still ask how parents hear of them.
        if (hit.caseName == u"event" && !report.cares(hit.caseName)
            && matter.subject.alsoSentBy.trimmed().isEmpty())
            hit.caseName = QStringLiteral("event-not-sent");
    }
    hits.removeIf([&report](const phrases::PhraseHit& hit) { return !report.cares(hit.caseName); });
    for (const phrases::PhraseHit& hit : gravestOfEachSentence(hits, words, report)) {
        QVector<Fix> fixes;
        if (hit.caseName != u"event-not-sent")
            fixes = fixesFor(matter, hit.range);
        report.add(hit.caseName, hit.range,
            withReason(message(hit.caseName, matter.rule.summary), hit), fixes);
    }
}

QVector<Fix> AnnouncementRule::fixesFor(const Matter& matter, text::Range range)
{
    QVector<Fix> fixes{{tr("Copy the text for ParentMail"), {}, {}, FixKind::CopyText,
        letterToParents(matter.subject.text, matter.evidence.tweet), {}}};
    return fixes + withoutSentence(matter.subject.text, matter.evidence.words, range);
}

QString AnnouncementRule::message(const QString& caseName, const QString& summary)
{
    if (caseName == u"event")
        return tr("This announces an event. %1").arg(summary);
    if (caseName == u"event-not-sent")
        return tr("This announces an event. Say how parents hear of it besides, such as a letter "
                  "home. %1")
            .arg(summary);
    if (caseName == u"closure")
        return tr("This tells parents whether the school is open. %1").arg(summary);
    if (caseName == u"thanks")
        return tr("This speaks to parents and shows no work. Say what the children did or made, or "
                  "thank the parents in the newsletter.");
    if (caseName == u"hint")
        return tr("Is this meant as a message to parents? %1").arg(summary);
    return tr("This reads like a notice to parents. %1").arg(summary);
}

} // namespace policy
