// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Joins what the scanners found and turns it into entities with strings of their own.
#pragma once

#include "app/text/found.h"
#include "app/text/tweet.h"

#include <QStringView>

namespace text {

[[nodiscard]] Entity entityOf(QStringView text, const Found& found);

// Sorts by place and drops what overlaps something before it.
void dropOverlapping(FoundList& found);

// Texts are read up to this length, so that every count fits its type.
inline constexpr qsizetype longestText = qsizetype(1) << 26;

} // namespace text
