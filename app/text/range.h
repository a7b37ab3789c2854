// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A stretch of text in UTF-16 code units, as QString counts: start included, end not.
#pragma once

namespace text {

struct Range
{
    int start = 0;
    int end = 0;

    [[nodiscard]] constexpr int length() const { return end - start; }
    [[nodiscard]] constexpr bool overlaps(Range other) const
    {
        return start < other.end && other.start < end;
    }
    constexpr bool operator==(const Range&) const = default;
};

} // namespace text
