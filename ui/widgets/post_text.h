// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes the text of a post into a document the way X shows it: links shortened and coloured,
// mentions and hashtags coloured, emoji in colour. Pure but for the document; GUI thread.
#pragma once

#include "app/text/tweet.h"

#include <QColor>
#include <QVector>

class QTextDocument;

// What of a text X colours. Ranges refer to the text they are given with.
struct PostEntities
{
    QVector<text::Entity> urls;
    QVector<text::Entity> tags; // mentions, hashtags, cashtags
};

void writePostText(QTextDocument& document, const QString& text, const PostEntities& entities,
    const QColor& linkColour);

// "https://www.example.org/a/long/path/to/a/page" → "example.org/a/long/path/to…"
[[nodiscard]] QString shownUrl(const QString& url);

// Stretches that must be drawn with the emoji font although their first character has a plain
// form too, such as a heart followed by variation selector 16.
[[nodiscard]] QVector<text::Range> emojiPresentation(QStringView text);
