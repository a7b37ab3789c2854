// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A school of any size with the names children in England have, and what its teachers write: the
// same from the same seed. For measuring.
#pragma once

#include "app/roll/roll.h"

#include <QStringList>

#include <random>

namespace bench {

// Forenames repeat as they do in a real school; surnames become rarer the larger the school is.
[[nodiscard]] roll::Roll schoolOf(int pupils);

// Posts of 270 to 280 characters: good news, names in every form, hashtags, links, handles,
// notices and complaints. About one in three names a child of the roll.
[[nodiscard]] QStringList somePosts(const roll::Roll& roll, int count, unsigned seed = 7);

} // namespace bench
