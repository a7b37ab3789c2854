// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/post.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace posts {
namespace {

using policy::PostCategory;
using policy::PostKind;

constexpr std::array kindWords{std::pair{PostKind::Tweet, "tweet"},
    std::pair{PostKind::Reply, "reply"}, std::pair{PostKind::Retweet, "retweet"},
    std::pair{PostKind::Quote, "quote"}, std::pair{PostKind::Message, "message"}};

constexpr std::array categoryWords{std::pair{PostCategory::Celebration, "celebration"},
    std::pair{PostCategory::Event, "event"}, std::pair{PostCategory::Urgent, "urgent"}};

template <typename Words, typename Value> QString wordFor(const Words& words, Value value)
{
    const auto found = std::find_if(
        words.begin(), words.end(), [value](const auto& entry) { return entry.first == value; });
    return QString::fromLatin1(found->second);
}

template <typename Words>
auto valueFor(const Words& words, QStringView name)
    -> std::optional<typename Words::value_type::first_type>
{
    for (const auto& [value, word] : words) {
        if (QLatin1String(word) == name)
            return value;
    }
    return std::nullopt;
}

} // namespace

bool saysWhosePictures(const Content& content)
{
    return std::all_of(content.photos.begin(), content.photos.end(), [](const Photo& photo) {
        return photo.source == policy::PictureSource::Ours
            || (photo.source == policy::PictureSource::NotOurs
                && !photo.sourceNote.trimmed().isEmpty());
    });
}

QString sourceName(policy::PictureSource source)
{
    switch (source) {
    case policy::PictureSource::Ours:
        return QStringLiteral("ours");
    case policy::PictureSource::NotOurs:
        return QStringLiteral("other");
    case policy::PictureSource::NotSaid:
        break;
    }
    return {};
}

policy::PictureSource sourceFromName(QStringView name)
{
    if (name == u"ours")
        return policy::PictureSource::Ours;
    return name.isEmpty() ? policy::PictureSource::NotSaid : policy::PictureSource::NotOurs;
}

QString kindName(PostKind kind)
{
    return wordFor(kindWords, kind);
}

std::optional<PostKind> kindFromName(QStringView name)
{
    return valueFor(kindWords, name);
}

QString categoryName(PostCategory category)
{
    return wordFor(categoryWords, category);
}

std::optional<PostCategory> categoryFromName(QStringView name)
{
    return valueFor(categoryWords, name);
}

QString fingerprint(const Content& content, const QString& account, const QString& policyId,
    const QString& policyVersion)
{
    QJsonArray photos;
    for (const Photo& photo : content.photos)
        photos.append(
            QJsonArray{photo.sha256, photo.altText, sourceName(photo.source), photo.sourceNote});
    // An array keeps the order; JSON quotes keep the fields apart.
    const QJsonArray fields{QStringLiteral("nestbox-post-1"), content.text, kindName(content.kind),
        content.replyTo, categoryName(content.category), content.reason,
        content.sendAt.isValid() ? content.sendAt.toUTC().toString(Qt::ISODateWithMs) : QString(),
        photos, account, policyId, policyVersion, content.alsoSentBy, content.wordsSource};
    const QByteArray bytes = QJsonDocument(fields).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace posts
