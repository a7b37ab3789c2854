// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which extra fields a reader asked for, in both generations of X's names: `tweet.fields` with
// "edit_history_tweet_ids" and `post.fields` with "edit_history_post_ids". Any thread.
#pragma once

#include "app/sandbox/http_call.h"
#include "app/sandbox/problem_answers.h"

#include <QSet>

namespace sandbox {

// A value, or the answer that says why there is none.
template <typename T> using Answered = base::detail::expected<T, HttpAnswer>;

[[nodiscard]] inline base::detail::unexpected<HttpAnswer> answered(HttpAnswer answer)
{
    return base::detail::unexpected<HttpAnswer>(std::move(answer));
}

struct AskedFields
{
    QSet<QString> post;
    QSet<QString> media;
    QSet<QString> user;
    QSet<QString> expansions;
    bool oldNames = false; // asked by `tweet.fields`
};

// `others` are further parameters this endpoint takes; anything else is refused, as X does.
[[nodiscard]] Answered<AskedFields> askedFields(const FormFields& query, const QStringList& others);

// The JSON object of a body; refuses other content types, broken JSON and broken UTF-8.
[[nodiscard]] Answered<QJsonObject> jsonBody(const HttpCall& call);

[[nodiscard]] HttpAnswer unknownKey(const QString& key);
[[nodiscard]] HttpAnswer wrongValue(const QString& key);

} // namespace sandbox
