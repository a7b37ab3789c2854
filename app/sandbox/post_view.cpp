// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/post_view.h"

#include <QJsonArray>

namespace sandbox {
namespace {

QString mediaExpansion()
{
    return QStringLiteral("attachments.media_keys");
}

QString isoText(const QDateTime& moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

QString withoutScheme(const QString& url)
{
    return url.mid(
        url.indexOf(QLatin1String("://")) < 0 ? 0 : url.indexOf(QLatin1String("://")) + 3);
}

QJsonArray mediaKeys(const EndpointCall& call, const Post& post)
{
    QJsonArray keys;
    for (const QString& id : post.mediaIds) {
        if (const auto medium = call.world.medium(id))
            keys.append(medium->key);
    }
    return keys;
}

// One link of "entities", with its place in the shown text in whole characters.
QJsonObject linkView(const Post& post, const QString& shortUrl, const QString& expanded)
{
    const qsizetype at = post.shownText.lastIndexOf(shortUrl);
    const auto start = post.shownText.left(at).toUcs4().size();
    const QString display = withoutScheme(expanded);
    return {{QStringLiteral("start"), start}, {QStringLiteral("end"), start + shortUrl.size()},
        {QStringLiteral("url"), shortUrl}, {QStringLiteral("expanded_url"), expanded},
        {QStringLiteral("display_url"), display}};
}

QJsonObject entitiesView(const EndpointCall& call, const Post& post)
{
    QJsonArray urls;
    for (const ShortLink& link : post.links)
        urls.append(linkView(post, link.shortUrl,
            link.url.contains(QLatin1String("://")) ? link.url
                                                    : QLatin1String("http://") + link.url));
    const auto author = call.world.account(post.accountId);
    const QJsonArray keys = mediaKeys(call, post);
    for (const QJsonValue key : keys) {
        QJsonObject link = linkView(post, post.mediaLink,
            QStringLiteral("https://x.com/%1/status/%2/photo/1")
                .arg(author ? author->username : QString(), post.id));
        link.insert(QStringLiteral("media_key"), key);
        urls.append(link);
    }
    return {{QStringLiteral("urls"), urls}};
}

QJsonObject mediumView(const EndpointCall& call, const Medium& medium, const AskedFields& asked)
{
    const auto wants
        = [&asked](const char* field) { return asked.media.contains(QString::fromLatin1(field)); };
    const bool moving = medium.key.startsWith(QLatin1String("16_"));
    QJsonObject json{{QStringLiteral("media_key"), medium.key},
        {QStringLiteral("type"),
            moving ? QStringLiteral("animated_gif") : QStringLiteral("photo")}};
    if (wants("alt_text") && !medium.altText.isEmpty())
        json.insert(QStringLiteral("alt_text"), medium.altText);
    if (wants("width"))
        json.insert(QStringLiteral("width"), medium.width);
    if (wants("height"))
        json.insert(QStringLiteral("height"), medium.height);
    if (wants("url") && !moving)
        json.insert(QStringLiteral("url"),
            QStringLiteral("http://%1/media/%2")
                .arg(QString::fromLatin1(call.http.headers.value("host")), medium.id));
    return json;
}

// "edit_history_post_ids" or, for those who ask by the old names, "edit_history_tweet_ids".
QString named(const AskedFields& asked, const char* pattern)
{
    return QString::fromLatin1(pattern).arg(
        asked.oldNames ? QLatin1String("tweet") : QLatin1String("post"));
}

void addReply(
    const EndpointCall& call, const Post& post, const AskedFields& asked, QJsonObject& json)
{
    if (post.replyTo.isEmpty())
        return;
    const auto target = call.world.post(post.replyTo);
    if (asked.post.contains(QStringLiteral("in_reply_to_user_id")) && target)
        json.insert(QStringLiteral("in_reply_to_user_id"), target->accountId);
    if (asked.post.contains(named(asked, "referenced_%1s")))
        json.insert(named(asked, "referenced_%1s"),
            QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("replied_to")},
                {QStringLiteral("id"), post.replyTo}}});
}

} // namespace

QJsonObject accountView(const Account& account, const AskedFields& asked)
{
    QJsonObject json{{QStringLiteral("id"), account.id}, {QStringLiteral("name"), account.name},
        {QStringLiteral("username"), account.username}};
    const QVector<QPair<const char*, QJsonValue>> extras{{"protected", account.isProtected},
        {"created_at", isoText(account.createdAt)}, {"verified", false},
        {"verified_type", QStringLiteral("none")}, {"subscription_type", QStringLiteral("None")},
        {"description", QString()}};
    for (const auto& extra : extras) {
        if (asked.user.contains(QString::fromLatin1(extra.first)))
            json.insert(QString::fromLatin1(extra.first), extra.second);
    }
    return json;
}

QJsonObject postView(const EndpointCall& call, const Post& post, const AskedFields& asked)
{
    const auto wants
        = [&asked](const char* field) { return asked.post.contains(QString::fromLatin1(field)); };
    QJsonObject json{{QStringLiteral("id"), post.id}, {QStringLiteral("text"), post.shownText},
        {named(asked, "edit_history_%1_ids"), QJsonArray{post.id}}};
    if (wants("author_id") || asked.expansions.contains(QStringLiteral("author_id")))
        json.insert(QStringLiteral("author_id"), post.accountId);
    if (wants("created_at"))
        json.insert(QStringLiteral("created_at"), isoText(post.createdAt));
    if (wants("conversation_id"))
        json.insert(QStringLiteral("conversation_id"), post.conversationId);
    if (wants("reply_settings"))
        json.insert(QStringLiteral("reply_settings"),
            post.replySettings.isEmpty() ? QStringLiteral("everyone") : post.replySettings);
    if (wants("lang"))
        json.insert(QStringLiteral("lang"), QStringLiteral("und"));
    if (wants("possibly_sensitive"))
        json.insert(QStringLiteral("possibly_sensitive"), false);
    if (wants("entities") && !(post.links.isEmpty() && post.mediaIds.isEmpty()))
        json.insert(QStringLiteral("entities"), entitiesView(call, post));
    if (!post.mediaIds.isEmpty()
        && (wants("attachments") || asked.expansions.contains(mediaExpansion())))
        json.insert(QStringLiteral("attachments"),
            QJsonObject{{QStringLiteral("media_keys"), mediaKeys(call, post)}});
    addReply(call, post, asked, json);
    return json;
}

QJsonObject includesOf(
    const EndpointCall& call, const QVector<Post>& posts, const AskedFields& asked)
{
    QSet<QString> seen;
    QJsonArray media;
    QJsonArray users;
    const auto isNew = [&seen](const QString& id) {
        const bool isNewId = !seen.contains(id);
        seen.insert(id);
        return isNewId;
    };
    for (const Post& post : posts) {
        for (const QString& id : post.mediaIds) {
            const auto medium = call.world.medium(id);
            if (medium && asked.expansions.contains(mediaExpansion()) && isNew(id))
                media.append(mediumView(call, *medium, asked));
        }
        const auto author = call.world.account(post.accountId);
        if (author && asked.expansions.contains(QStringLiteral("author_id")) && isNew(author->id))
            users.append(accountView(*author, asked));
    }
    QJsonObject includes;
    if (!media.isEmpty())
        includes.insert(QStringLiteral("media"), media);
    if (!users.isEmpty())
        includes.insert(QStringLiteral("users"), users);
    return includes;
}

} // namespace sandbox
