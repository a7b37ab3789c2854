// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words of a post as a message to parents, for ParentMail or the newsletter. Pure function.
#pragma once

#include "app/text/tweet.h"

namespace policy {

// With a greeting; hashtags go, and a handle becomes the words it is made of. `tweet` is
// text::parse of this text.
[[nodiscard]] QString letterToParents(const QString& text, const text::Tweet& tweet);

} // namespace policy
