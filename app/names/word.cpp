// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/names/word.h"

#include "app/names/letter_folding.h"
#include "app/names/unmask_letters.h"

#include <algorithm>

namespace names {
namespace {

bool isLetter(char32_t c)
{
    return QChar::isLetter(c) || QChar::isMark(c);
}

bool isUpper(char32_t c)
{
    return QChar::isUpper(c) || QChar::isTitleCase(c);
}

// Splits in one pass from left to right.
class Splitter
{
public:
    explicit Splitter(QStringView text)
        : m_text(text)
        , m_size(static_cast<int>(text.size()))
    {
    }

    Words split()
    {
        while (m_at < m_size) {
            const CodePoint here = codePointAt(m_text, m_at);
            if (QChar::isLetter(here.value))
                takeLetters();
            else if (QChar::isDigit(here.value))
                takeDigits();
            else
                passOver(here);
        }
        return std::move(m_words);
    }

private:
    void passOver(CodePoint here)
    {
        if (m_at >= m_tag.end)
            leaveTag();
        if (here.value == U'#' || here.value == U'＃' || here.value == U'@' || here.value == U'＠')
            enterTag(here.value == U'@' || here.value == U'＠' ? Place::Handle : Place::Hashtag);
        m_at += here.length;
    }

    void leaveTag()
    {
        m_place = Place::Text;
        m_tag = {};
    }

    // A sign after a letter or digit is part of a mail address or a price, not a tag.
    void enterTag(Place place)
    {
        if (m_at > 0 && m_text.at(m_at - 1).isLetterOrNumber())
            return;
        int end = m_at + 1;
        while (end < m_size) {
            const CodePoint c = codePointAt(m_text, end);
            const bool inside = c.value == U'_'
                || (place == Place::Handle ? c.value < 0x80 && QChar::isLetterOrNumber(c.value)
                                           : QChar::isDigit(c.value) || isLetter(c.value));
            if (!inside)
                break;
            end += c.length;
        }
        if (end == m_at + 1)
            return;
        m_place = place;
        m_tag = {m_at, end};
    }

    void takeLetters()
    {
        if (m_at >= m_tag.end)
            leaveTag();
        const int start = m_at;
        int letters = 0;
        int capitals = 0;
        int end = start;
        while (m_at < m_size) {
            const CodePoint c = codePointAt(m_text, m_at);
            if (isLetter(c.value)) {
                if (letters > 0 && m_place != Place::Text && humpAt(m_at, c))
                    break;
                letters += QChar::isLetter(c.value) ? 1 : 0;
                capitals += isUpper(c.value) ? 1 : 0;
                m_at += c.length;
                end = m_at;
            } else if (isInvisible(m_text.at(m_at)) && m_place == Place::Text) {
                m_at += 1;
            } else {
                break;
            }
        }
        m_at = end;
        Word word;
        word.range = {start, end};
        word.folded = foldLetters(m_text.mid(start, end - start));
        word.capital = isUpper(codePointAt(m_text, start).value);
        word.shouted = letters > 1 && capitals == letters;
        append(std::move(word));
    }

    // "teamO|livia" and "PEK|it": where a capital begins a new word inside a tag.
    [[nodiscard]] bool humpAt(int i, CodePoint here) const
    {
        if (!isUpper(here.value))
            return false;
        if (!m_text.at(i - 1).isUpper())
            return true;
        return i + here.length < m_size && m_text.at(i + here.length).isLower();
    }

    void takeDigits()
    {
        if (m_at >= m_tag.end)
            leaveTag();
        const int start = m_at;
        while (m_at < m_size) {
            const CodePoint c = codePointAt(m_text, m_at);
            if (!QChar::isDigit(c.value))
                break;
            m_at += c.length;
        }
        Word word;
        word.range = {start, m_at};
        word.folded = m_text.mid(start, m_at - start).toString();
        word.number = true;
        append(std::move(word));
    }

    void append(Word word)
    {
        word.place = m_place;
        word.tag = m_tag;
        describeGap(word);
        m_words.append(std::move(word));
    }

    void describeGap(Word& word) const
    {
        if (m_words.isEmpty()) {
            word.joint = Joint::Start;
            word.opening = Opening::Sentence;
            return;
        }
        const Word& before = m_words.constLast();
        const QStringView gap = m_text.mid(before.range.end, word.range.start - before.range.end);
        word.joint = jointOf(gap, before);
        if (word.joint == Joint::Sentence)
            word.opening = Opening::Sentence;
        else if (word.joint == Joint::Other || word.joint == Joint::Bracket)
            word.opening = Opening::Soft;
    }

    [[nodiscard]] static Joint jointOf(QStringView gap, const Word& before)
    {
        if (gap.isEmpty())
            return Joint::None;
        if (gap.size() == 1) {
            const QChar c = gap.front();
            if (c == u'_')
                return Joint::Underscore;
            if (c == u'.')
                return Joint::Dot;
            if (isHyphen(c))
                return Joint::Hyphen;
            if (isApostrophe(c))
                return Joint::Apostrophe;
        }
        const bool allSpace = std::all_of(gap.begin(), gap.end(), [](QChar c) {
            return (c.isSpace() && c != u'\n' && c != u'\r' && c != QChar::LineSeparator
                       && c != QChar::ParagraphSeparator)
                || isInvisible(c);
        });
        if (allSpace)
            return Joint::Space;
        return jointOfMarks(gap, before);
    }

    [[nodiscard]] static Joint jointOfMarks(QStringView gap, const Word& before)
    {
        bool space = false;
        bool stop = false;
        bool question = false;
        bool comma = false;
        bool ampersand = false;
        bool other = false;
        bool bracket = false;
        // The closing apostrophe of "James' model" stands for nothing between the two.
        const bool closing = gap.size() > 1 && isApostrophe(gap.front()) && gap.at(1).isSpace();
        for (const QChar c : closing ? gap.mid(1) : gap) {
            if (c == u'\n' || c == u'\r' || c == QChar::LineSeparator
                || c == QChar::ParagraphSeparator)
                return Joint::Sentence;
            if (c.isSpace())
                space = true;
            else if (c == u'.')
                stop = true;
            else if (c == u'!' || c == u'?' || c == u'…')
                question = true;
            else if (c == u',' || c == u';')
                comma = true;
            else if (c == u'&')
                ampersand = true;
            else if (c == u'(' || c == u'[')
                bracket = true;
            else if (!isInvisible(c))
                other = true;
        }
        if (question)
            return Joint::Sentence;
        if (stop && space)
            return isAbbreviation(before) && !comma && !other && !bracket ? Joint::InitialDot
                                                                          : Joint::Sentence;
        if (bracket)
            return Joint::Bracket;
        if (other || stop)
            return Joint::Other;
        if (ampersand)
            return Joint::And;
        return comma ? Joint::Comma : Joint::Space;
    }

    [[nodiscard]] static bool isAbbreviation(const Word& word)
    {
        if (word.number || !word.capital)
            return false;
        if (word.range.length() == 1)
            return true;
        for (const auto title :
            {u"mr", u"mrs", u"ms", u"dr", u"st", u"mx", u"rev", u"prof", u"ll"}) {
            if (word.folded == QStringView(title))
                return true;
        }
        return false;
    }

    QStringView m_text;
    int m_size;
    int m_at = 0;
    Place m_place = Place::Text;
    text::Range m_tag;
    Words m_words;
};

} // namespace

Words splitWords(QStringView text)
{
    return Splitter(text).split();
}

qsizetype wordFrom(const Words& words, int position)
{
    const auto found = std::lower_bound(words.begin(), words.end(), position,
        [](const Word& word, int at) { return word.range.start < at; });
    return found - words.begin();
}

} // namespace names
