// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Recognises texts that tell parents something instead of showing work: notices, coming events,
// closures, thanks to the parents. Pure functions over readableText.
#pragma once

#include "app/text/range.h"

#include <QString>

#include <optional>

namespace policy {

enum class NoticeKind
{
    Notice, // "Reminder: PE kits are needed on Monday."
    Event, // "School fair this Saturday at 2pm, all welcome!"
    Closure, // "School is closed today because of snow."
    Thanks // "Thank you for a wonderful parents' evening."
};

struct NoticeCue
{
    NoticeKind kind = NoticeKind::Notice;
    text::Range range; // the words that give it away
};

[[nodiscard]] std::optional<NoticeCue> findNotice(const QString& readable);

} // namespace policy
