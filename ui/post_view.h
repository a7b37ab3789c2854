// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a post's card shows of its text and pictures. Pure function.
#pragma once

#include "app/text/tweet.h"
#include "ui/widgets/post_card.h"

[[nodiscard]] inline PostContent postView(const QString& text, const QVector<PostPicture>& pictures)
{
    const text::Tweet parsed = text::parse(text);
    return {text, {parsed.urls, parsed.mentions + parsed.hashtags + parsed.cashtags}, pictures, {}};
}
