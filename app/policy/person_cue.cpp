// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/person_cue.h"

#include <algorithm>

namespace policy {
namespace {

using names::Joint;

// Finds the first name that does not end before the range begins.
bool namesSomebody(const QVector<NamedPupils>& names, text::Range range, bool surely)
{
    auto found = std::lower_bound(names.begin(), names.end(), range.start,
        [](const NamedPupils& named, int at) { return named.hit.range.end <= at; });
    for (; found != names.end() && found->hit.range.start < range.end; ++found) {
        if (found->hit.place == names::Place::Handle)
            continue;
        if (!surely || found->hit.sureness == names::Sureness::Sure)
            return true;
    }
    return false;
}

// "Grace's operation": the words before the range are a name and its s.
bool followsName(const Matter& matter, text::Range range)
{
    const names::Words& words = matter.evidence.words;
    qsizetype before = names::wordFrom(words, range.start) - 1;
    if (before > 0 && words.at(before).folded == u"s"
        && words.at(before).joint == Joint::Apostrophe)
        --before;
    return before >= 0 && namesSomebody(matter.evidence.names, words.at(before).range, false);
}

} // namespace

text::Range sentenceAround(const names::Words& words, text::Range place)
{
    const qsizetype first = names::wordFrom(words, place.start);
    if (words.isEmpty())
        return place;
    qsizetype from = std::min(first, words.size() - 1);
    while (from > 0 && words.at(from).joint != Joint::Sentence)
        --from;
    qsizetype to = std::min(first, words.size() - 1) + 1;
    while (to < words.size() && words.at(to).joint != Joint::Sentence)
        ++to;
    return {words.at(from).range.start, words.at(to - 1).range.end};
}

QVector<PersonCue> findPersonCues(const QString& list, const Matter& matter)
{
    static const QString ifNamed = QStringLiteral("-if-named");
    static const QString afterName = QStringLiteral("-after-name");
    const names::Words& words = matter.evidence.words;
    QVector<PersonCue> cues;
    text::Range sentence; // of the last hit
    bool named = false;
    bool surely = false;
    for (const phrases::PhraseHit& hit :
        matter.school.phrases.find(list, {matter.subject.text, words})) {
        if (!sentence.overlaps(hit.range)) {
            sentence = sentenceAround(words, hit.range);
            named = namesSomebody(matter.evidence.names, sentence, false);
            surely = named && namesSomebody(matter.evidence.names, sentence, true);
        }
        PersonCue cue{hit.caseName, hit.range, surely};
        if (cue.caseName.endsWith(ifNamed)) {
            if (!named)
                continue;
            cue.caseName.chop(ifNamed.size());
            cue.named = true;
        } else if (cue.caseName.endsWith(afterName)) {
            if (!followsName(matter, hit.range))
                continue;
            cue.caseName.chop(afterName.size());
            cue.named = true;
        }
        cues.append(cue);
    }
    return cues;
}

} // namespace policy
