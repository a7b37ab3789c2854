// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds what a word list tells about one person, and whether the person is a pupil named in the
// same sentence. Cases of such lists may end in "-if-named" (they count only in a sentence that
// names a pupil) or "-after-name" ("Grace's operation"). Pure functions.
#pragma once

#include "app/policy/report.h"

namespace policy {

struct PersonCue
{
    QString caseName; // without the ending
    text::Range range;
    bool named = false; // the sentence surely names a pupil
};

[[nodiscard]] QVector<PersonCue> findPersonCues(const QString& list, const Matter& matter);

// From the first word of the sentence a place is in to the last.
[[nodiscard]] text::Range sentenceAround(const names::Words& words, text::Range place);

} // namespace policy
