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
    case Kind::Ending:
        return word.folded.endsWith(element.word);
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

void matchAlternatives(const Phrase::Element& element, const Passage& passage, qsizetype at,
    qsizetype start, Places& ends)
{
    const auto take = [&](int alternative) {
        const auto& sequence = element.alternatives.at(static_cast<std::size_t>(alternative));
        for (const qsizetype end : matchSequence(sequence, passage, at, start))
            insert(ends, end);
    };
    std::for_each(element.otherwise.begin(), element.otherwise.end(), take);
    if (at >= passage.words.size())
        return;
    const auto known = element.byFirstWord.constFind(passage.words.at(at).folded);
    if (known != element.byFirstWord.constEnd())
        std::for_each(known->begin(), known->end(), take);
}

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
        matchAlternatives(element, passage, at, start, ends);
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

// Adds what a sequence from `index` can begin with; false if that is nothing at all.
bool collectOpenings(
    const Phrase::Sequence& sequence, std::size_t index, Phrase::Openings& openings)
{
    if (index >= sequence.size())
        return false;
    const Phrase::Element& element = sequence.at(index);
    switch (element.kind) {
    case Kind::Word:
        openings.words.insert(element.word);
        return true;
    case Kind::Beginning:
        openings.beginnings.insert(element.word);
        return true;
    case Kind::Number:
    case Kind::Money:
        openings.numbers = true;
        return true;
    case Kind::SentenceStart:
        return collectOpenings(sequence, index + 1, openings);
    case Kind::OneOf:
    case Kind::Perhaps:
        openings.words.unite(element.words);
        for (const Phrase::Sequence& alternative : element.alternatives) {
            if (!collectOpenings(alternative, 0, openings))
                return false;
        }
        return element.kind == Kind::OneOf || collectOpenings(sequence, index + 1, openings);
    default:
        return false;
    }
}

bool asksForWord(const Phrase::Sequence& sequence)
{
    return std::any_of(sequence.begin(), sequence.end(), [](const Phrase::Element& element) {
        switch (element.kind) {
        case Kind::Perhaps:
        case Kind::Gap:
        case Kind::SentenceStart:
        case Kind::SentenceEnd:
            return false;
        case Kind::OneOf:
            return std::all_of(
                element.alternatives.begin(), element.alternatives.end(), asksForWord);
        default:
            return true;
        }
    });
}

} // namespace

void Phrase::Element::indexAlternatives()
{
    byFirstWord.clear();
    otherwise.clear();
    for (std::size_t i = 0; i < alternatives.size(); ++i) {
        Openings openings;
        const bool known = collectOpenings(alternatives.at(i), 0, openings);
        if (!known || openings.numbers || !openings.beginnings.isEmpty()) {
            otherwise.push_back(static_cast<int>(i));
            continue;
        }
        for (const QString& first : openings.words)
            byFirstWord[first].push_back(static_cast<int>(i));
    }
}

bool Phrase::Openings::allow(const names::Word& word) const
{
    return anything || (numbers && word.number) || words.contains(word.folded)
        || std::any_of(beginnings.begin(), beginnings.end(),
            [&word](const QString& beginning) { return word.folded.startsWith(beginning); });
}

Phrase::Phrase(Sequence sequence)
{
    Openings openings;
    openings.anything = !collectOpenings(sequence, 0, openings);
    m_made = std::make_shared<const Made>(Made{std::move(sequence), std::move(openings)});
}

std::optional<qsizetype> Phrase::matchAt(const Passage& passage, qsizetype first) const
{
    if (isEmpty())
        return std::nullopt;
    const Places ends = matchSequence(m_made->sequence, passage, first, first);
    if (ends.empty() || ends.back() == first)
        return std::nullopt;
    return ends.back();
}

bool Phrase::foundIn(const Passage& passage, qsizetype from, qsizetype to) const
{
    if (isEmpty())
        return false;
    for (qsizetype at = from; at < to; ++at) {
        if (!m_made->openings.allow(passage.words.at(at)))
            continue;
        const auto end = matchAt(passage, at);
        if (end && *end <= to)
            return true;
    }
    return false;
}

bool Phrase::asksForWords() const
{
    return !isEmpty() && asksForWord(m_made->sequence);
}

} // namespace phrases
