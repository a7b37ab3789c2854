// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The colours of the program, light and dark. All pairs of ink and ground that are used together
// have a contrast of at least 4.5 : 1; rings, borders of controls and lines at least 3 : 1.
// Colour is never the only sign: every tone has a word and an icon. Pure; GUI thread.
#pragma once

#include <QColor>
#include <QPalette>

namespace theme {

enum class Tone
{
    Neutral,
    Clear,
    Advice,
    Review,
    Blocked
};

struct ToneColours
{
    QColor ink; // text and icon on fill, card or window
    QColor fill;
    QColor line;
};

// What QPalette has no role for.
struct Colours
{
    QColor card;
    QColor border; // around cards, decoration only
    QColor controlBorder; // around what can be operated
    QColor secondaryText;
    QColor accent;
    QColor onAccent;
    QColor focus;
    QColor hover; // ground of a flat control under the mouse
};

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
[[nodiscard]] bool isDark(const QPalette& palette);

// The set that belongs to a palette, so that widgets follow a change of palette by themselves.
[[nodiscard]] const Colours& colours(const QPalette& palette);
[[nodiscard]] const ToneColours& tone(Tone tone, const QPalette& palette);

// Name of the tone's icon, for theme::icon(); empty for Neutral.
[[nodiscard]] QString toneIcon(Tone tone);

// WCAG 2 contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor& one, const QColor& other);

} // namespace theme
