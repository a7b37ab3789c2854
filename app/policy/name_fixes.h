// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One-click ways to say the same without a name, or with less of one. Pure functions; a fix is only
// offered where the sentence still reads well.
#pragma once

#include "app/names/word.h"
#include "app/policy/finding.h"
#include "app/policy/photo_facts.h"

namespace policy {

// "Zoe's volcano" → "A Year 4 pupil's volcano"; a hashtag or handle is taken out.
[[nodiscard]] QVector<Fix> namelessFixes(
    const QString& text, const names::Words& words, const NamedPupils& named);

// "Olivia Brown" → "Olivia B"
[[nodiscard]] QVector<Fix> initialFixes(
    const QString& text, const names::Words& words, const NamedPupils& named);

} // namespace policy
