// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/tag_scanner.h"

#include "app/text/unit_class.h"

#include <string_view>

namespace text {
namespace {

constexpr int longestName = 20;
constexpr int longestListName = 25;
constexpr int longestCashtag = 6;
constexpr char16_t emojiPresentation = u'\uFE0F';
constexpr char16_t textPresentation = u'\uFE0E';
constexpr char16_t keyCap = u'\u20E3';

constexpr bool isOneOf(std::u16string_view set, char16_t unit)
{
    return set.find(unit) != std::u16string_view::npos;
}

// The text as the scanners read it: past its end there is NUL, which belongs to nothing.
class Units
{
public:
    explicit Units(QStringView text)
        : m_units(text.utf16())
        , m_size(int(text.size()))
    {
    }

    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] char16_t at(int place) const { return place < m_size ? m_units[place] : u'\0'; }
    [[nodiscard]] bool continuesAsUrl(int place) const
    {
        return at(place) == u':' && at(place + 1) == u'/' && at(place + 2) == u'/';
    }

private:
    const char16_t* m_units;
    int m_size;
};

// --- mentions --------------------------------------------------------------------------------

// "RT@name" is a mention, "start@name" is not. `last` is the end of the mention before.
bool mayBeginMention(const Units& units, int at, int last)
{
    if (at == 0)
        return true;
    if (at - 1 < last)
        return false;
    const char16_t before = units.at(at - 1);
    if (!isNameUnit(before) && !isAtSign(before) && !isOneOf(u"!#$%&*", before))
        return true;
    if (asciiLower(before) != u't' || at - 2 < last || asciiLower(units.at(at - 2)) != u'r')
        return false;
    if (at == 2)
        return true;
    const char16_t outer = units.at(at - 3);
    return at - 3 >= last && !isNameUnit(outer) && !isOneOf(u"+~.-", outer);
}

bool spoilsMention(const Units& units, int end)
{
    const char16_t next = units.at(end);
    return isAtSign(next) || isLatinAccent(next) || units.continuesAsUrl(end);
}

int nameEnd(const Units& units, int from)
{
    int end = from;
    while (end - from < longestName && isNameUnit(units.at(end)))
        ++end;
    return end;
}

int listEnd(const Units& units, int slash)
{
    if (units.at(slash) != u'/' || !isAsciiLetter(units.at(slash + 1)))
        return slash;
    int end = slash + 1;
    while (end - slash <= longestListName && (isNameUnit(units.at(end)) || units.at(end) == u'-'))
        ++end;
    return end;
}

// --- hashtags --------------------------------------------------------------------------------

// Length of the word character at `place` in units; 0 if it is none.
int wordLength(const Units& units, const std::uint8_t* classes, int place, bool& letter)
{
    const char16_t unit = units.at(place);
    if (classes[unit] & HashtagWord) {
        letter = letter || (classes[unit] & HashtagLetter);
        return 1;
    }
    if (!QChar::isHighSurrogate(unit) || !QChar::isLowSurrogate(units.at(place + 1)))
        return 0;
    const char32_t code = QChar::surrogateToUcs4(unit, units.at(place + 1));
    if (isAstralHashtagLetter(code)) {
        letter = true;
        return 2;
    }
    return isAstralHashtagWord(code) ? 2 : 0;
}

bool mayBeginHashtag(const Units& units, const std::uint8_t* classes, int at, int last)
{
    if (at == 0)
        return true;
    if (at - 1 < last)
        return false;
    const char16_t before = units.at(at - 1);
    if (before == textPresentation || before == emojiPresentation)
        return true;
    if (!QChar::isSurrogate(before))
        return !(classes[before] & HashtagWord) && before != u'&';
    if (at - 2 < last || !QChar::isLowSurrogate(before)
        || !QChar::isHighSurrogate(units.at(at - 2)))
        return false;
    return !isAstralHashtagWord(QChar::surrogateToUcs4(units.at(at - 2), before));
}

// --- cashtags --------------------------------------------------------------------------------

bool mayEndCashtag(const Units& units, const std::uint8_t* classes, int end)
{
    if (end >= units.size())
        return true;
    const char16_t next = units.at(end);
    if (isOneOf(u"!'#%&()*+,\\-./:;<=>?@[]^_{|}~$", next))
        return true;
    const bool onlyBlankInX = next == u'\u0085' || next == u'\u180E';
    return ((classes[next] & Blank) && !onlyBlankInX) || next == u'\uFEFF';
}

// End of the cashtag whose sign is at `sign`; `sign` if there is none.
int cashtagEnd(const Units& units, const std::uint8_t* classes, int sign)
{
    int end = sign + 1;
    while (isAsciiLetter(units.at(end))) {
        if (++end - sign - 1 > longestCashtag)
            return sign;
    }
    if (end == sign + 1)
        return sign;
    if (isOneOf(u"._", units.at(end)) && isAsciiLetter(units.at(end + 1))) {
        const int longer = isAsciiLetter(units.at(end + 2)) ? end + 3 : end + 2;
        if (mayEndCashtag(units, classes, longer))
            return longer;
    }
    return mayEndCashtag(units, classes, end) ? end : sign;
}

} // namespace

void findMentions(QStringView text, FoundList& found)
{
    const Units units(text);
    int last = 0;
    for (int i = 0; i < units.size(); ++i) {
        if (!isAtSign(units.at(i)) || !mayBeginMention(units, i, last))
            continue;
        const int name = nameEnd(units, i + 1);
        if (name == i + 1)
            continue;
        last = listEnd(units, name);
        if (!spoilsMention(units, last))
            found.append({Found::Kind::Mention, {i, last}, {i + 1, name}, {name, last}});
        i = last - 1;
    }
}

void findHashtags(QStringView text, FoundList& found)
{
    const Units units(text);
    const std::uint8_t* classes = unitClasses();
    int last = 0;
    for (int i = 0; i < units.size(); ++i) {
        if (!isHashSign(units.at(i)) || !mayBeginHashtag(units, classes, i, last))
            continue;
        if (units.at(i + 1) == emojiPresentation || units.at(i + 1) == keyCap)
            continue;
        bool letter = false;
        int end = i + 1;
        while (const int length = wordLength(units, classes, end, letter))
            end += length;
        if (!letter)
            continue;
        last = end;
        if (!isHashSign(units.at(end)) && !units.continuesAsUrl(end))
            found.append({Found::Kind::Hashtag, {i, end}, {i + 1, end}, {end, end}});
        i = end - 1;
    }
}

void findCashtags(QStringView text, FoundList& found)
{
    const Units units(text);
    const std::uint8_t* classes = unitClasses();
    for (int i = 0; i < units.size(); ++i) {
        if (units.at(i) != u'$' || (i > 0 && !(classes[units.at(i - 1)] & Blank)))
            continue;
        const int end = cashtagEnd(units, classes, i);
        if (end == i)
            continue;
        found.append({Found::Kind::Cashtag, {i, end}, {i + 1, end}, {end, end}});
        i = end - 1;
    }
}

std::optional<Found> findReply(QStringView text)
{
    const Units units(text);
    const std::uint8_t* classes = unitClasses();
    int sign = 0;
    while (classes[units.at(sign)] & Blank)
        ++sign;
    const int end = nameEnd(units, sign + 1);
    if (!isAtSign(units.at(sign)) || end == sign + 1 || spoilsMention(units, end))
        return std::nullopt;
    return Found{Found::Kind::Mention, {sign, end}, {sign + 1, end}, {end, end}};
}

} // namespace text
