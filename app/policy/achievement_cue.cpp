// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/achievement_cue.h"

#include "app/policy/person_cue.h"

#include <algorithm>

namespace policy {

AchievementCues::AchievementCues(const Matter& matter)
{
    const names::Words& words = matter.evidence.words;
    for (const phrases::PhraseHit& hit :
        matter.school.phrases.find(QStringLiteral("achievements"), {matter.subject.text, words})) {
        if (m_sentences.isEmpty() || !m_sentences.constLast().overlaps(hit.range))
            m_sentences.append(sentenceAround(words, hit.range));
    }
}

bool AchievementCues::near(text::Range range) const
{
    const auto found = std::lower_bound(m_sentences.begin(), m_sentences.end(), range.start,
        [](text::Range sentence, int at) { return sentence.end <= at; });
    return found != m_sentences.end() && found->overlaps(range);
}

} // namespace policy
