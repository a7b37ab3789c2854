// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/phrases/phrase_trial.h"

#include <algorithm>

namespace phrases {

QVector<TrialHit> tryWords(const PhraseBook& book, const QString& text)
{
    const names::Words words = names::splitWords(text);
    const Passage passage{text, words};
    QVector<TrialHit> found;
    for (const PhraseList& list : PhraseBook::builtInLists()) {
        for (const PhraseHit& hit : book.find(list.id, passage))
            found.append({list.id, hit});
    }
    std::stable_sort(found.begin(), found.end(),
        [](const TrialHit& a, const TrialHit& b) { return a.hit.range.start < b.hit.range.start; });
    return found;
}

} // namespace phrases
