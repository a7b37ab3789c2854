// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Emoji sequences as X knows them (Emoji 11): flags, key caps, skin tones, joined people.
#pragma once

#include <QStringView>

namespace text {

// Length in code units of the longest emoji sequence that begins at `at`; 0 if none does.
[[nodiscard]] int emojiLength(QStringView text, int at);

} // namespace text
