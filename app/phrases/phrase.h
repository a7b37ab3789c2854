// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A phrase as a school writes it, ready to be looked for in the words of a text. Immutable; any
// thread. The way of writing, read by phrase_parser.h:
//
//   please bring        these words, in any letter case and with or without accents
//   remind*             any word that begins so
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
        QString word; // folded; of Word and Beginning
        std::vector<Sequence> alternatives; // of OneOf and Perhaps
        QSet<QString> words; // instead of alternatives that are single words
        bool close = false; // nothing stands between it and the word before
    };

    Phrase() = default;
    explicit Phrase(Sequence sequence);

    [[nodiscard]] bool isEmpty() const { return !m_parts || m_parts->sequence.empty(); }
    // The longest match that begins with the word at `first`: the index after its last word.
    [[nodiscard]] std::optional<qsizetype> matchAt(const Passage& passage, qsizetype first) const;
    [[nodiscard]] bool foundIn(const Passage& passage, qsizetype from, qsizetype to) const;

    [[nodiscard]] const Sequence& sequence() const
    {
        return m_parts->sequence;
    } // not of an empty one
    // The words one of which a match begins with; nothing if it may begin with other words too.
    [[nodiscard]] const std::optional<QSet<QString>>& firstWords() const;

private:
    struct Parts
    {
        Sequence sequence;
        std::optional<QSet<QString>> firstWords;
    };

    std::shared_ptr<const Parts> m_parts; // nothing: the empty phrase
};

} // namespace phrases
