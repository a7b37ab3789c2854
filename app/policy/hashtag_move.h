// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds hashtags that do not stand at the end of a text, and rewrites the text so that they do.
// Pure functions; ranges are those of text::parse of the same text.
#pragma once

#include "app/text/tweet.h"

namespace policy {

// The tags after which words follow that are no tags, links or mentions.
[[nodiscard]] QVector<text::Entity> tagsBeforeTheEnd(const QString& text, const text::Tweet& tweet);

// The text with these tags at the end. A tag that is a word of its sentence leaves its words there
// ("loved #PiDay and" → "loved Pi Day and … #PiDay").
[[nodiscard]] QString withTagsAtTheEnd(const QString& text, const QVector<text::Entity>& misplaced);

} // namespace policy
