// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// X's rules for the text of a post: what counts as a URL, mention, hashtag or cashtag, and how
// much the text weighs. Rules and numbers follow twitter-text 3.1.0 (configuration v3).
// Pure functions; any thread; any input, lone surrogates and NULs included.
#pragma once

#include "app/text/range.h"

#include <QString>
#include <QVector>

namespace text {

struct Entity
{
    Range range;
    QString text; // without the sign: "Year4" for "#Year4", "school_ws" for "@school_ws"
    QString list; // mentions only: "/name" of a list, else empty

    bool operator==(const Entity&) const = default;
};

// How a network weighs text.
struct Counting
{
    int limit = 280; // in whole characters
    int urlLength = 23;
    bool emojiAsOne = true; // an emoji sequence weighs 2, however long it is
    bool weighted = true; // false: every code point weighs 1 (configuration v1)
};

inline constexpr Counting countingV1{140, 23, false, false};
inline constexpr Counting countingV2{280, 23, false, true};
inline constexpr Counting countingV3{280, 23, true, true};

// Weight of a text. Ranges refer to the text as given, not to its NFC form. Where the two differ
// in length, the end of validPart is moved by the difference, as twitter-text does: exact when the
// composed letters stand before it.
struct Measure
{
    int weightedLength = 0;
    int permillage = 0; // of the limit
    bool valid = false; // not empty, within the limit, no forbidden character
    Range display;
    Range validPart;
};

struct Tweet
{
    Measure measure;
    QVector<Entity> urls;
    QVector<Entity> mentions; // lists too
    QVector<Entity> hashtags;
    QVector<Entity> cashtags;
};

// Everything at once, in one pass over the text; what the composer calls on every key.
[[nodiscard]] Tweet parse(QStringView text, const Counting& counting = countingV3);

[[nodiscard]] Measure measure(QStringView text, const Counting& counting = countingV3);

} // namespace text
