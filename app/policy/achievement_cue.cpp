// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/achievement_cue.h"

#include "app/policy/person_cue.h"

#include <algorithm>

namespace policy {

bool tellsOfAchievement(const Matter& matter, text::Range range)
{
    const text::Range sentence = sentenceAround(matter.evidence.words, range);
    const auto hits = matter.school.phrases.find(
        QStringLiteral("achievements"), {matter.subject.text, matter.evidence.words});
    return std::any_of(hits.begin(), hits.end(),
        [sentence](const phrases::PhraseHit& hit) { return hit.range.overlaps(sentence); });
}

} // namespace policy
