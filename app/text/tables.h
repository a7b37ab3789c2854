// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The data behind the text rules, written by make_tables.mjs. Constant; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace text::tables {

struct UnitRange
{
    char16_t first;
    char16_t last;
};

struct CodeRange
{
    char32_t first;
    char32_t last;
};

struct UnitPair
{
    char16_t from;
    char16_t to;
};

// Where an emoji sequence may go on, and whether it may end here.
struct EmojiNode
{
    std::uint16_t firstEdge;
    std::uint16_t edgeCount;
    std::uint8_t end; // 0 no, 1 yes, 2 only if no text-presentation selector follows
};

struct EmojiEdge
{
    char16_t unit;
    std::uint16_t node;
};

extern const std::span<const std::string_view> asciiTlds; // lower case, sorted
extern const std::span<const std::uint16_t> asciiTldStarts; // by first letter, one past z too
extern const std::span<const std::u16string_view> otherTlds; // by first unit, then order of trial
extern const std::span<const UnitPair> tldVariants; // other spellings by letter case, sorted

extern const std::span<const EmojiNode> emojiNodes;
extern const std::span<const EmojiEdge> emojiEdges; // sorted within a node
extern const std::uint16_t emojiStart; // the node to begin at

extern const std::span<const UnitRange> notInDomain;
extern const std::span<const UnitRange> pathUnits;
extern const std::span<const UnitRange> asciiDomainUnits; // letters with Latin accents too
extern const std::span<const UnitRange> hashtagLetters;
extern const std::span<const UnitRange> hashtagOthers; // digits, underscore and the like
extern const std::span<const CodeRange> astralLetters;
extern const std::span<const CodeRange> astralDigits;
extern const std::span<const CodeRange> joiningStarters;

} // namespace text::tables
