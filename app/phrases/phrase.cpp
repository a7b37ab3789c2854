// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/phrases/phrase.h"

#include <algorithm>

namespace phrases {
namespace {

using names::Joint;
using names::Place;
using names::Word;
using Places = std::vector<qsizetype>; // indices of words, ascending, each once
using Kind = Phrase::Kind;

constexpr qsizetype widestGap = 5;

bool sentenceBegins(const Passage& passage, qsizetype at)
{
    return at == 0 || (at < passage.words.size() && passage.words.at(at).joint == Joint::Sentence);
}

bool sentenceEnds(const Passage& passage, qsizetype at)
{
    return at >= passage.words.size() || passage.words.at(at).joint == Joint::Sentence;
}

bool isMoney(const Passage& passage, qsizetype at)
{
    const Word& number = passage.words.at(at);
    const int before = number.range.start - 1;
    if (before >= 0 && QStringView(u"£$€").contains(passage.text.at(before)))
        return true;
    if (at + 1 >= passage.words.size())
        return false;
    const Word& after = passage.words.at(at + 1);
    if (after.folded == u"p")
        return after.joint == Joint::None;
    return after.folded == u"pence" || after.folded == u"pounds" || after.folded == u"quid";
}

bool fits(const Phrase::Element& element, const Passage& passage, qsizetype at)
{
    const Word& word = passage.words.at(at);
    if (element.close && word.joint != Joint::None)
        return false;
    switch (element.kind) {
    case Kind::Word:
        return word.folded == element.word;
    case Kind::Beginning:
        return word.folded.startsWith(element.word);
    case Kind::Number:
        return word.number;
    case Kind::Money:
        return word.number && isMoney(passage, at);
    case Kind::Handle:
        return word.place == Place::Handle;
    case Kind::Hashtag:
        return word.place == Place::Hashtag;
    case Kind::Shouted:
        return word.shouted;
    default:
        return false;
    }
}

void insert(Places& places, qsizetype place)
{
    const auto at = std::lower_bound(places.begin(), places.end(), place);
    if (at == places.end() || *at != place)
        places.insert(at, place);
}

// The index after the last word of a handle or hashtag, which is one thing however it is split.
qsizetype afterTag(const Passage& passage, qsizetype at)
{
    const text::Range tag = passage.words.at(at).tag;
    while (at < passage.words.size() && passage.words.at(at).tag == tag)
        ++at;
    return at;
}

Places matchSequence(
    const Phrase::Sequence& sequence, const Passage& passage, qsizetype first, qsizetype start);

void matchElement(const Phrase::Element& element, const Passage& passage, qsizetype at,
    qsizetype start, Places& ends)
{
    // A word may follow only in the same sentence.
    const bool wordHere
        = at < passage.words.size() && (at == start || !sentenceBegins(passage, at));
    switch (element.kind) {
    case Kind::SentenceStart:
        if (sentenceBegins(passage, at))
            insert(ends, at);
        return;
    case Kind::SentenceEnd:
        if (sentenceEnds(passage, at))
            insert(ends, at);
        return;
    case Kind::Gap:
        insert(ends, at);
        for (qsizetype more = 0; more < widestGap && at + more < passage.words.size()
             && (at + more == start || !sentenceBegins(passage, at + more));
             ++more)
            insert(ends, at + more + 1);
        return;
    case Kind::Perhaps:
        insert(ends, at);
        [[fallthrough]];
    case Kind::OneOf:
        if (wordHere && element.words.contains(passage.words.at(at).folded))
            insert(ends, at + 1);
        for (const Phrase::Sequence& alternative : element.alternatives) {
            for (const qsizetype end : matchSequence(alternative, passage, at, start))
                insert(ends, end);
        }
        return;
    case Kind::Handle:
    case Kind::Hashtag:
        if (wordHere && fits(element, passage, at))
            insert(ends, afterTag(passage, at));
        return;
    default:
        if (wordHere && fits(element, passage, at))
            insert(ends, at + 1);
        return;
    }
}

// Where matches of the sequence can end. `start` is where the whole phrase begins.
Places matchSequence(
    const Phrase::Sequence& sequence, const Passage& passage, qsizetype first, qsizetype start)
{
    Places here{first};
    for (const Phrase::Element& element : sequence) {
        Places next;
        for (const qsizetype at : here)
            matchElement(element, passage, at, start, next);
        if (next.empty())
            return {};
        here = std::move(next);
    }
    return here;
}

// Adds the first words of a sequence from `index`; false if other words may come first.
bool collectFirst(const Phrase::Sequence& sequence, std::size_t index, QSet<QString>& words)
{
    if (index >= sequence.size())
        return false;
    const Phrase::Element& element = sequence.at(index);
    switch (element.kind) {
    case Kind::Word:
        words.insert(element.word);
        return true;
    case Kind::SentenceStart:
        return collectFirst(sequence, index + 1, words);
    case Kind::OneOf:
    case Kind::Perhaps:
        words.unite(element.words);
        for (const Phrase::Sequence& alternative : element.alternatives) {
            if (!collectFirst(alternative, 0, words))
                return false;
        }
        return element.kind == Kind::OneOf || collectFirst(sequence, index + 1, words);
    default:
        return false;
    }
}

} // namespace

Phrase::Phrase(Sequence sequence)
{
    Parts parts{std::move(sequence), QSet<QString>()};
    if (parts.sequence.empty() || !collectFirst(parts.sequence, 0, *parts.firstWords))
        parts.firstWords = std::nullopt;
    m_parts = std::make_shared<const Parts>(std::move(parts));
}

std::optional<qsizetype> Phrase::matchAt(const Passage& passage, qsizetype first) const
{
    if (isEmpty())
        return std::nullopt;
    const Places ends = matchSequence(m_parts->sequence, passage, first, first);
    if (ends.empty() || ends.back() == first)
        return std::nullopt;
    return ends.back();
}

bool Phrase::foundIn(const Passage& passage, qsizetype from, qsizetype to) const
{
    const auto& first = firstWords();
    for (qsizetype at = from; at < to; ++at) {
        if (first && !first->contains(passage.words.at(at).folded))
            continue;
        const auto end = matchAt(passage, at);
        if (end && *end <= to)
            return true;
    }
    return false;
}

const std::optional<QSet<QString>>& Phrase::firstWords() const
{
    static const std::optional<QSet<QString>> none;
    return m_parts ? m_parts->firstWords : none;
}

} // namespace phrases
