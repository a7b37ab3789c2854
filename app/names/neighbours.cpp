// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/names/neighbours.h"

#include <algorithm>

namespace names {

bool isOneOf(const QString& word, std::initializer_list<QStringView> list)
{
    return std::any_of(list.begin(), list.end(), [&word](QStringView one) { return word == one; });
}

const Word* Neighbours::before(qsizetype n) const
{
    qsizetype i = m_first;
    for (; n > 0; --n, --i) {
        if (i == 0 || m_words.at(i).joint == Joint::Sentence
            || m_words.at(i - 1).place != m_words.at(m_first).place
            || m_words.at(i - 1).tag != m_words.at(m_first).tag)
            return nullptr;
    }
    return &m_words.at(i);
}

const Word* Neighbours::after(qsizetype n) const
{
    qsizetype i = m_last;
    if (possessive())
        ++i;
    for (; n > 0; --n) {
        ++i;
        if (i >= m_words.size() || m_words.at(i).joint == Joint::Sentence
            || m_words.at(i).place != m_words.at(m_last).place
            || m_words.at(i).tag != m_words.at(m_last).tag)
            return nullptr;
    }
    return &m_words.at(i);
}

bool Neighbours::isBefore(std::initializer_list<QStringView> words, qsizetype n) const
{
    const Word* word = before(n);
    return word != nullptr && isOneOf(word->folded, words);
}

bool Neighbours::isAfter(std::initializer_list<QStringView> words, qsizetype n) const
{
    const Word* word = after(n);
    return word != nullptr && isOneOf(word->folded, words);
}

bool Neighbours::possessive() const
{
    if (m_last + 1 >= m_words.size())
        return false;
    const Word& word = m_words.at(m_last + 1);
    return word.joint == Joint::Apostrophe && word.folded == u"s";
}

bool Neighbours::pronounFollows() const
{
    for (qsizetype n = 1; n < 25; ++n) {
        const Word* word = after(n);
        if (word == nullptr)
            return false;
        if (isOneOf(word->folded,
                {u"he", u"she", u"his", u"her", u"him", u"hers", u"himself", u"herself"}))
            return true;
    }
    return false;
}

bool Neighbours::yearGroupAfter(qsizetype n) const
{
    const Word* word = after(n);
    if (word == nullptr)
        return false;
    const Word* next = after(n + 1);
    if (isOneOf(word->folded, {u"reception", u"nursery", u"preschool"}))
        return true;
    if (isOneOf(word->folded, {u"year", u"yr", u"y", u"class", u"form", u"ks"}))
        return next != nullptr && (next->number || next->range.length() == 1 || next->capital);
    // "4B", "4 Hawthorn"
    return word->number && word->range.length() == 1 && next != nullptr
        && next->joint == Joint::None && next->range.length() <= 2;
}

} // namespace names
