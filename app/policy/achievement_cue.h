// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells whether the sentence around a stretch of text speaks of an achievement: a win, a medal, a
// record. Pure.
#pragma once

#include "app/names/word.h"

namespace policy {

[[nodiscard]] bool tellsOfAchievement(const names::Words& words, text::Range range);

} // namespace policy
