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

void decomposeInto(QVector<char32_t>& codes, char32_t code)
{
    const bool canonical = QChar::decompositionTag(code) == QChar::Canonical;
    if (!canonical || !leansBack(code)) {
        codes.append(code);
        return;
    }
    const QString parts = QChar::decomposition(code);
    for (int i = 0; i < parts.size(); ++i) {
        const char32_t part = codeAt(parts, i);
        decomposeInto(codes, part);
        i += part > 0xFFFF ? 1 : 0;
    }
}

QString withMarksInOrder(QStringView text)
{
    QVector<char32_t> codes;
    codes.reserve(text.size());
    for (int i = 0; i < text.size();) {
        const char32_t code = codeAt(text, i);
        decomposeInto(codes, code);
        i += code > 0xFFFF ? 2 : 1;
    }
    const auto isMark = [](char32_t code) { return QChar::combiningClass(code) != 0; };
    for (auto run = codes.begin(); run != codes.end();) {
        run = std::find_if(run, codes.end(), isMark);
        const auto end = std::find_if_not(run, codes.end(), isMark);
        std::stable_sort(run, end, [](char32_t a, char32_t b) {
            return QChar::combiningClass(a) < QChar::combiningClass(b);
        });
        run = end;
    }
    QString out;
    out.reserve(codes.size());
    for (const char32_t code : codes)
        out += QStringView(QChar::fromUcs4(code));
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
        const QString ordered = piece.longestRun > longestUnsortedRun ? withMarksInOrder(units)
                                                                      : units.toString();
        out += ordered.normalized(QString::NormalizationForm_C);
        from = piece.end;
    }
    return out;
}

} // namespace text
