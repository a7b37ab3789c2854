// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/nfc.h"

#include "app/text/tables.h"

#include <QVector>

#include <algorithm>

namespace text {
namespace {

// QString::normalized takes quadratic time, so it is given the text in pieces, and longer runs
// of marks in their final order.
constexpr int pieceUnits = 256;
constexpr int longestUnsortedRun = 16;

char32_t codeAt(QStringView text, int at)
{
    const QChar unit = text[at];
    if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[at + 1]);
    return unit.unicode();
}

bool isJoiningStarter(char32_t code)
{
    const auto ranges = tables::joiningStarters;
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), code,
        [](char32_t wanted, const tables::CodeRange& range) { return wanted < range.first; });
    return after != ranges.begin() && code <= std::prev(after)->last;
}

// Latin, punctuation, ideographs, Hangul syllables and emoji: already composed, whatever stands
// around them. A short cut for the common cases; the tables know the rest.
constexpr bool standsAlone(char32_t code)
{
    return code < 0x300 || (code >= 0x3400 && code <= 0x9FFF)
        || (code >= 0x1F000 && code <= 0x1FAFF) || (code >= 0x2010 && code <= 0x2027)
        || (code >= 0xAC00 && code <= 0xD7A3);
}

// Joins, or changes places with, what stands before it.
bool leansBack(char32_t code)
{
    return !standsAlone(code) && (QChar::combiningClass(code) != 0 || isJoiningStarter(code));
}

struct Piece
{
    int end = 0;
    int longestRun = 0; // of characters that lean back
};

Piece nextPiece(QStringView text, int from)
{
    const int size = int(text.size());
    Piece piece;
    int run = 0;
    for (int i = from; i < size;) {
        const char32_t code = codeAt(text, i);
        run = leansBack(code) ? run + 1 : 0;
        if (run == 0 && i - from >= pieceUnits) {
            piece.end = i;
            return piece;
        }
        piece.longestRun = std::max(piece.longestRun, run);
        i += code > 0xFFFF ? 2 : 1;
    }
    piece.end = size;
    return piece;
}

// A character with its combining class in the top byte, so that ordering asks for it only once.
using Classed = quint32;

Classed classed(char32_t code)
{
    return (Classed(QChar::combiningClass(code)) << 24) | code;
}

constexpr unsigned classOf(Classed character)
{
    return character >> 24;
}

void decomposeInto(QVector<Classed>& out, char32_t code)
{
    if (!leansBack(code) || QChar::decompositionTag(code) != QChar::Canonical) {
        out.append(classed(code));
        return;
    }
    const QString parts = QChar::decomposition(code);
    for (int i = 0; i < parts.size(); ++i) {
        const char32_t part = codeAt(parts, i);
        decomposeInto(out, part);
        i += part > 0xFFFF ? 1 : 0;
    }
}

QString withMarksInOrder(QStringView text)
{
    QVector<Classed> characters;
    characters.reserve(text.size() * 2);
    for (int i = 0; i < text.size();) {
        const char32_t code = codeAt(text, i);
        decomposeInto(characters, code);
        i += code > 0xFFFF ? 2 : 1;
    }
    for (auto run = characters.begin(); run != characters.end();) {
        run = std::find_if(run, characters.end(), classOf);
        const auto end = std::find_if_not(run, characters.end(), classOf);
        std::stable_sort(run, end, [](Classed a, Classed b) { return classOf(a) < classOf(b); });
        run = end;
    }
    QString out;
    out.reserve(characters.size());
    for (const Classed character : characters)
        out += QStringView(QChar::fromUcs4(character & 0xFFFFFF));
    return out;
}

} // namespace

bool isSurelyComposed(QStringView text)
{
    for (int i = 0; i < text.size();) {
        const char32_t code = codeAt(text, i);
        if (!standsAlone(code)
            && (leansBack(code) || QChar::decompositionTag(code) == QChar::Canonical))
            return false;
        i += code > 0xFFFF ? 2 : 1;
    }
    return true;
}

QString composed(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (int from = 0; from < text.size();) {
        const Piece piece = nextPiece(text, from);
        const QStringView units = text.mid(from, piece.end - from);
        const QString ordered
            = piece.longestRun > longestUnsortedRun ? withMarksInOrder(units) : units.toString();
        out += ordered.normalized(QString::NormalizationForm_C);
        from = piece.end;
    }
    return out;
}

} // namespace text
