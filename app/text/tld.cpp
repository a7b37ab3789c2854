// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/tld.h"

#include "app/text/tables.h"
#include "app/text/unit_class.h"

#include <algorithm>
#include <array>

namespace text {
namespace {

constexpr int longestAsciiTld = 18;

// A domain must not run on into any of these.
bool mayFollow(const char16_t* units, int at, int end)
{
    return at == end
        || !(
            isAsciiAlnum(units[at]) || units[at] == u'@' || units[at] == u'+' || units[at] == u'-');
}

int asciiTldEnd(const char16_t* units, int at, int end)
{
    std::array<char, longestAsciiTld> word;
    int length = 0;
    while (at + length < end && isAsciiLetter(units[at + length])) {
        if (length == longestAsciiTld)
            return -1;
        word[std::size_t(length)] = static_cast<char>(asciiLower(units[at + length]));
        ++length;
    }
    if (length < 2 || !mayFollow(units, at + length, end))
        return -1;
    const auto letter = std::size_t(word[0] - 'a');
    const auto first = tables::asciiTlds.begin() + tables::asciiTldStarts[letter];
    const auto last = tables::asciiTlds.begin() + tables::asciiTldStarts[letter + 1];
    const std::string_view wanted(word.data(), std::size_t(length));
    return std::binary_search(first, last, wanted) ? at + length : -1;
}

char16_t folded(char16_t unit)
{
    if (unit < 0x80)
        return asciiLower(unit);
    const auto found = std::lower_bound(tables::tldVariants.begin(), tables::tldVariants.end(),
        unit, [](tables::UnitPair pair, char16_t wanted) { return pair.from < wanted; });
    return found != tables::tldVariants.end() && found->from == unit ? found->to : unit;
}

int otherTldEnd(const char16_t* units, int at, int end)
{
    const char16_t start = folded(units[at]);
    auto tld = std::lower_bound(tables::otherTlds.begin(), tables::otherTlds.end(), start,
        [](std::u16string_view word, char16_t wanted) { return word.front() < wanted; });
    for (; tld != tables::otherTlds.end() && tld->front() == start; ++tld) {
        const int length = int(tld->size());
        if (length > end - at || !mayFollow(units, at + length, end))
            continue;
        const auto same = [](char16_t wanted, char16_t unit) { return wanted == folded(unit); };
        if (std::equal(tld->begin(), tld->end(), units + at, same))
            return at + length;
    }
    return -1;
}

int encodedTldEnd(const char16_t* units, int at, int end)
{
    constexpr std::u16string_view prefix = u"xn--";
    int i = at;
    for (const char16_t wanted : prefix) {
        if (i == end || asciiLower(units[i]) != wanted)
            return -1;
        ++i;
    }
    const int begin = i;
    while (i < end && (isAsciiAlnum(units[i]) || units[i] == u'-'))
        ++i;
    return i > begin ? i : -1;
}

} // namespace

int topLevelDomainEnd(QStringView text, int at, int end)
{
    if (at >= end)
        return -1;
    const char16_t* units = text.utf16();
    if (isAsciiLetter(units[at])) {
        const int ascii = asciiTldEnd(units, at, end);
        if (ascii >= 0)
            return ascii;
    }
    const int other = otherTldEnd(units, at, end);
    return other >= 0 ? other : encodedTldEnd(units, at, end);
}

} // namespace text
