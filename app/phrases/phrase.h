// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A phrase as a school writes it, ready to be looked for in the words of a text. Immutable; any
// thread. The way of writing, read by phrase_parser.h:
//
//   please bring        these words, in any letter case and with or without accents
//   remind*             any word that begins so
//   *ing                any word that ends so
//   gr8                 letters and digits with nothing between them
//   (bring|send in)     one of these
//   [a|the]             one of these, or nothing
//   <weekday>           a group by name (resources/words/groups.json), or a built-in kind of word:
//                       <number>, <handle>, <hashtag>, <money>, <shouted>
//   ..                  up to five words of the same sentence, or none
//   ^ and $             the sentence begins or ends here
//
// A phrase never crosses the end of a sentence.
#pragma once

#include "app/names/word.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QVector>

#include <memory>
#include <optional>
#include <vector>

namespace phrases {

// A text taken apart once, for many phrases. A view: text and words must outlive it.
struct Passage
{
    const QString& text;
    const names::Words& words;
};

class Phrase
{
public:
    enum class Kind
    {
        Word, // this very word
        Beginning, // a word that begins so
        Ending, // a word that ends so
        Number,
        Money, // a number with a currency sign before it, or p, pence or pounds after it
        Handle,
        Hashtag,
        Shouted, // all capitals
        OneOf, // one of the alternatives
        Perhaps, // one of the alternatives, or nothing
        Gap,
        SentenceStart,
        SentenceEnd
    };
    struct Element;
    using Sequence = std::vector<Element>;
    struct Element
    {
        Kind kind = Kind::Word;
        QString word; // folded; of Word, Beginning and Ending
        std::vector<Sequence> alternatives; // of OneOf and Perhaps
        QSet<QString> words; // instead of alternatives that are single words
        bool close = false; // nothing stands between it and the word before
        QHash<QString, std::vector<int>> byFirstWord; // which alternatives may begin with a word
        std::vector<int> otherwise; // alternatives that may begin with other things

        // To be called when all alternatives are there.
        void indexAlternatives();
    };

    // What a match can begin with: one of the words, a word with one of the beginnings, a number
    // or price, or anything.
    struct Openings
    {
        QSet<QString> words;
        QSet<QString> beginnings;
        bool numbers = false;
        bool anything = false;

        [[nodiscard]] bool allow(const names::Word& word) const;
    };

    Phrase() = default;
    explicit Phrase(Sequence sequence);

    [[nodiscard]] bool isEmpty() const { return !m_made || m_made->sequence.empty(); }
    // The longest match that begins with the word at `first`: the index after its last word.
    [[nodiscard]] std::optional<qsizetype> matchAt(const Passage& passage, qsizetype first) const;
    [[nodiscard]] bool foundIn(const Passage& passage, qsizetype from, qsizetype to) const;

    // Neither may be asked of an empty phrase.
    [[nodiscard]] const Sequence& sequence() const { return m_made->sequence; }
    [[nodiscard]] const Openings& openings() const { return m_made->openings; }
    // Every match holds at least one word that is not left to chance.
    [[nodiscard]] bool asksForWords() const;

private:
    struct Made
    {
        Sequence sequence;
        Openings openings;
    };
    std::shared_ptr<const Made> m_made;
};

} // namespace phrases
