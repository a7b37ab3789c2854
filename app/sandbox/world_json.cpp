// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/world_json.h"

#include <QJsonArray>

namespace sandbox {
namespace {

constexpr int fileVersion = 1;

QString isoText(const QDateTime& moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime isoMoment(const QJsonObject& json, QLatin1String key)
{
    return QDateTime::fromString(json.value(key).toString(), Qt::ISODateWithMs).toUTC();
}

QString textAt(const QJsonObject& json, QLatin1String key)
{
    return json.value(key).toString();
}

std::optional<Account> accountFromJson(const QJsonObject& json)
{
    Account account;
    account.id = textAt(json, QLatin1String("id"));
    account.name = textAt(json, QLatin1String("name"));
    account.username = textAt(json, QLatin1String("username"));
    account.isProtected = json.value(QLatin1String("protected")).toBool();
    account.createdAt = isoMoment(json, QLatin1String("created_at"));
    if (!Snowflakes::isId(account.id) || account.username.isEmpty() || !account.createdAt.isValid())
        return std::nullopt;
    return account;
}

std::optional<Medium> mediumFromJson(const QJsonObject& json)
{
    Medium medium;
    medium.id = textAt(json, QLatin1String("id"));
    medium.key = textAt(json, QLatin1String("media_key"));
    medium.accountId = textAt(json, QLatin1String("account_id"));
    medium.category = textAt(json, QLatin1String("media_category"));
    medium.contentType = textAt(json, QLatin1String("content_type"));
    medium.sha256 = textAt(json, QLatin1String("sha256")).toLatin1();
    medium.width = json.value(QLatin1String("width")).toInt();
    medium.height = json.value(QLatin1String("height")).toInt();
    medium.altText = textAt(json, QLatin1String("alt_text"));
    medium.uploadedAt = isoMoment(json, QLatin1String("uploaded_at"));
    medium.expiresAt = isoMoment(json, QLatin1String("expires_at"));
    if (!Snowflakes::isId(medium.id) || medium.key.isEmpty()
        || !medium.contentType.startsWith(QLatin1String("image/")) || !medium.uploadedAt.isValid()
        || !medium.expiresAt.isValid())
        return std::nullopt;
    return medium;
}

std::optional<Post> postFromJson(const QJsonObject& json)
{
    Post post;
    post.id = textAt(json, QLatin1String("id"));
    post.accountId = textAt(json, QLatin1String("account_id"));
    post.text = textAt(json, QLatin1String("full_text"));
    post.shownText = textAt(json, QLatin1String("text"));
    post.mediaLink = textAt(json, QLatin1String("media_link"));
    post.replySettings = textAt(json, QLatin1String("reply_settings"));
    post.replyTo = textAt(json, QLatin1String("in_reply_to"));
    post.conversationId = textAt(json, QLatin1String("conversation_id"));
    post.createdAt = isoMoment(json, QLatin1String("created_at"));
    for (const QJsonValue value : json.value(QLatin1String("media_ids")).toArray())
        post.mediaIds.append(value.toString());
    for (const QJsonValue value : json.value(QLatin1String("links")).toArray())
        post.links.append({textAt(value.toObject(), QLatin1String("url")),
            textAt(value.toObject(), QLatin1String("short_url"))});
    if (json.contains(QLatin1String("deleted_at")))
        post.deletedAt = isoMoment(json, QLatin1String("deleted_at"));
    if (!Snowflakes::isId(post.id) || !post.createdAt.isValid()
        || (post.deletedAt && !post.deletedAt->isValid()))
        return std::nullopt;
    return post;
}

template <typename Record, typename Read, typename Take>
bool readAll(const QJsonValue& list, const Read& read, const Take& take)
{
    if (!list.isArray())
        return false;
    for (const QJsonValue value : list.toArray()) {
        const std::optional<Record> record = read(value.toObject());
        if (!record)
            return false;
        take(*record);
    }
    return true;
}

bool hangsTogether(const WorldState& state)
{
    QStringList accountIds;
    for (const Account& account : state.accounts)
        accountIds.append(account.id);
    for (const Medium& medium : state.media) {
        if (!accountIds.contains(medium.accountId))
            return false;
    }
    for (const Post& post : state.posts) {
        if (!accountIds.contains(post.accountId))
            return false;
        for (const QString& id : post.mediaIds) {
            if (!state.media.contains(Snowflakes::number(id)))
                return false;
        }
    }
    return true;
}

} // namespace

QJsonObject accountToJson(const Account& account)
{
    return {{QStringLiteral("id"), account.id}, {QStringLiteral("name"), account.name},
        {QStringLiteral("username"), account.username},
        {QStringLiteral("protected"), account.isProtected},
        {QStringLiteral("created_at"), isoText(account.createdAt)}};
}

QJsonObject mediumToJson(const Medium& medium)
{
    return {{QStringLiteral("id"), medium.id}, {QStringLiteral("media_key"), medium.key},
        {QStringLiteral("account_id"), medium.accountId},
        {QStringLiteral("media_category"), medium.category},
        {QStringLiteral("content_type"), medium.contentType},
        {QStringLiteral("width"), medium.width}, {QStringLiteral("height"), medium.height},
        {QStringLiteral("size"), medium.bytes.size()},
        {QStringLiteral("sha256"), QString::fromLatin1(medium.sha256)},
        {QStringLiteral("alt_text"), medium.altText},
        {QStringLiteral("uploaded_at"), isoText(medium.uploadedAt)},
        {QStringLiteral("expires_at"), isoText(medium.expiresAt)}};
}

QJsonObject postToJson(const Post& post)
{
    QJsonArray links;
    for (const ShortLink& link : post.links)
        links.append(QJsonObject{
            {QStringLiteral("url"), link.url}, {QStringLiteral("short_url"), link.shortUrl}});
    QJsonObject json{{QStringLiteral("id"), post.id},
        {QStringLiteral("account_id"), post.accountId}, {QStringLiteral("full_text"), post.text},
        {QStringLiteral("text"), post.shownText}, {QStringLiteral("links"), links},
        {QStringLiteral("media_link"), post.mediaLink},
        {QStringLiteral("media_ids"), QJsonArray::fromStringList(post.mediaIds)},
        {QStringLiteral("reply_settings"), post.replySettings},
        {QStringLiteral("in_reply_to"), post.replyTo},
        {QStringLiteral("conversation_id"), post.conversationId},
        {QStringLiteral("created_at"), isoText(post.createdAt)}};
    if (post.deletedAt)
        json.insert(QStringLiteral("deleted_at"), isoText(*post.deletedAt));
    return json;
}

QJsonObject worldToJson(const WorldState& state)
{
    QJsonArray accounts;
    for (const Account& account : state.accounts)
        accounts.append(accountToJson(account));
    QJsonArray media;
    for (const Medium& medium : state.media)
        media.append(mediumToJson(medium));
    QJsonArray posts;
    for (const Post& post : state.posts)
        posts.append(postToJson(post));
    return {{QStringLiteral("version"), fileVersion},
        {QStringLiteral("last_id"), QString::number(state.ids.last())},
        {QStringLiteral("accounts"), accounts}, {QStringLiteral("media"), media},
        {QStringLiteral("posts"), posts}, {QStringLiteral("sign_ins"), state.signIns}};
}

std::optional<WorldState> worldFromJson(const QJsonObject& json)
{
    WorldState state;
    const QString lastId = textAt(json, QLatin1String("last_id"));
    const bool isFresh = lastId == QLatin1String("0"); // nothing was ever posted
    if (json.value(QLatin1String("version")).toInt() != fileVersion
        || (!isFresh && !Snowflakes::isId(lastId)))
        return std::nullopt;
    state.ids.continueAfter(Snowflakes::number(lastId));
    const bool read = readAll<Account>(json.value(QLatin1String("accounts")), accountFromJson,
                          [&state](const Account& account) { state.accounts.append(account); })
        && readAll<Medium>(json.value(QLatin1String("media")), mediumFromJson,
            [&state](const Medium& medium) {
                const qint64 id = Snowflakes::number(medium.id);
                state.ids.continueAfter(id);
                state.media.insert(id, medium);
            })
        && readAll<Post>(
            json.value(QLatin1String("posts")), postFromJson, [&state](const Post& post) {
                const qint64 id = Snowflakes::number(post.id);
                state.ids.continueAfter(id);
                state.posts.insert(id, post);
            });
    if (!read || state.accounts.isEmpty() || !hangsTogether(state))
        return std::nullopt;
    state.signIns = json.value(QLatin1String("sign_ins")).toObject();
    return state;
}

} // namespace sandbox
