// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds telephone numbers: British ones in digits, in digits with the letter O for nought, and in
// words ("oh double seven …"); others with their plus sign. Scores, dates, prices, sums and
// counting are left alone. Pure functions over readableText.
#pragma once

#include "app/names/word.h"

namespace policy {

// `words` are those of the same text.
[[nodiscard]] QVector<text::Range> findPhoneNumbers(
    const QString& readable, const names::Words& words);

} // namespace policy
