// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/mention_judge.h"

#include "app/policy/engine.h"

namespace policy {

Verdict judgeMention(const QString& text, const Pack& pack, const SchoolFacts& school)
{
    Pack aboutWords = pack;
    aboutWords.rules.removeIf([](const PackRule& rule) {
        return rule.kind != u"offensive" && rule.kind != u"extremism"
            && rule.kind != u"undermining";
    });
    Subject subject;
    subject.text = text;
    Evidence evidence;
    evidence.text = text;
    evidence.tweet = text::parse(text);
    evidence.words = names::splitWords(text);
    Verdict verdict = judge(subject, evidence, aboutWords, school);
    for (Finding& finding : verdict.findings)
        finding.fixes.clear(); // nobody rewrites what another has written
    return verdict;
}

} // namespace policy
