// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the text rules say about single UTF-16 code units: one table look-up, or a few compares.
#pragma once

#include <cstdint>

namespace text {

enum UnitClass : std::uint8_t
{
    InDomain = 1, // may stand in the label of a host name
    InPath = 2, // may stand in the path of a URL
    EndsPath = 4, // may be the last of it
    InAsciiDomain = 8, // may stand in a host name without protocol
    HashtagLetter = 16,
    HashtagWord = 32, // letters, digits, underscore and the like
    StartsEmoji = 64,
    Blank = 128
};

// 65536 sets of UnitClass, one for each unit. Made at the first call, constant afterwards.
[[nodiscard]] const std::uint8_t* unitClasses();

// Letters, marks and digits above U+FFFF.
[[nodiscard]] bool isAstralHashtagLetter(char32_t code);
[[nodiscard]] bool isAstralHashtagWord(char32_t code);

// Latin letters with accents: one right after a name means that it was no mention.
[[nodiscard]] bool isLatinAccent(char16_t unit);

[[nodiscard]] constexpr bool isAsciiDigit(char16_t unit)
{
    return unit >= u'0' && unit <= u'9';
}

[[nodiscard]] constexpr bool isAsciiLetter(char16_t unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}

[[nodiscard]] constexpr bool isAsciiAlnum(char16_t unit)
{
    return isAsciiLetter(unit) || isAsciiDigit(unit);
}

[[nodiscard]] constexpr bool isNameUnit(char16_t unit)
{
    return isAsciiAlnum(unit) || unit == u'_';
}

[[nodiscard]] constexpr char16_t asciiLower(char16_t unit)
{
    return unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit + 32) : unit;
}

// The sign of a mention or hashtag, in ASCII or full width.
[[nodiscard]] constexpr bool isAtSign(char16_t unit)
{
    return unit == u'@' || unit == u'\uFF20';
}

[[nodiscard]] constexpr bool isHashSign(char16_t unit)
{
    return unit == u'#' || unit == u'\uFF03';
}

// A text with one of these is refused.
[[nodiscard]] constexpr bool isForbidden(char16_t unit)
{
    return unit == u'\uFFFE' || unit == u'\uFEFF' || unit == u'\uFFFF';
}

} // namespace text
