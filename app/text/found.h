// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An entity as the scanners find it: places in the text only, no strings yet.
#pragma once

#include "app/text/range.h"

#include <QVarLengthArray>

namespace text {

struct Found
{
    enum class Kind : char // in the order in which the first of two at one place wins
    {
        Url,
        Mention,
        Hashtag,
        Cashtag
    };

    Kind kind = Kind::Url;
    Range range; // where it stands
    Range head; // the URL, or the name without its sign
    Range tail; // the part of a URL behind skipped letters, or the list with its slash
};

using FoundList = QVarLengthArray<Found, 16>; // by place

} // namespace text
