// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Letters as names are compared: no case, no accents, no invisible characters. Pure functions.
#pragma once

#include <QString>

namespace names {

// "Zoë" → "zoe", "Łukasz" → "lukasz", "Straße" → "strasse". Takes one word; length may change.
[[nodiscard]] QString foldLetters(QStringView word);

// Takes no room and has no letter of its own: zero-width spaces and joiners, soft hyphen, marks
// of writing direction.
[[nodiscard]] bool isInvisible(QChar character);

// ' ’ ‘ and what keyboards and word processors put in their place.
[[nodiscard]] bool isApostrophe(QChar character);

// - and its typographic relatives that join two halves of a name.
[[nodiscard]] bool isHyphen(QChar character);

} // namespace names
