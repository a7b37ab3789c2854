// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/media_rules.h"

#include "app/sandbox/snowflakes.h"

#include <QSet>

#include <algorithm>

namespace sandbox {
namespace {

constexpr qsizetype largestImage = qsizetype(5) * 1024 * 1024;
constexpr qsizetype largestGif = qsizetype(15) * 1024 * 1024;
constexpr int maximalPictures = 4;
constexpr qsizetype longestAltText = 1000;
constexpr QLatin1String imageCategory("tweet_image");
constexpr QLatin1String gifCategory("tweet_gif");
constexpr QLatin1String messageCategory("dm_image");

} // namespace

Ruling<ImageFacts> checkUpload(const QByteArray& bytes, const QString& category)
{
    const bool asGif = category == gifCategory;
    if (!asGif && category != imageCategory && category != messageCategory)
        return refused(Refusal::WrongMediaCategory);
    if (bytes.size() > (asGif ? largestGif : largestImage))
        return refused(Refusal::MediaTooLarge);
    auto facts = imageFacts(bytes);
    if (!facts)
        return refused(Refusal::MediaUnreadable);
    if (asGif && facts->contentType != QLatin1String("image/gif"))
        return refused(Refusal::WrongMediaCategory);
    return std::move(*facts);
}

QString mediaKey(const QString& id, const QString& category)
{
    return (category == gifCategory ? QLatin1String("16_") : QLatin1String("3_")) + id;
}

bool isAltText(const QString& text)
{
    return text.size() <= 2 * longestAltText && text.toUcs4().size() <= longestAltText;
}

bool mayAttach(const QMap<qint64, Medium>& media, const QString& accountId,
    const QStringList& mediumIds, const QDateTime& now)
{
    const bool distinct
        = QSet<QString>(mediumIds.begin(), mediumIds.end()).size() == mediumIds.size();
    if (mediumIds.size() > maximalPictures || !distinct)
        return false;
    return std::all_of(mediumIds.begin(), mediumIds.end(), [&](const QString& id) {
        const auto medium = media.constFind(Snowflakes::number(id));
        if (medium == media.cend() || medium->accountId != accountId || now > medium->expiresAt)
            return false;
        return medium->category == imageCategory
            || (medium->category == gifCategory && mediumIds.size() == 1);
    });
}

} // namespace sandbox
