// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/unit_class.h"

#include "app/text/tables.h"

#include <algorithm>
#include <array>

namespace text {
namespace {

using Flags = std::array<std::uint8_t, 0x10000>;

void add(Flags& flags, std::span<const tables::UnitRange> ranges, unsigned mask)
{
    for (const tables::UnitRange& range : ranges) {
        for (unsigned unit = range.first; unit <= range.last; ++unit)
            flags[unit] = static_cast<std::uint8_t>(flags[unit] | mask);
    }
}

void remove(Flags& flags, std::span<const tables::UnitRange> ranges, unsigned mask)
{
    for (const tables::UnitRange& range : ranges) {
        for (unsigned unit = range.first; unit <= range.last; ++unit)
            flags[unit] = static_cast<std::uint8_t>(flags[unit] & ~mask);
    }
}

constexpr tables::UnitRange blanks[]
    = {{0x09, 0x0D}, {0x20, 0x20}, {0x85, 0x85}, {0xA0, 0xA0}, {0x1680, 0x1680}, {0x180E, 0x180E},
        {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}};

// In a path these may stand only before something else: !$%&'*,.:;@[]|~ and the en dash.
constexpr tables::UnitRange notLastInPath[]
    = {{0x21, 0x21}, {0x24, 0x27}, {0x2A, 0x2A}, {0x2C, 0x2C}, {0x2E, 0x2E}, {0x3A, 0x3B},
        {0x40, 0x40}, {0x5B, 0x5B}, {0x5D, 0x5D}, {0x7C, 0x7C}, {0x7E, 0x7E}, {0x2013, 0x2013}};

Flags makeFlags()
{
    Flags flags;
    flags.fill(InDomain);
    remove(flags, tables::notInDomain, InDomain);
    add(flags, tables::pathUnits, InPath | EndsPath);
    remove(flags, notLastInPath, EndsPath);
    add(flags, tables::asciiDomainUnits, InAsciiDomain);
    add(flags, tables::hashtagLetters, HashtagLetter | HashtagWord);
    add(flags, tables::hashtagOthers, HashtagWord);
    add(flags, blanks, Blank);
    const tables::EmojiNode& start = tables::emojiNodes[tables::emojiStart];
    for (const tables::EmojiEdge& edge :
        tables::emojiEdges.subspan(start.firstEdge, start.edgeCount))
        flags[edge.unit] |= StartsEmoji;
    return flags;
}

bool contains(std::span<const tables::CodeRange> ranges, char32_t code)
{
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), code,
        [](char32_t wanted, const tables::CodeRange& range) { return wanted < range.first; });
    return after != ranges.begin() && code <= std::prev(after)->last;
}

} // namespace

const std::uint8_t* unitClasses()
{
    static const Flags flags = makeFlags();
    return flags.data();
}

bool isAstralHashtagLetter(char32_t code)
{
    return contains(tables::astralLetters, code);
}

bool isAstralHashtagWord(char32_t code)
{
    return contains(tables::astralLetters, code) || contains(tables::astralDigits, code);
}

bool isLatinAccent(char16_t unit)
{
    static constexpr tables::UnitRange accents[] = {{0xC0, 0xD6}, {0xD8, 0xF6}, {0xF8, 0x24F},
        {0x253, 0x254}, {0x256, 0x257}, {0x259, 0x259}, {0x25B, 0x25B}, {0x263, 0x263},
        {0x268, 0x268}, {0x26F, 0x26F}, {0x272, 0x272}, {0x289, 0x289}, {0x28B, 0x28B},
        {0x2BB, 0x2BB}, {0x300, 0x36F}, {0x1E00, 0x1EFF}};
    return std::any_of(std::begin(accents), std::end(accents),
        [unit](tables::UnitRange range) { return unit >= range.first && unit <= range.last; });
}

} // namespace text
