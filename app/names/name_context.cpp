// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/names/name_context.h"

#include "app/names/titles.h"

#include <algorithm>

namespace names {
namespace {

// Most words that need no capital have one: a headline, or shouting.
bool mostAreCapital(const Words& words)
{
    int counted = 0;
    int capital = 0;
    for (const Word& word : words) {
        if (word.number || word.place != Place::Text || word.opening == Opening::Sentence
            || (word.range.length() < 3 && !word.shouted))
            continue;
        ++counted;
        capital += word.capital ? 1 : 0;
    }
    return counted >= 3 && capital * 3 > counted * 2;
}

bool isRomanNumeral(const Word& word)
{
    return isOneOf(word.folded, {u"ii", u"iii", u"iv", u"vi", u"vii", u"viii", u"ix"})
        && word.shouted;
}

} // namespace

NameContext::NameContext(QStringView text, const Words& words, const NameIndex& index)
    : m_text(text)
    , m_words(words)
    , m_index(index)
    , m_capitalsTell(!mostAreCapital(words))
{
}

Reading NameContext::read(const IndexMatch& match, bool otherInitial) const
{
    const Word& first = m_words.at(match.first);
    if (first.place == Place::Handle)
        return readHandle(match);
    if (followsTitle(m_words, match.first))
        return Reading::NotAPerson;
    const bool whole
        = match.entry.form == NameForm::Full || match.entry.form == NameForm::ForenameInitial;
    if (match.entry.ordinary && !first.capital)
        return Reading::NotAPerson;
    if (whole && (first.capital || !m_lexicon.isOrdinary(first.folded)))
        return Reading::Person;
    if (first.folded.size() <= 2 && !first.capital)
        return Reading::NotAPerson;
    if (isHalfOfWord(match))
        return Reading::NotAPerson;
    const Neighbours around(m_words, match.first, match.last);
    const bool ofYearGroup = around.isAfter({u"in", u"from"}) && around.yearGroupAfter(2);
    if (const auto phrase = m_lexicon.phraseAround(m_words, match.first, match.last);
        phrase && !ofYearGroup)
        return phrase->meaning == PhraseMeaning::Open ? Reading::Doubtful : Reading::NotAPerson;
    if (first.place == Place::Hashtag)
        return readTag(match);
    if (match.entry.partial || otherInitial)
        return Reading::Doubtful;
    if (match.entry.ordinary)
        return OrdinaryContext(m_words, match, m_index, m_capitalsTell).read();
    return readPlain(match);
}

Reading NameContext::readHandle(const IndexMatch& match) const
{
    if (match.entry.form == NameForm::Full)
        return Reading::Person;
    const bool short_ = m_words.at(match.first).folded.size() <= 2;
    return match.entry.ordinary || short_ ? Reading::NotAPerson : Reading::Doubtful;
}

// In a tag every word has a capital, so an ordinary word needs more than that.
Reading NameContext::readTag(const IndexMatch& match) const
{
    const Word& first = m_words.at(match.first);
    const Word& last = m_words.at(match.last);
    if (!match.entry.ordinary)
        return match.entry.partial ? Reading::Doubtful : Reading::Person;
    const bool alone = first.range.start == first.tag.start + 1 && last.range.end == first.tag.end;
    if (alone)
        return m_lexicon.kindsOf(first.folded).testFlag(WordKind::Month) ? Reading::NotAPerson
                                                                         : Reading::Doubtful;
    const bool ends = last.range.end == first.tag.end
        || (match.last + 1 < m_words.size() && m_words.at(match.last + 1).number);
    const bool cheered = match.first > 0 && m_words.at(match.first - 1).tag == first.tag
        && isOneOf(m_words.at(match.first - 1).folded,
            {u"team", u"go", u"done", u"by", u"for", u"bravo", u"congratulations", u"congrats",
                u"birthday", u"love", u"thankyou", u"you", u"star", u"to", u"from"});
    return ends && cheered ? Reading::Doubtful : Reading::NotAPerson;
}

Reading NameContext::readPlain(const IndexMatch& match) const
{
    const Neighbours around(m_words, match.first, match.last);
    if (const Word* next = around.after(); next != nullptr && isRomanNumeral(*next))
        return Reading::NotAPerson; // "Henry VIII"
    if (namesSomebodyElse(match) || looksLikeTitle(match))
        return Reading::Doubtful;
    return Reading::Person;
}

// "Bea-utiful"
bool NameContext::isHalfOfWord(const IndexMatch& match) const
{
    if (match.last + 1 >= m_words.size())
        return false;
    const Word& next = m_words.at(match.last + 1);
    return next.joint == Joint::Hyphen && !next.capital
        && m_lexicon.isCommon(m_words.at(match.last).folded + next.folded);
}

// "Olivia Colman", "Jenny Iqbal", "Mary-Olivia": half of the name is somebody else's.
bool NameContext::namesSomebodyElse(const IndexMatch& match) const
{
    const Neighbours around(m_words, match.first, match.last);
    const auto strange = [this](const Word& word) {
        if (word.number || !word.capital || word.range.length() < 2 || !m_capitalsTell)
            return false;
        const WordKinds kinds = m_lexicon.kindsOf(word.folded);
        return !m_lexicon.isCommon(word.folded) || (kinds != WordKinds() && !word.shouted);
    };
    const Word* next = around.after();
    const bool nextJoined = next != nullptr && !around.possessive()
        && (next->joint == Joint::Space || next->joint == Joint::Hyphen);
    if (nextJoined && strange(*next) && !m_lexicon.kindsOf(next->folded).testFlag(WordKind::Month)
        && !m_index.lookUp(next->folded))
        return true;
    const Joint joint = m_words.at(match.first).joint;
    const Word* before = around.before();
    const bool surname = match.entry.form == NameForm::Surname;
    const bool beforeJoined = before != nullptr
        && ((surname && joint == Joint::Space && before->opening == Opening::No)
            || joint == Joint::Hyphen);
    if (beforeJoined && strange(*before) && !m_index.lookUp(before->folded)
        && !m_lexicon.isStrongVerb(before->folded))
        return true;
    return surname && before != nullptr && joint == Joint::Space && before->capital
        && before->opening != Opening::No && !before->number && !m_lexicon.isCommon(before->folded)
        && !m_lexicon.isStrongVerb(before->folded) && !m_index.lookUp(before->folded)
        && m_capitalsTell;
}

// "Matilda by Roald Dahl", “Matilda”, "our class novel Matilda".
bool NameContext::looksLikeTitle(const IndexMatch& match) const
{
    if (showsSurname(match.entry.form))
        return false;
    const Neighbours around(m_words, match.first, match.last);
    if (around.isAfter({u"by"})) {
        const Word* author = around.after(2);
        if (author != nullptr && author->capital && !author->number
            && !m_index.lookUp(author->folded) && !m_lexicon.isCommon(author->folded)
            && !isTitle(*author))
            return true;
    }
    if (around.possessive())
        return false;
    if (around.isBefore({u"reading", u"novel", u"book", u"musical", u"film", u"movie", u"text",
            u"watching", u"watched", u"titled", u"entitled"}))
        return true;
    if (around.isAfter({u"the"}) && around.isAfter({u"musical", u"movie", u"film", u"book"}, 2))
        return true;
    return isQuoted(match);
}

bool NameContext::isQuoted(const IndexMatch& match) const
{
    const int start = m_words.at(match.first).range.start;
    const int end = m_words.at(match.last).range.end;
    if (start == 0 || end >= m_text.size())
        return false;
    const auto opens = [](QChar c) { return c == u'"' || c == u'“' || c == u'‘' || c == u'\''; };
    const auto closes = [](QChar c) { return c == u'"' || c == u'”' || c == u'’' || c == u'\''; };
    if (!opens(m_text.at(start - 1)) || !closes(m_text.at(end)))
        return false;
    return end + 1 >= m_text.size() || !m_text.at(end + 1).isLetter();
}

} // namespace names
