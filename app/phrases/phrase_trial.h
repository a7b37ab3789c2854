// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What all word lists together find in a sentence, for trying a line before it is kept. Pure; any
// thread.
#pragma once

#include "app/phrases/phrase_book.h"

namespace phrases {

struct TrialHit
{
    QString list; // id
    PhraseHit hit;
};

// In the order of the text.
[[nodiscard]] QVector<TrialHit> tryWords(const PhraseBook& book, const QString& text);

} // namespace phrases
