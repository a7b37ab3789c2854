// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How large a picture may be, coming in and going out. Values.
#pragma once

#include <QtGlobal>

namespace photo {

inline constexpr qint64 megabyte = 1'048'576;

struct Limits
{
    qint64 maxFileBytes = 40 * megabyte;
    qint64 maxPixels = 80'000'000;
    qint64 maxDecodedBytes = 512 * megabyte;
    int maxSide = 4096; // of the clean picture; a larger one is scaled down
    qint64 maxCleanBytes = 5'000'000;
};

} // namespace photo
