// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Taking one sentence out of a post. Pure function; any text.
#pragma once

#include "app/names/word.h"
#include "app/policy/finding.h"

namespace policy {

// The sentence around `range` goes; nothing is offered if too little would be left to post.
[[nodiscard]] QVector<Fix> withoutSentence(
    const QString& text, const names::Words& words, text::Range range);

} // namespace policy
