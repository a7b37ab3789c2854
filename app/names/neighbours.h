// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words around a stretch of words, within its sentence. A view: the words must outlive it.
#pragma once

#include "app/names/word.h"

namespace names {

class Neighbours
{
public:
    Neighbours(const Words& words, qsizetype first, qsizetype last)
        : m_words(words)
        , m_first(first)
        , m_last(last)
    {
    }

    // The n-th word before or after in the same sentence and outside tags; null if there is none.
    [[nodiscard]] const Word* before(qsizetype n = 1) const;
    [[nodiscard]] const Word* after(qsizetype n = 1) const;

    [[nodiscard]] const Word& first() const { return m_words.at(m_first); }
    [[nodiscard]] const Word& last() const { return m_words.at(m_last); }
    [[nodiscard]] bool isBefore(std::initializer_list<QStringView> words, qsizetype n = 1) const;
    [[nodiscard]] bool isAfter(std::initializer_list<QStringView> words, qsizetype n = 1) const;

    // "'s" follows.
    [[nodiscard]] bool possessive() const;
    // The rest of the sentence speaks of him or her.
    [[nodiscard]] bool pronounFollows() const;
    // "Year 4", "Y4", "Reception", "class 4B" or "4B" stands from the n-th word after.
    [[nodiscard]] bool yearGroupAfter(qsizetype n) const;

private:
    const Words& m_words;
    qsizetype m_first;
    qsizetype m_last;
};

[[nodiscard]] bool isOneOf(const QString& word, std::initializer_list<QStringView> list);

} // namespace names
