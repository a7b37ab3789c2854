// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the program knows about English words beside names: which names are ordinary words, which
// phrases mean something else, which verbs only people do. Read once from the built-in lists.
#pragma once

#include "app/names/word.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace names {

enum class WordKind
{
    Month = 1,
    Season = 2,
    Modal = 4,
    Verb = 8,
    Thing = 16,
    Abstract = 32,
    Adjective = 64,
    PlaceName = 128
};
Q_DECLARE_FLAGS(WordKinds, WordKind)

enum class PhraseMeaning
{
    SomethingElse, // "Stone Age", "Harry Potter"
    Open // "Alice in Wonderland": nothing but a forename, so somebody must look
};

struct Phrase
{
    qsizetype first = 0; // indices into the words, both included
    qsizetype last = 0;
    PhraseMeaning meaning = PhraseMeaning::SomethingElse;
};

class Lexicon
{
public:
    // The built-in lists; one copy for the whole program, never changed.
    [[nodiscard]] static const Lexicon& builtIn();

    // No flag: no ordinary word. All questions take folded words.
    [[nodiscard]] WordKinds kindsOf(const QString& word) const { return m_kinds.value(word); }
    [[nodiscard]] bool isOrdinary(const QString& word) const;
    // A frequent English word, in this form or without its ending.
    [[nodiscard]] bool isCommon(const QString& word) const;
    [[nodiscard]] bool isStrongVerb(const QString& word) const;
    [[nodiscard]] bool isWeakVerb(const QString& word) const { return m_weakVerbs.contains(word); }

    // The longest known phrase that covers the words from `first` to `last` and goes beyond them.
    [[nodiscard]] std::optional<Phrase> phraseAround(
        const Words& words, qsizetype first, qsizetype last) const;

private:
    void readKinds();
    void readCommon();
    void readVerbs();
    void readPhrases();

    QHash<QString, WordKinds> m_kinds;
    QSet<QString> m_common;
    QSet<QString> m_strongVerbs;
    QSet<QString> m_weakVerbs;
    QSet<QString> m_notVerbs;
    QHash<QString, PhraseMeaning> m_phrases; // words joined by one space
    QSet<QString> m_phraseWords;
    int m_longestPhrase = 0; // in words
};

} // namespace names

Q_DECLARE_OPERATORS_FOR_FLAGS(names::WordKinds)
