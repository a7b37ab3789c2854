// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// X's rules for the text of a new post and the form in which the text is read back. Pure
// functions; any thread; any text.
#pragma once

#include "app/sandbox/refusal.h"
#include "app/sandbox/world_records.h"

#include <functional>

namespace sandbox {

// The form X keeps: NFC.
[[nodiscard]] QString storedText(const QString& sent);

// Too long, forbidden characters, more than one cashtag. An empty text passes here.
[[nodiscard]] Ruling<void> checkText(const QString& text);

[[nodiscard]] bool isReplySetting(const QString& setting); // empty means everyone

// True when the duplicate rule sees the same text in both.
[[nodiscard]] bool isSameText(const QString& left, const QString& right);

[[nodiscard]] bool mentions(const QString& text, const QString& username);

// Sets shownText and links of the post: each URL becomes a short one from `shorten`, a media link
// (when the post has one) is added at the end, and &, < and > are escaped.
void addShownText(Post& post, const std::function<QString()>& shorten);

} // namespace sandbox
