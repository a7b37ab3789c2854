// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/api_fields.h"

#include <QJsonDocument>

namespace sandbox {
namespace {

QSet<QString> words(const char* spaced)
{
    const QStringList list = QString::fromLatin1(spaced).split(QLatin1Char(' '));
    return {list.begin(), list.end()};
}

const QSet<QString>& postFields()
{
    static const QSet<QString> fields = words(
        "attachments author_id community_id context_annotations conversation_id created_at "
        "display_text_range edit_controls edit_history_post_ids edit_history_tweet_ids entities "
        "geo "
        "id in_reply_to_user_id lang media_metadata note_post note_tweet possibly_sensitive "
        "public_metrics referenced_posts referenced_tweets reply_settings source text withheld");
    return fields;
}

const QSet<QString>& mediaFields()
{
    static const QSet<QString> fields = words("alt_text duration_ms height media_key "
                                              "preview_image_url public_metrics type url variants "
                                              "width");
    return fields;
}

const QSet<QString>& userFields()
{
    static const QSet<QString> fields = words(
        "affiliation connection_status created_at description entities id is_identity_verified "
        "location most_recent_post_id most_recent_tweet_id name parody pinned_post_id "
        "pinned_tweet_id profile_banner_url profile_image_url protected public_metrics "
        "receives_your_dm subscription subscription_type url username verified "
        "verified_followers_count verified_type withheld");
    return fields;
}

const QSet<QString>& expansions()
{
    static const QSet<QString> fields = words(
        "attachments.media_keys author_id in_reply_to_user_id pinned_post_id "
        "pinned_tweet_id referenced_posts.id referenced_tweets.id entities.mentions.username");
    return fields;
}

// Adds the values of one parameter; the answer if one is not known.
std::optional<HttpAnswer> readList(
    const FormFields& query, const char* name, const QSet<QString>& known, QSet<QString>& asked)
{
    const QString list = query.value(QLatin1String(name));
    const QStringList values = list.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& value : values) {
        if (!known.contains(value))
            return invalidRequest(QString::fromLatin1(name), {value},
                QStringLiteral("The `%1` query parameter value [%2] is not one of those known")
                    .arg(QLatin1String(name), value));
        asked.insert(value);
    }
    return std::nullopt;
}

} // namespace

Answered<AskedFields> askedFields(const FormFields& query, const QStringList& others)
{
    static const QStringList common{QStringLiteral("tweet.fields"), QStringLiteral("post.fields"),
        QStringLiteral("media.fields"), QStringLiteral("user.fields"),
        QStringLiteral("expansions")};
    const QStringList names = query.names();
    for (const QString& name : names) {
        if (!common.contains(name) && !others.contains(name))
            return answered(invalidRequest(name, {query.value(QLatin1String(name.toLatin1()))},
                QStringLiteral("The query parameter [%1] is not one of those known").arg(name)));
    }
    if (query.hasRepeatedName())
        return answered(invalidRequest(QStringLiteral("query"), {},
            QStringLiteral("A query parameter stands there more than once")));
    AskedFields asked;
    asked.oldNames = query.has(QLatin1String("tweet.fields"));
    for (const auto& refusal : {readList(query, "tweet.fields", postFields(), asked.post),
             readList(query, "post.fields", postFields(), asked.post),
             readList(query, "media.fields", mediaFields(), asked.media),
             readList(query, "user.fields", userFields(), asked.user),
             readList(query, "expansions", expansions(), asked.expansions)}) {
        if (refusal)
            return answered(*refusal);
    }
    return asked;
}

Answered<QJsonObject> jsonBody(const HttpCall& call)
{
    if (call.contentType() != "application/json")
        return answered(problem(415, QStringLiteral("The body must be application/json.")));
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(call.body, &error);
    // Qt lets a bare NUL pass.
    if (error.error != QJsonParseError::NoError || !document.isObject() || call.body.contains('\0'))
        return answered(invalidRequest(
            QStringLiteral("body"), {}, QStringLiteral("The body is not a JSON object.")));
    return document.object();
}

HttpAnswer unknownKey(const QString& key)
{
    return invalidRequest(QLatin1String("$.") + key, {},
        QStringLiteral("[$.%1: is not defined in the schema and the schema does not allow "
                       "additional properties]")
            .arg(key));
}

HttpAnswer wrongValue(const QString& key)
{
    return invalidRequest(QLatin1String("$.") + key, {},
        QStringLiteral("[$.%1: does not have a value of the expected kind]").arg(key));
}

} // namespace sandbox
