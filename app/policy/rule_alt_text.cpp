// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_alt_text.h"

#include <algorithm>

namespace policy {
namespace {

constexpr qsizetype longestAltText = 1000;

// Hashtags, handles, links and emoji say nothing of what a picture shows.
bool hasWords(const Evidence& evidence)
{
    return std::any_of(
        evidence.words.begin(), evidence.words.end(), [&evidence](const names::Word& word) {
            return word.place == names::Place::Text && !word.number
                && std::none_of(evidence.tweet.urls.begin(), evidence.tweet.urls.end(),
                    [&word](const text::Entity& url) { return url.range.overlaps(word.range); });
        });
}

} // namespace

QString AltTextRule::id() const
{
    return QStringLiteral("alt-text");
}

QStringList AltTextRule::cases() const
{
    return {QStringLiteral("missing"), QStringLiteral("too-long"), QStringLiteral("no-words")};
}

void AltTextRule::judge(const Matter& matter, Report& report) const
{
    const auto& photos = matter.evidence.photos;
    const auto without = std::count_if(photos.begin(), photos.end(),
        [](const PhotoFacts& photo) { return photo.altText.trimmed().isEmpty(); });
    if (without > 0)
        report.add(QStringLiteral("missing"), std::nullopt,
            without == 1
                ? tr("A picture has no description. Write one short sentence, without names, for "
                     "people who cannot see it.")
                : tr("Several pictures have no description. Write one short sentence for each, "
                     "without "
                     "names, for people who cannot see them."));
    const bool tooLong = std::any_of(photos.begin(), photos.end(),
        [](const PhotoFacts& photo) { return photo.altText.size() > longestAltText; });
    if (tooLong)
        report.add(QStringLiteral("too-long"), std::nullopt,
            tr("The description of a picture is longer than X accepts. Keep it under %1 "
               "characters.")
                .arg(longestAltText));
    if (!photos.isEmpty() && matter.subject.kind != PostKind::Retweet && !hasWords(matter.evidence))
        report.add(QStringLiteral("no-words"), std::nullopt,
            tr("The picture stands alone. Write a sentence that says what it shows and which year "
               "group made it."));
}

} // namespace policy
