// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds what begins with a sign: mentions, lists, hashtags and cashtags. Each function adds to
// `found`, in order, and takes time proportional to the text.
#pragma once

#include "app/text/found.h"

#include <QStringView>

#include <optional>

namespace text {

void findMentions(QStringView text, FoundList& found);
void findHashtags(QStringView text, FoundList& found); // inside URLs too
void findCashtags(QStringView text, FoundList& found);

// The mention that a text begins with, blanks aside.
[[nodiscard]] std::optional<Found> findReply(QStringView text);

} // namespace text
