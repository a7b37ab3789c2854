// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words that make the name after them an adult's, a saint's or a king's: "Mrs Marsh", "St George".
#pragma once

#include "app/names/word.h"

namespace names {

[[nodiscard]] bool isTitle(const Word& word);

// Whether the name that begins at `first` follows a title ("Mr Marsh", "Mr Will Marsh").
[[nodiscard]] bool followsTitle(const Words& words, qsizetype first);

} // namespace names
