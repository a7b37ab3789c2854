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
    const QString& text = passage.text;
    for (int at = 0; at < text.size(); ++at) {
        if (markOf(text.at(at)) == 0 || !opens(text, at))
            continue;
        const int end = closingMark(text, at);
        if (end < 0)
            continue;
        parts.append({at + 1, end});
        at = end;
    }
    const bool othersToo = std::any_of(
        passage.words.begin(), passage.words.end(), [&parts](const names::Word& word) {
            return word.place == names::Place::Text
                && std::none_of(parts.begin(), parts.end(),
                    [&word](const text::Range& part) { return part.overlaps(word.range); });
        });
    return othersToo ? parts : QVector<text::Range>();
}

} // namespace phrases
