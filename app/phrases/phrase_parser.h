// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a phrase as phrase.h describes it. Pure; any input.
#pragma once

#include "app/base/result.h"
#include "app/phrases/phrase.h"

#include <QHash>

namespace phrases {

inline constexpr int longestPhrase = 20000; // UTF-16 units

// Named groups: what stands between the brackets of "<weekday>".
using Groups = QHash<QString, Phrase::Element>;

// The error says in plain words what is wrong with the phrase.
[[nodiscard]] base::Result<Phrase> parsePhrase(const QString& written, const Groups& groups);
// A group is made of phrases, any one of which will do. They may use the groups given.
[[nodiscard]] base::Result<Phrase::Element> parseGroup(
    const QStringList& written, const Groups& groups);

} // namespace phrases
