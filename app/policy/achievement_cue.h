// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells, with the word list "achievements", which sentences speak of an achievement: a win, a
// medal, a record. Looks once, however often it is asked. Pure.
#pragma once

#include "app/policy/report.h"

namespace policy {

class AchievementCues
{
public:
    explicit AchievementCues(const Matter& matter);

    // Whether a sentence that this range reaches into speaks of an achievement.
    [[nodiscard]] bool near(text::Range range) const;

private:
    QVector<text::Range> m_sentences; // in their order
};

} // namespace policy
