// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/emoji.h"

#include "app/text/tables.h"

#include <algorithm>

namespace text {
namespace {

constexpr char16_t textPresentation = u'\uFE0E';

const tables::EmojiEdge* follow(const tables::EmojiNode& node, char16_t unit)
{
    const auto edges = tables::emojiEdges.subspan(node.firstEdge, node.edgeCount);
    const auto found = std::lower_bound(edges.begin(), edges.end(), unit,
        [](const tables::EmojiEdge& edge, char16_t wanted) { return edge.unit < wanted; });
    return found != edges.end() && found->unit == unit ? &*found : nullptr;
}

} // namespace

int emojiLength(QStringView text, int at)
{
    const char16_t* units = text.utf16();
    const int size = int(text.size());
    const tables::EmojiNode* node = &tables::emojiNodes[tables::emojiStart];
    int longest = 0;
    for (int i = at; i < size;) {
        const tables::EmojiEdge* edge = follow(*node, units[i]);
        if (!edge)
            break;
        node = &tables::emojiNodes[edge->node];
        ++i;
        const bool asText = i < size && units[i] == textPresentation;
        if (node->end == 1 || (node->end == 2 && !asText))
            longest = i - at;
    }
    return longest;
}

} // namespace text
