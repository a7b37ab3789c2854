// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_hashtag_position.h"

#include "app/policy/hashtag_move.h"
#include "app/policy/rule_length.h"

namespace policy {

QString HashtagPositionRule::id() const
{
    return QStringLiteral("hashtag-position");
}

QStringList HashtagPositionRule::cases() const
{
    return {QStringLiteral("not-at-end")};
}

void HashtagPositionRule::judge(const Matter& matter, Report& report) const
{
    const QString& text = matter.subject.text;
    if (!report.cares(QStringLiteral("not-at-end")) || matter.subject.kind == PostKind::Retweet)
        return;
    const QVector<text::Entity> misplaced = tagsBeforeTheEnd(text, matter.evidence.tweet);
    if (misplaced.isEmpty())
        return;
    QVector<Fix> fixes;
    const QString moved = withTagsAtTheEnd(text, misplaced);
    const text::Tweet after = text::parse(moved);
    const bool helps = after.measure.weightedLength <= lengthLimit(matter.pack)
        || after.measure.weightedLength <= matter.evidence.tweet.measure.weightedLength;
    if (helps && tagsBeforeTheEnd(moved, after).isEmpty())
        fixes.append({tr("Move hashtags to the end"), {0, static_cast<int>(text.size())}, moved});
    for (const text::Entity& tag : misplaced)
        report.add(QStringLiteral("not-at-end"), tag.range,
            tr("Hashtags belong at the end of the post, so that the sentence reads well. Move “%1” "
               "there.")
                .arg(text.mid(tag.range.start, tag.range.length())),
            fixes);
}

} // namespace policy
