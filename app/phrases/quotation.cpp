// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/phrases/quotation.h"

#include <algorithm>

namespace phrases {
namespace {

constexpr int single = 1;
constexpr int paired = 2;
constexpr int longestQuotation = 400;

// Which pair of marks a character belongs to; 0: none.
int markOf(QChar c)
{
    if (c == u'\'' || c == u'‘' || c == u'’')
        return single;
    return c == u'"' || c == u'“' || c == u'”' ? paired : 0;
}

bool opens(const QString& text, int at)
{
    const bool before = at == 0 || !text.at(at - 1).isLetterOrNumber();
    return before && at + 1 < text.size() && !text.at(at + 1).isSpace();
}

bool closes(const QString& text, int at)
{
    return !text.at(at - 1).isSpace()
        && (at + 1 == text.size() || !text.at(at + 1).isLetterOrNumber());
}

int closingMark(const QString& text, int opening)
{
    const int last = std::min(opening + longestQuotation, static_cast<int>(text.size()) - 1);
    for (int at = opening + 1; at <= last; ++at) {
        if (text.at(at) == u'\n')
            return -1;
        if (markOf(text.at(at)) == markOf(text.at(opening)) && closes(text, at))
            return at;
    }
    return -1;
}

} // namespace

QVector<text::Range> quotedParts(const Passage& passage)
{
    QVector<text::Range> parts;
    if (passage.words.isEmpty())
        return parts;
    const QString& text = passage.text;
    const int first = std::max(0, passage.words.constFirst().range.start - longestQuotation);
    const int last = passage.words.constLast().range.end;
    for (int at = first; at < last; ++at) {
        if (markOf(text.at(at)) == 0 || !opens(text, at))
            continue;
        const int end = closingMark(text, at);
        if (end < 0)
            continue;
        parts.append({at + 1, end});
        at = end;
    }
    auto part = parts.constBegin();
    for (const names::Word& word : passage.words) {
        while (part != parts.constEnd() && part->end <= word.range.start)
            ++part;
        if (word.place == names::Place::Text
            && (part == parts.constEnd() || !part->overlaps(word.range)))
            return parts; // somebody says something outside the marks
    }
    return {};
}

} // namespace phrases
