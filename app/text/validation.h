// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a whole string is a user name, list, hashtag or URL, as twitter-text's isValid
// functions answer. Pure functions; any thread; any input.
#pragma once

#include <QStringView>

namespace text {

// Each with its sign: "@school_ws", "@school_ws/trips", "#Year4".
[[nodiscard]] bool isValidUsername(QStringView name);
[[nodiscard]] bool isValidList(QStringView name);
[[nodiscard]] bool isValidHashtag(QStringView tag);

struct UrlRules
{
    bool unicodeDomains = true; // false: host names in ASCII only
    bool protocolRequired = true; // false: "example.com" is enough, and any protocol will do
};

// About form only: the top-level domain need not exist. As in twitter-text, an IPv4 host is
// accepted only when its last number has one digit.
[[nodiscard]] bool isValidUrl(QStringView url, UrlRules rules = {});

// U+FFFE, U+FEFF and U+FFFF make a post impossible to send.
[[nodiscard]] bool hasForbiddenCharacter(QStringView text);

} // namespace text
