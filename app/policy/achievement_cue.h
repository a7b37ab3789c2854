// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells, with the word list "achievements", whether the sentence around a stretch of text speaks of
// an achievement: a win, a medal, a record. Pure.
#pragma once

#include "app/policy/report.h"

namespace policy {

[[nodiscard]] bool tellsOfAchievement(const Matter& matter, text::Range range);

} // namespace policy
