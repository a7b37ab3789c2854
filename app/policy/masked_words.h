// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bad words behind a mask: "cr@p", "st*pid", "5h1t", "b.a.d". Pure function; any text.
#pragma once

#include "app/names/word.h"

#include <QSet>

namespace policy {

// The words, with those that are one of `known` behind a mask written plainly: such a word stands
// for all of its pieces and has their place in the text. Prices, handles, "4B" and the like stay.
[[nodiscard]] names::Words unmasked(
    const QString& text, const names::Words& words, const QSet<QString>& known);

} // namespace policy
