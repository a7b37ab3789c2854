// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/phrase_findings.h"

#include <QCoreApplication>

namespace policy {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(policy::PhraseFindings)
};

} // namespace

void reportPhrases(
    const QString& list, const Matter& matter, const QString& sentence, Report& report)
{
    const QString& text = matter.subject.text;
    for (const phrases::PhraseHit& hit :
        matter.school.phrases.find(list, {text, matter.evidence.words})) {
        QVector<Fix> fixes;
        if (!hit.say.isEmpty())
            fixes.append({Texts::tr("Write “%1”").arg(hit.say), hit.sayRange, hit.say});
        report.add(hit.caseName, hit.range,
            sentence.arg(text.mid(hit.range.start, hit.range.length())), fixes);
    }
}

} // namespace policy
