// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/letter_to_parents.h"

#include "app/names/word.h"
#include "app/policy/hashtag_move.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace policy {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(policy::LetterToParents)
};

QString spacedWords(const QString& handle)
{
    QStringList words;
    // The sign makes the words of "TownLibrary" visible.
    const QString tag = u'@' + handle;
    for (const names::Word& word : names::splitWords(tag))
        words.append(tag.mid(word.range.start, word.range.length()));
    return words.join(u' ');
}

QString withoutTags(QString text)
{
    const text::Tweet tweet = text::parse(text);
    QVector<text::Entity> tags = tweet.hashtags + tweet.mentions;
    std::sort(tags.begin(), tags.end(),
        [](const text::Entity& a, const text::Entity& b) { return a.range.start > b.range.start; });
    for (const text::Entity& tag : tags) {
        const bool handle = tweet.mentions.contains(tag);
        text.replace(
            tag.range.start, tag.range.length(), handle ? spacedWords(tag.text) : QString());
    }
    return text;
}

} // namespace

QString letterToParents(const QString& text, const text::Tweet& tweet)
{
    const QString plain = withoutTags(withTagsAtTheEnd(text, tagsBeforeTheEnd(text, tweet)));
    QStringList lines;
    for (const QString& line : plain.split(u'\n')) {
        if (const QString tidy = line.simplified(); !tidy.isEmpty())
            lines.append(tidy);
    }
    return Text::tr("Dear parents and carers,") + QStringLiteral("\n\n") + lines.join(u'\n');
}

} // namespace policy
