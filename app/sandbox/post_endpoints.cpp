// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/post_endpoints.h"

#include "app/sandbox/post_view.h"

#include <QJsonArray>

namespace sandbox {
namespace {

struct KnownKey
{
    QJsonValue::Type type;
    bool open = true; // false: X knows it, but programs like this one may not use it
};

using KnownKeys = QHash<QString, KnownKey>;

const KnownKeys& postKeys()
{
    static const KnownKeys keys{{QStringLiteral("text"), {QJsonValue::String}},
        {QStringLiteral("media"), {QJsonValue::Object}},
        {QStringLiteral("reply"), {QJsonValue::Object}},
        {QStringLiteral("reply_settings"), {QJsonValue::String}},
        {QStringLiteral("made_with_ai"), {QJsonValue::Bool}},
        {QStringLiteral("paid_partnership"), {QJsonValue::Bool}},
        {QStringLiteral("share_with_followers"), {QJsonValue::Bool}},
        {QStringLiteral("nullcast"), {QJsonValue::Bool}},
        {QStringLiteral("quote_tweet_id"), {QJsonValue::String, false}},
        {QStringLiteral("poll"), {QJsonValue::Object, false}},
        {QStringLiteral("geo"), {QJsonValue::Object, false}},
        {QStringLiteral("community_id"), {QJsonValue::String, false}},
        {QStringLiteral("edit_options"), {QJsonValue::Object, false}},
        {QStringLiteral("for_super_followers_only"), {QJsonValue::Bool, false}},
        {QStringLiteral("card_uri"), {QJsonValue::String, false}},
        {QStringLiteral("direct_message_deep_link"), {QJsonValue::String, false}}};
    return keys;
}

const KnownKeys& mediaKeys()
{
    static const KnownKeys keys{{QStringLiteral("media_ids"), {QJsonValue::Array}},
        {QStringLiteral("tagged_user_ids"), {QJsonValue::Array}},
        {QStringLiteral("preview_media_id"), {QJsonValue::String}},
        {QStringLiteral("title"), {QJsonValue::String}},
        {QStringLiteral("description"), {QJsonValue::String}}};
    return keys;
}

const KnownKeys& replyKeys()
{
    static const KnownKeys keys{{QStringLiteral("in_reply_to_tweet_id"), {QJsonValue::String}},
        {QStringLiteral("exclude_reply_user_ids"), {QJsonValue::Array}}};
    return keys;
}

// Refuses keys that are unknown, of another type, or closed.
std::optional<HttpAnswer> checkKeys(
    const QJsonObject& object, const KnownKeys& known, const QString& prefix = {})
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto key = known.constFind(it.key());
        if (key == known.cend())
            return unknownKey(prefix + it.key());
        if (it.value().type() != key->type)
            return wrongValue(prefix + it.key());
        if (!key->open)
            return problem(
                403, QStringLiteral("Your account is not permitted to access this feature."));
    }
    return std::nullopt;
}

Answered<QStringList> mediaIdsOf(const QJsonObject& media)
{
    const QJsonArray list = media.value(QStringLiteral("media_ids")).toArray();
    QStringList ids;
    for (const QJsonValue value : list) {
        if (!Snowflakes::isId(value.toString()))
            return answered(wrongValue(QStringLiteral("media.media_ids")));
        ids.append(value.toString());
    }
    if (ids.isEmpty() || ids.size() > 4)
        return answered(invalidRequest(QStringLiteral("$.media.media_ids"), {},
            QStringLiteral("[$.media.media_ids: there must be 1 to 4 items in the array]")));
    return ids;
}

Answered<PostDraft> draftOf(const QJsonObject& body)
{
    const QJsonObject media = body.value(QStringLiteral("media")).toObject();
    const QJsonObject reply = body.value(QStringLiteral("reply")).toObject();
    for (const auto& refusal :
        {checkKeys(body, postKeys()), checkKeys(media, mediaKeys(), QStringLiteral("media.")),
            checkKeys(reply, replyKeys(), QStringLiteral("reply."))}) {
        if (refusal)
            return answered(*refusal);
    }
    PostDraft draft;
    draft.text = body.value(QStringLiteral("text")).toString();
    draft.replySettings = body.value(QStringLiteral("reply_settings")).toString();
    if (body.contains(QStringLiteral("reply_settings")) && draft.replySettings.isEmpty())
        return answered(answerTo(Refusal::WrongReplySettings));
    if (body.contains(QStringLiteral("media"))) {
        const auto ids = mediaIdsOf(media);
        if (!ids)
            return answered(ids.error());
        draft.mediaIds = *ids;
    }
    if (body.contains(QStringLiteral("reply"))) {
        draft.replyTo = reply.value(QStringLiteral("in_reply_to_tweet_id")).toString();
        if (!Snowflakes::isId(draft.replyTo))
            return answered(wrongValue(QStringLiteral("reply.in_reply_to_tweet_id")));
    }
    return draft;
}

std::optional<HttpAnswer> checkId(const QString& id)
{
    if (Snowflakes::isId(id))
        return std::nullopt;
    return invalidRequest(QStringLiteral("id"), {id},
        QStringLiteral("The `id` query parameter value [%1] is not valid").arg(id));
}

} // namespace

HttpAnswer showPost(const EndpointCall& call)
{
    const QString id = call.captures.value(0);
    const auto asked = askedFields(call.http.query, {});
    if (!asked)
        return asked.error();
    if (const auto refusal = checkId(id))
        return *refusal;
    const auto post = call.world.post(id);
    const auto author = post ? call.world.account(post->accountId) : std::nullopt;
    const bool visible = author && (!author->isProtected || author->id == call.bearer.accountId);
    // X answers 200 here and tells of the missing post in "errors".
    if (!visible)
        return jsonAnswer({{QStringLiteral("errors"),
            QJsonArray{notFoundError(QStringLiteral("tweet"), QStringLiteral("id"), id)}}});
    QJsonObject body{{QStringLiteral("data"), postView(call, *post, *asked)}};
    const QJsonObject includes = includesOf(call, {*post}, *asked);
    if (!includes.isEmpty())
        body.insert(QStringLiteral("includes"), includes);
    return jsonAnswer(body);
}

HttpAnswer createPost(const EndpointCall& call)
{
    const auto body = jsonBody(call.http);
    if (!body)
        return body.error();
    const auto draft = draftOf(*body);
    if (!draft)
        return draft.error();
    const auto post = call.world.publish(call.bearer.accountId, *draft);
    if (!post)
        return answerTo(post.error());
    return jsonAnswer({{QStringLiteral("data"), postView(call, *post, {})}}, 201);
}

HttpAnswer deletePost(const EndpointCall& call)
{
    const QString id = call.captures.value(0);
    if (const auto refusal = checkId(id))
        return *refusal;
    const auto removed = call.world.removePost(call.bearer.accountId, id);
    if (!removed)
        return answerTo(removed.error());
    return jsonAnswer({{QStringLiteral("data"), QJsonObject{{QStringLiteral("deleted"), true}}}});
}

} // namespace sandbox
