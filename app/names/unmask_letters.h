// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What single characters look like: Latin letters in other clothes, letters of other scripts that
// look the same, characters nobody sees. Tables and pure functions; any thread.
#pragma once

#include <QChar>
#include <QStringView>

namespace names {

enum class Look
{
    Other, // no letter, or one that looks like no Latin letter
    Latin, // an ordinary letter of the Latin script
    Twin, // of another script, and looks the same
    Likeness, // of another script, and looks similar
    Fancy, // full-width, bold, circled, squared: made for effect
    Raised, // superscript or subscript
    Odd, // Latin script, but of no language: small capitals, script a and g
    DotlessI, // Turkish, or an i in disguise
    Mark, // stands over or under the letter before it
    Overlay, // strikes the letter through or encloses it
    Hidden // nobody sees it
};

struct Appearance
{
    Look look = Look::Other;
    char16_t plain = 0; // the Latin letter or digit it is read as; 0 if none
};

[[nodiscard]] Appearance appearanceOf(char32_t character);

struct CodePoint
{
    char32_t value = 0;
    int length = 1; // in UTF-16 units
};

// A lone surrogate stands for itself.
[[nodiscard]] CodePoint codePointAt(QStringView text, int i);

} // namespace names
