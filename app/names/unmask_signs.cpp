// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pass over digits and signs that stand for letters: "0livia", "cr@p". "KS2", "2nd", "Year4",
// "10am", addresses and handles stay.

#include "app/names/letter_folding.h"
#include "app/names/lexicon.h"
#include "app/names/unmask_draft.h"

#include <algorithm>
#include <optional>

namespace names {
namespace {

bool isSign(QChar c)
{
    return c == u'@' || c == u'$' || c == u'!' || c == u'|' || c == u'€';
}

bool isTokenPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || isSign(c);
}

// What a digit or sign is read as; `firm` if it is so at first sight. 0: it stands for no letter.
struct Reading
{
    char16_t letter = 0;
    bool firm = true;
};

Reading readingOf(QChar c, bool oneIsL)
{
    switch (c.unicode()) {
    case u'0':
        return {u'o', true};
    case u'1':
        return {oneIsL ? u'l' : u'i', true};
    case u'!':
    case u'|':
        return {oneIsL ? u'l' : u'i', false};
    case u'2':
        return {u'z', false};
    case u'3':
        return {u'e', true};
    case u'€':
        return {u'e', false};
    case u'4':
    case u'@':
        return {u'a', true};
    case u'5':
    case u'$':
        return {u's', true};
    case u'6':
    case u'8':
        return {u'b', false};
    case u'7':
        return {u't', true};
    case u'9':
        return {u'g', false};
    default:
        return {};
    }
}

bool isShortWord(const QString& part)
{
    static const QSet<QString> words{QStringLiteral("to"), QStringLiteral("in"),
        QStringLiteral("of"), QStringLiteral("at"), QStringLiteral("on"), QStringLiteral("is"),
        QStringLiteral("we"), QStringLiteral("by"), QStringLiteral("yr"), QStringLiteral("ks"),
        QStringLiteral("or"), QStringLiteral("up"), QStringLiteral("and")};
    return words.contains(part);
}

class TokenReader
{
public:
    TokenReader(const UnmaskDraft& draft, QString token, bool tag)
        : m_draft(draft)
        , m_token(std::move(token))
        , m_tag(tag)
    {
        QString part;
        for (const QChar c : m_token) {
            if (c.isLetter() || c.isMark()) {
                part += c;
                ++m_letters;
            } else {
                takePart(part);
                ++m_signs;
                m_wordSigns += c == u'!' || c == u'|' ? 1 : 0;
            }
        }
        takePart(part);
    }

    // What the token reads as, if its digits and signs stand for letters.
    [[nodiscard]] std::optional<QString> read() const
    {
        if (m_signs == 0 || m_letters < 2 || m_token.size() < 3 || m_token.size() > 40)
            return std::nullopt;
        const QString withI = spelled(false);
        const QString withL = spelled(true);
        for (const QString& spelling : {withI, withL}) {
            if (!spelling.isEmpty() && (isKnown(foldLetters(spelling)) || hidesName(spelling)))
                return spelling;
        }
        if (withI.isEmpty() || !(looksDisguised() || startsWithNought()))
            return std::nullopt;
        return withI;
    }

private:
    void takePart(QString& part)
    {
        if (!part.isEmpty())
            m_parts.append(foldLetters(part));
        part.clear();
    }

    [[nodiscard]] QString spelled(bool oneIsL) const
    {
        QString spelling;
        bool capitals = m_letters > 0;
        for (const QChar c : m_token)
            capitals = capitals && !c.isLower();
        for (qsizetype i = 0; i < m_token.size(); ++i) {
            const QChar c = m_token.at(i);
            if (c.isLetter() || c.isMark()) {
                spelling += c;
                continue;
            }
            const QChar letter(readingOf(c, oneIsL).letter);
            if (letter.isNull())
                return {};
            const bool opensName = i == 0 && !m_parts.isEmpty() && c.isDigit() && !m_tag;
            spelling += capitals || opensName ? letter.toUpper() : letter;
        }
        return spelling;
    }

    // A word or name, where the letters alone are none: "Br0wn", not "Year4" or "5pies".
    [[nodiscard]] bool isKnown(const QString& folded) const
    {
        const bool name = folded.size() > 2 && m_draft.isName(folded);
        if (!name && (folded.size() < 4 || !Lexicon::builtIn().isCommon(folded)))
            return false;
        return !partIsWord() && !isUnit();
    }

    // "TeamOl1via": one of the words run together is a name only when it is spelled out.
    [[nodiscard]] bool hidesName(const QString& spelling) const
    {
        for (qsizetype from = 0; from < spelling.size();) {
            qsizetype end = from + 1;
            while (end < spelling.size() && !spelling.at(end).isUpper())
                ++end;
            const QStringView written = QStringView(m_token).mid(from, end - from);
            const bool whole
                = std::all_of(written.begin(), written.end(), [](QChar c) { return c.isLetter(); });
            const bool trailing = !written.back().isLetter(); // "OliviaB7", "Will1"
            if (!whole && !trailing && written.size() > 2
                && m_draft.isName(foldLetters(spelling.mid(from, end - from))))
                return true;
            from = end;
        }
        return false;
    }

    // "50s", "30min", "100th": the digits come first and count something.
    [[nodiscard]] bool isUnit() const
    {
        static const QSet<QString> units{QStringLiteral("st"), QStringLiteral("nd"),
            QStringLiteral("rd"), QStringLiteral("th"), QStringLiteral("ths"), QStringLiteral("am"),
            QStringLiteral("pm"), QStringLiteral("cm"), QStringLiteral("mm"), QStringLiteral("km"),
            QStringLiteral("kg"), QStringLiteral("ml"), QStringLiteral("min"),
            QStringLiteral("mins"), QStringLiteral("hr"), QStringLiteral("hrs"),
            QStringLiteral("sec"), QStringLiteral("secs"), QStringLiteral("mph"),
            QStringLiteral("pt"), QStringLiteral("ft"), QStringLiteral("lb"), QStringLiteral("oz")};
        return m_token.front().isDigit() && m_parts.size() == 1
            && units.contains(m_parts.constFirst());
    }

    [[nodiscard]] bool partIsWord() const
    {
        return std::any_of(m_parts.begin(), m_parts.end(), [this](const QString& part) {
            return isShortWord(part)
                || (part.size() > 2 && (Lexicon::builtIn().isCommon(part) || m_draft.isName(part)));
        });
    }

    // "Fr3ya": a digit in the middle of small letters that are no words by themselves.
    [[nodiscard]] bool looksDisguised() const
    {
        if (m_letters < (m_tag ? 4 : 3) || m_letters <= m_signs || m_wordSigns > 0 || partIsWord()
            || m_parts.constLast() == u"s")
            return false;
        if (m_token.contains(u'@') && m_letters > 7)
            return false;
        bool inside = false;
        for (qsizetype i = 0; i < m_token.size(); ++i) {
            const QChar c = m_token.at(i);
            if (c.isLetter() || c.isMark())
                continue;
            if (!readingOf(c, false).firm)
                return false;
            inside = inside
                || (i > 0 && i + 1 < m_token.size() && m_token.at(i - 1).isLower()
                    && m_token.at(i + 1).isLower())
                || (i == 1 && m_token.front().isUpper() && m_letters > 3
                    && m_token.at(2).isLower());
        }
        return inside;
    }

    // "0scar": nobody counts nothing without a space.
    [[nodiscard]] bool startsWithNought() const
    {
        return m_token.front() == u'0' && m_signs == 1 && m_letters > 3 && m_token.at(1).isLower()
            && !partIsWord() && !isUnit();
    }

    const UnmaskDraft& m_draft;
    QString m_token;
    bool m_tag;
    QStringList m_parts; // the letters between the signs, folded
    int m_letters = 0;
    int m_signs = 0;
    int m_wordSigns = 0;
};

// The stretch between blanks; addresses are left alone as a whole.
bool isAddress(QStringView chunk)
{
    if (chunk.startsWith(u'@') || chunk.contains(u"://") || chunk.startsWith(u"www."))
        return true;
    for (qsizetype i = 1; i + 1 < chunk.size(); ++i) {
        if (chunk.at(i) == u'.' && chunk.at(i - 1).isLetterOrNumber()
            && chunk.at(i + 1).isLetterOrNumber() && (chunk.contains(u'/') || chunk.contains(u'@')))
            return true;
    }
    return false;
}

int chunkEnd(const QString& text, int at)
{
    while (at < text.size() && !text.at(at).isSpace())
        ++at;
    return at;
}

void readChunk(const UnmaskDraft& draft, int start, int end, QVector<Replacement>& replacements)
{
    const QString& text = draft.text();
    for (int at = start; at < end;) {
        if (!isTokenPart(text.at(at))) {
            ++at;
            continue;
        }
        int tokenEnd = at;
        while (tokenEnd < end && isTokenPart(text.at(tokenEnd)))
            ++tokenEnd;
        const int next = tokenEnd;
        while (tokenEnd > at && (text.at(tokenEnd - 1) == u'!' || text.at(tokenEnd - 1) == u'|'))
            --tokenEnd; // "Wow!"
        const bool tag = at > 0 && (text.at(at - 1) == u'#' || text.at(at - 1) == u'＃');
        const bool handle = text.at(at) == u'@';
        const QString token = text.mid(at, tokenEnd - at);
        if (const auto plain = handle ? std::nullopt : TokenReader(draft, token, tag).read()) {
            Replacement made{at, tokenEnd - at, *plain, {}, DisguiseKind::Signs, false};
            for (int i = at; i < tokenEnd; ++i)
                made.from.append(i);
            replacements.append(std::move(made));
        }
        at = next;
    }
}

} // namespace

void readSignsAsLetters(UnmaskDraft& draft)
{
    const QString& text = draft.text();
    QVector<Replacement> replacements;
    for (int at = 0; at < text.size();) {
        const int end = chunkEnd(text, at);
        const QStringView chunk = QStringView(text).mid(at, end - at);
        const bool candidate = std::any_of(
            chunk.begin(), chunk.end(), [](QChar c) { return c.isDigit() || isSign(c); });
        if (candidate && chunk.size() < 200 && !isAddress(chunk))
            readChunk(draft, at, end, replacements);
        at = end + 1;
    }
    draft.replace(replacements);
}

} // namespace names
