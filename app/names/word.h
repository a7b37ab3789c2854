// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A text as a row of words and numbers, with what stands between them. Hashtags and handles are
// split where their letters change case. Pure; any input; one pass.
#pragma once

#include "app/text/range.h"

#include <QString>
#include <QVector>

namespace names {

enum class Place
{
    Text,
    Hashtag,
    Handle
};

// What stands between a word and the one before it.
enum class Joint
{
    Start, // nothing before
    None, // nothing between: "Year4", "TeamOlivia" in a tag
    Space,
    Hyphen,
    Apostrophe,
    Underscore,
    Dot, // no space after it: "olivia.brown"
    InitialDot, // "B. won", "Mr. Marsh": the sentence goes on
    Comma, // also semicolon
    And, // "&"
    Bracket, // an opening one
    Other, // closing brackets, slash, quotes, dash, emoji, …
    Sentence // the sentence or the line ends
};

// How far a capital letter is owed to the beginning of something.
enum class Opening
{
    No,
    Soft, // after a colon, dash, bracket, quotation mark or emoji
    Sentence
};

struct Word
{
    text::Range range;
    QString folded; // see foldLetters
    bool number = false;
    bool capital = false; // begins with a capital letter
    bool shouted = false; // two letters or more, all capitals
    Joint joint = Joint::Start;
    Opening opening = Opening::No;
    Place place = Place::Text;
    text::Range tag; // the whole hashtag or handle, sign included; empty in plain text
};

using Words = QVector<Word>;

[[nodiscard]] Words splitWords(QStringView text);

// Index of the first word that begins at or after `position`; words.size() if there is none.
[[nodiscard]] qsizetype wordFrom(const Words& words, int position);

} // namespace names
