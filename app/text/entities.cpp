// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/entities.h"

#include "app/text/entity_list.h"
#include "app/text/tag_scanner.h"

namespace text {
namespace {

QVector<Entity> entitiesOf(QStringView text, const FoundList& found)
{
    QVector<Entity> entities;
    entities.reserve(found.size());
    for (const Found& one : found)
        entities.append(entityOf(text, one));
    return entities;
}

} // namespace

QVector<Entity> extractUrls(QStringView text, BareDomains bare)
{
    text.truncate(std::min(text.size(), longestText));
    return entitiesOf(text, UrlScanner(text, bare).scan());
}

QVector<Entity> extractMentions(QStringView text)
{
    QVector<Entity> mentions = extractMentionsOrLists(text);
    mentions.removeIf([](const Entity& mention) { return !mention.list.isEmpty(); });
    return mentions;
}

QVector<Entity> extractMentionsOrLists(QStringView text)
{
    text.truncate(std::min(text.size(), longestText));
    FoundList found;
    findMentions(text, found);
    return entitiesOf(text, found);
}

std::optional<QString> extractReplyTo(QStringView text)
{
    text.truncate(std::min(text.size(), longestText));
    const std::optional<Found> found = findReply(text);
    if (!found)
        return std::nullopt;
    return entityOf(text, *found).text;
}

QVector<Entity> extractHashtags(QStringView text)
{
    text.truncate(std::min(text.size(), longestText));
    FoundList found;
    findHashtags(text, found);
    if (found.isEmpty())
        return {};
    const FoundList urls = UrlScanner(text).scan();
    found.append(urls.data(), urls.size());
    dropOverlapping(found);
    const auto isUrl = [](const Found& one) { return one.kind == Found::Kind::Url; };
    found.erase(std::remove_if(found.begin(), found.end(), isUrl), found.end());
    return entitiesOf(text, found);
}

QVector<Entity> extractCashtags(QStringView text)
{
    text.truncate(std::min(text.size(), longestText));
    FoundList found;
    findCashtags(text, found);
    return entitiesOf(text, found);
}

} // namespace text
