// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which parts of a text somebody else says: what stands in quotation marks. Pure; any input.
#pragma once

#include "app/phrases/phrase.h"

namespace phrases {

// Without the marks, in order. Apostrophes open and close nothing. Empty if no word stands outside
// them, because then the writer says all of it.
[[nodiscard]] QVector<text::Range> quotedParts(const Passage& passage);

} // namespace phrases
