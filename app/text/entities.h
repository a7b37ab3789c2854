// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The URLs, mentions, hashtags and cashtags of a text, each kind on its own as twitter-text's
// extract functions give it. Pure functions; any thread; any input; time proportional to it.
#pragma once

#include "app/text/tweet.h"
#include "app/text/url_scanner.h"

#include <QString>
#include <QVector>

#include <optional>

namespace text {

// A URL's text may be shorter than its range when letters inside a bare domain are no part of it.
[[nodiscard]] QVector<Entity> extractUrls(QStringView text, BareDomains bare = BareDomains::Found);

[[nodiscard]] QVector<Entity> extractMentions(QStringView text); // people only
[[nodiscard]] QVector<Entity> extractMentionsOrLists(QStringView text);

// The name, without its sign, that the text begins with, if it would be sent as a reply.
[[nodiscard]] std::optional<QString> extractReplyTo(QStringView text);

[[nodiscard]] QVector<Entity> extractHashtags(QStringView text); // none inside a URL
[[nodiscard]] QVector<Entity> extractCashtags(QStringView text);

} // namespace text
