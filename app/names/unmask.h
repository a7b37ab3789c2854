// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A text as it is meant to be read: letters of other scripts that look Latin, fancy letters, signs
// for letters, spaced-out letters and hidden characters give way to plain letters. Real words of
// other scripts, emoji, initials, "KS2" and "2nd" stay. Pure; any input; any thread.
#pragma once

#include "app/names/word.h"

#include <functional>

namespace names {

enum class DisguiseKind
{
    Mixed, // letters of two scripts in one word, or a word of look-alikes
    Hidden, // characters nobody sees inside a word
    Fancy, // "𝐀𝐦𝐚𝐳𝐢𝐧𝐠", "ᴡᴇʟʟ"
    Spaced, // "O l i v i a", "b.a.d"
    Signs, // "0livia", "cr@p"
    Turned // runs from right to left on the screen
};

struct Disguise
{
    text::Range range; // in the text as written
    QString plain; // how it reads
    DisguiseKind kind = DisguiseKind::Mixed;

    bool operator==(const Disguise&) const = default;
};

struct Unmasked
{
    QString written; // as given
    QString text; // as read
    QVector<int> back; // for each unit of `text` its place as written; empty: the same place
    QVector<Disguise> disguises; // in the order of the text

    // Where a stretch of `text` stands in `written`. Words that are turned around have no place of
    // their own; they stand wherever the whole passage stands.
    [[nodiscard]] text::Range asWritten(text::Range range) const;
};

// Whether a folded word is a name on the list; it makes a doubtful disguise certain.
using IsName = std::function<bool(const QString&)>;

[[nodiscard]] Unmasked unmask(const QString& text, const IsName& isName = {});

// The words as they are meant to be read, with their ranges in the text as written.
[[nodiscard]] Words splitWords(const Unmasked& unmasked);

} // namespace names
