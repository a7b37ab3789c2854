// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The parts of a URL behind its host name.
#pragma once

#include <QStringView>

namespace text {

// End of the port, path and query that follow a host name ending at `at`; each may be missing.
struct UrlTail
{
    int pathStart = 0;
    int pathEnd = 0; // equal if there is no path
    int end = 0;
};

[[nodiscard]] UrlTail urlTail(QStringView text, int at);

// A t.co URL ends behind its code or its query, and the code has at most 40 letters and digits.
struct ShortLink
{
    bool matches = false;
    int codeLength = 0;
    int end = 0;
};

[[nodiscard]] ShortLink shortLink(QStringView url);

} // namespace text
