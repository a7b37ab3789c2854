// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pass over letters written apart: "O l i v i a", "b.a.d". Letters that are meant to stand apart
// stay: "s a t p i n", "A B C", "S.T.E.M.", "c-a-t" in a spelling lesson.

#include "app/names/letter_folding.h"
#include "app/names/lexicon.h"
#include "app/names/unmask_draft.h"

#include <algorithm>
#include <optional>

namespace names {
namespace {

bool isSeparator(QChar c)
{
    return c == u'.' || c == u'_' || c == u'*' || c == u'~' || c == u'|' || isHyphen(c)
        || c == QChar(0xB7) || c == QChar(0x2022) || (c.isSpace() && c != u'\n' && c != u'\r');
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || isApostrophe(c);
}

// A letter with nothing of a word on either side.
bool standsAlone(const QString& text, qsizetype at)
{
    return at < text.size() && text.at(at).isLetter() && (at == 0 || !isWordPart(text.at(at - 1)))
        && (at + 1 >= text.size() || !isWordPart(text.at(at + 1)));
}

// Letters with the same single sign between them, such as "b.a.d".
struct Row
{
    QVector<int> places;
    QChar separator;

    [[nodiscard]] QString letters(const QString& text) const
    {
        QString row;
        for (const int place : places)
            row += text.at(place);
        return row;
    }
};

Row rowAt(const QString& text, int at)
{
    Row row{{at}, {}};
    if (at + 2 >= text.size() || !isSeparator(text.at(at + 1)))
        return row;
    row.separator = text.at(at + 1);
    while (at + 2 < text.size() && text.at(at + 1) == row.separator && standsAlone(text, at + 2)) {
        at += 2;
        row.places.append(at);
    }
    return row;
}

// "abcd" and the vowels are recited, not hidden.
bool isRecited(const QString& folded)
{
    if (folded == u"aeiou" || folded == u"www")
        return true;
    return std::adjacent_find(folded.begin(), folded.end(), [](QChar a, QChar b) {
        return b.unicode() != a.unicode() + 1 && b != a;
    }) == folded.end();
}

bool isShouted(const QString& letters)
{
    return std::all_of(letters.begin(), letters.end(), [](QChar c) { return c.isUpper(); });
}

// A lesson in which words are taken apart.
bool isAboutSpelling(const QString& text)
{
    static const QStringList cues{QStringLiteral("spell"), QStringLiteral("phonic"),
        QStringLiteral("sound"), QStringLiteral("letter"), QStringLiteral("blend"),
        QStringLiteral("segment"), QStringLiteral("alphabet"), QStringLiteral("syllab")};
    return std::any_of(cues.begin(), cues.end(),
        [&text](const QString& cue) { return text.contains(cue, Qt::CaseInsensitive); });
}

class RowReader
{
public:
    RowReader(const UnmaskDraft& draft, Row row)
        : m_draft(draft)
        , m_row(std::move(row))
        , m_letters(m_row.letters(draft.text()))
        , m_folded(foldLetters(m_letters))
    {
    }

    [[nodiscard]] std::optional<Replacement> read()
    {
        if (m_letters.size() < 3 || isRecited(m_folded))
            return std::nullopt;
        if (!isWord() && startsWithWord()) {
            m_row.places.removeFirst();
            m_letters.remove(0, 1);
            m_folded.remove(0, 1);
        }
        const QVector<int> parts = starts();
        const bool name = isNamed(parts);
        if (isShouted(m_letters) && m_row.separator == u'.' && !name)
            return std::nullopt; // initials
        const bool blank = m_row.separator.isSpace();
        const bool known = name || ((m_letters.size() > 3 || !blank) && isKnown(parts));
        if (!known && blank && (m_letters.size() < 4 || m_letters.mid(1) != m_folded.mid(1)))
            return std::nullopt; // "Team A v B"
        return replacement(parts, !known || (!name && isAboutSpelling(m_draft.text())));
    }

private:
    [[nodiscard]] bool isWord() const
    {
        return m_draft.isName(m_folded) || Lexicon::builtIn().isCommon(m_folded);
    }

    // "I l o v e", "a d o g": the first letter is a word of its own.
    [[nodiscard]] bool startsWithWord() const
    {
        const QString rest = m_folded.mid(1);
        return m_row.separator.isSpace() && (m_folded.front() == u'i' || m_folded.front() == u'a')
            && rest.size() > 2 && (m_draft.isName(rest) || Lexicon::builtIn().isCommon(rest));
    }

    // Where the words begin: "OliviaBrown" are two.
    [[nodiscard]] QVector<int> starts() const
    {
        QVector<int> found{0};
        for (int i = 1; i < m_letters.size(); ++i) {
            if (m_letters.at(i).isUpper() && m_letters.at(i - 1).isLower())
                found.append(i);
        }
        return found;
    }

    template <typename Test> [[nodiscard]] bool allParts(const QVector<int>& parts, Test test) const
    {
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const int end
                = i + 1 < parts.size() ? parts.at(i + 1) : static_cast<int>(m_folded.size());
            if (!test(m_folded.mid(parts.at(i), end - parts.at(i))))
                return false;
        }
        return true;
    }

    [[nodiscard]] bool isNamed(const QVector<int>& parts) const
    {
        return m_draft.isName(m_folded)
            || (parts.size() > 1
                && allParts(parts, [this](const QString& part) { return m_draft.isName(part); }));
    }

    [[nodiscard]] bool isKnown(const QVector<int>& parts) const
    {
        return m_folded.size() == m_letters.size() && allParts(parts, [this](const QString& part) {
            return part.size() > 2 && (m_draft.isName(part) || Lexicon::builtIn().isCommon(part));
        });
    }

    [[nodiscard]] Replacement replacement(const QVector<int>& parts, bool silent) const
    {
        Replacement made;
        made.start = m_row.places.constFirst();
        made.length = m_row.places.constLast() + 1 - made.start;
        made.kind = DisguiseKind::Spaced;
        made.silent = silent;
        auto nextPart = parts.begin() + 1;
        for (int i = 0; i < m_letters.size(); ++i) {
            if (nextPart != parts.end() && *nextPart == i) {
                ++nextPart;
                made.plain.append(u' ');
                made.from.append(m_row.places.at(i) - 1);
            }
            made.plain.append(m_letters.at(i));
            made.from.append(m_row.places.at(i));
        }
        return made;
    }

    const UnmaskDraft& m_draft;
    Row m_row;
    QString m_letters;
    QString m_folded;
};

} // namespace

void joinSpacedLetters(UnmaskDraft& draft)
{
    const QString& text = draft.text();
    QVector<Replacement> replacements;
    for (int at = 0; at < text.size();) {
        if (!standsAlone(text, at)) {
            ++at;
            continue;
        }
        Row row = rowAt(text, at);
        at = row.places.constLast() + 1;
        if (auto joined = RowReader(draft, std::move(row)).read())
            replacements.append(std::move(*joined));
    }
    draft.replace(replacements);
}

} // namespace names
