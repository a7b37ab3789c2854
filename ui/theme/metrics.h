// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Distances and letter sizes, all derived from the font in use, so that 125 % and 200 % only
// need a larger font. Pure; GUI thread.
#pragma once

#include <QFont>

class QWidget;

namespace theme {

struct Spacing
{
    int hair; // between an icon and its word
    int small; // between parts of one thing
    int medium; // between things, inner margin of a card
    int large; // outer margin of a page, between groups
};

[[nodiscard]] Spacing spacing(const QFont& font);
[[nodiscard]] Spacing spacing(const QWidget* widget);

// Side of an icon that stands in a line of text of this font.
[[nodiscard]] int iconSide(const QFont& font);
[[nodiscard]] int cornerRadius(const QFont& font);

[[nodiscard]] QFont titleFont(const QFont& body);
[[nodiscard]] QFont headingFont(const QFont& body);
[[nodiscard]] QFont smallFont(const QFont& body);

} // namespace theme
