// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds a name run together with other letters in a hashtag or handle: "#teamolivia",
// "@moiqbal7". Bounded work for a tag of any length.
#pragma once

#include "app/names/name_index.h"

#include <optional>

namespace names {

struct TagMatch
{
    NameEntry entry;
    int start = 0; // in UTF-16 units from the beginning of the word
    int end = 0;
    bool sure = false;
};

[[nodiscard]] std::optional<TagMatch> findInTagWord(const Word& word, const NameIndex& index);

} // namespace names
