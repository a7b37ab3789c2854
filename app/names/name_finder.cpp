// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/names/name_finder.h"

#include "app/names/letter_folding.h"
#include "app/names/name_context.h"
#include "app/names/tag_search.h"

#include <algorithm>

namespace names {
namespace {

bool isForename(NameForm form)
{
    return form == NameForm::Forename || form == NameForm::Preferred;
}

// One walk over one text.
class Search
{
public:
    Search(QStringView text, const Words& words, const NameIndex& index)
        : m_text(text)
        , m_words(words)
        , m_index(index)
        , m_context(text, words, index)
    {
    }

    QVector<NameHit> run()
    {
        for (m_at = 0; m_at < m_words.size();) {
            if (auto match = m_index.longestAt(m_words, m_at)) {
                m_otherInitial = false;
                m_initialDot = false;
                extend(*match);
                take(*match);
                m_at = match->last + 1;
            } else {
                takeUnusual(m_words.at(m_at));
                ++m_at;
            }
        }
        return std::move(m_hits);
    }

private:
    // "Olivia" + "B", "Olivia" + "Rose" + "Brown".
    void extend(IndexMatch& match)
    {
        if (!isForename(match.entry.form))
            return;
        if (!extendOverMiddleName(match))
            extendByInitial(match);
    }

    [[nodiscard]] static bool spaced(const Word& word)
    {
        return word.joint == Joint::Space || word.joint == Joint::InitialDot;
    }

    bool extendOverMiddleName(IndexMatch& match) const
    {
        for (qsizetype i = match.last + 2; i <= match.last + 3 && i < m_words.size(); ++i) {
            const Word& middle = m_words.at(i - 1);
            if (!spaced(middle) || !spaced(m_words.at(i)) || !middle.capital || middle.number
                || middle.place != Place::Text)
                return false;
            const auto surname = m_index.longestAt(m_words, i);
            if (!surname || surname->entry.form != NameForm::Surname || !m_words.at(i).capital)
                continue;
            QVector<PersonKey> both;
            for (const PersonKey person : match.entry.people) {
                if (surname->entry.people.contains(person))
                    both.append(person);
            }
            if (both.isEmpty())
                continue;
            match.entry = {NameForm::Full, {}, both, false, false};
            match.last = surname->last;
            return true;
        }
        return false;
    }

    void extendByInitial(IndexMatch& match)
    {
        const qsizetype next = match.last + 1;
        if (next >= m_words.size())
            return;
        const Word& word = m_words.at(next);
        const Word& last = m_words.at(match.last);
        const bool joined = word.joint == Joint::Space || word.joint == Joint::Hyphen
            || (word.place != Place::Text
                && (word.joint == Joint::None || word.joint == Joint::Underscore));
        if (!joined || word.number || word.range.length() > 3 || word.tag != last.tag
            || (!word.capital && last.capital))
            return;
        if (next + 1 < m_words.size() && m_words.at(next + 1).joint == Joint::Apostrophe
            && m_words.at(next + 1).folded != u"s")
            return; // "Grace O'Neill"
        QVector<PersonKey> fitting;
        for (const PersonKey person : match.entry.people) {
            if (m_index.initialsOf(person).contains(word.folded))
                fitting.append(person);
        }
        const bool isWord = word.folded == u"i" || word.folded == u"a";
        const bool dotted = word.range.end < m_text.size() && m_text.at(word.range.end) == u'.';
        if (isWord && !dotted && (match.entry.ordinary || !endsHere(next)))
            return;
        if (fitting.isEmpty()) {
            m_otherInitial = word.range.length() == 1 && !isWord && word.joint == Joint::Space;
            return;
        }
        if (word.range.length() > 1 && !word.shouted && !word.capital)
            return;
        match.entry.form = NameForm::ForenameInitial;
        match.entry.people = fitting;
        match.last = next;
        m_initialDot = dotted && dotBelongs(next);
    }

    // Whether the sentence or the phrase ends after this word.
    [[nodiscard]] bool endsHere(qsizetype i) const
    {
        return i + 1 >= m_words.size() || m_words.at(i + 1).joint != Joint::Space;
    }

    // The full stop of "Olivia B. won" is part of the name, that of "…by Olivia B." is not.
    [[nodiscard]] bool dotBelongs(qsizetype i) const
    {
        return i + 1 < m_words.size() && m_words.at(i + 1).joint == Joint::InitialDot
            && !m_words.at(i + 1).capital;
    }

    void take(const IndexMatch& match)
    {
        const Reading reading = m_context.read(match, m_otherInitial);
        if (reading == Reading::NotAPerson)
            return;
        NameHit hit;
        const int dot = m_initialDot ? 1 : 0;
        hit.range = {m_words.at(match.first).range.start, m_words.at(match.last).range.end + dot};
        hit.form = match.entry.form;
        hit.people = match.entry.people;
        hit.sureness = reading == Reading::Person ? Sureness::Sure : Sureness::Ambiguous;
        hit.possessive = Neighbours(m_words, match.first, match.last).possessive()
            || pluralPossessive(hit.range.end);
        finish(hit, m_words.at(match.first));
    }

    // "James' model"
    [[nodiscard]] bool pluralPossessive(int end) const
    {
        return end > 0 && end < m_text.size() && isApostrophe(m_text.at(end))
            && (m_text.at(end - 1) == u's' || m_text.at(end - 1) == u'S'
                || m_text.at(end - 1) == u'z')
            && end + 1 < m_text.size() && m_text.at(end + 1).isSpace();
    }

    void takeUnusual(const Word& word)
    {
        if (word.number)
            return;
        if (word.place == Place::Text) {
            takePlural(word);
            return;
        }
        const auto found = findInTagWord(word, m_index);
        if (!found)
            return;
        NameHit hit;
        hit.range = {word.range.start + found->start, word.range.start + found->end};
        hit.form = found->entry.form;
        hit.people = found->entry.people;
        hit.sureness
            = found->sure && (word.place == Place::Hashtag || found->entry.form == NameForm::Full)
            ? Sureness::Sure
            : Sureness::Ambiguous;
        finish(hit, word);
    }

    // "Zoes volcano", "both Olivias"
    void takePlural(const Word& word)
    {
        if (!word.capital || word.folded.size() < 4 || !word.folded.endsWith(u's')
            || Lexicon::builtIn().isOrdinary(word.folded))
            return;
        const auto entry = m_index.lookUp(word.folded.chopped(1));
        if (!entry || entry->ordinary || !isForename(entry->form))
            return;
        NameHit hit;
        hit.range = word.range;
        hit.form = entry->form;
        hit.people = entry->people;
        hit.sureness = Sureness::Ambiguous;
        finish(hit, word);
    }

    void finish(NameHit& hit, const Word& word)
    {
        hit.text = m_text.mid(hit.range.start, hit.range.length()).toString();
        hit.place = word.place;
        if (word.place != Place::Text)
            hit.tag = word.tag;
        m_hits.append(std::move(hit));
    }

    QStringView m_text;
    const Words& m_words;
    const NameIndex& m_index;
    NameContext m_context;
    QVector<NameHit> m_hits;
    qsizetype m_at = 0;
    bool m_otherInitial = false;
    bool m_initialDot = false;
};

} // namespace

NameFinder::NameFinder(const QVector<PersonName>& people)
    : m_index(people)
{
}

QVector<NameHit> NameFinder::find(QStringView text, const Words& words) const
{
    return Search(text, words, m_index).run();
}

QVector<NameHit> NameFinder::find(QStringView text) const
{
    return find(text, splitWords(text));
}

bool NameFinder::knows(const QString& folded) const
{
    return m_index.lookUp(folded).has_value();
}

} // namespace names
