// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/entity_list.h"

#include <algorithm>

namespace text {

Entity entityOf(QStringView text, const Found& found)
{
    const auto words = [text](Range range) { return text.mid(range.start, range.length()); };
    Entity entity{found.range, words(found.head).toString(), {}};
    if (found.kind == Found::Kind::Mention)
        entity.list = words(found.tail).toString();
    else
        entity.text += words(found.tail);
    return entity;
}

void dropOverlapping(FoundList& found)
{
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return a.range.start != b.range.start ? a.range.start < b.range.start : a.kind < b.kind;
    });
    int end = 0;
    const auto overlaps = [&end](const Found& one) {
        if (one.range.start < end)
            return true;
        end = one.range.end;
        return false;
    };
    found.erase(std::remove_if(found.begin(), found.end(), overlaps), found.end());
}

} // namespace text
