// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_length.h"

#include <algorithm>

namespace policy {
namespace {

constexpr int networkLimit = 280;

// X refuses these; a broken half of a pair or a NUL cannot be sent at all.
bool isForbidden(const QString& text, int i)
{
    const QChar c = text.at(i);
    if (c.isHighSurrogate())
        return i + 1 >= text.size() || !text.at(i + 1).isLowSurrogate();
    if (c.isLowSurrogate())
        return i == 0 || !text.at(i - 1).isHighSurrogate();
    return c.unicode() == 0xFFFE || c.unicode() == 0xFEFF || c.unicode() == 0xFFFF || c.isNull();
}

} // namespace

QString LengthRule::id() const
{
    return QStringLiteral("length");
}

QStringList LengthRule::cases() const
{
    return {
        QStringLiteral("too-long"), QStringLiteral("empty"), QStringLiteral("forbidden-character")};
}

QVector<ParameterSpec> LengthRule::parameters() const
{
    return {{QStringLiteral("limit"), ParameterType::Number, true, 1, networkLimit}};
}

void LengthRule::judge(const Matter& matter, Report& report) const
{
    const QString& text = matter.subject.text;
    if (matter.subject.kind == PostKind::Retweet)
        return; // somebody else's words
    if (text.trimmed().isEmpty() && matter.evidence.photos.isEmpty()) {
        report.add(QStringLiteral("empty"), std::nullopt,
            tr("There is nothing to post yet. Write a sentence or add a picture."));
        return;
    }
    const int limit = lengthLimit(matter.pack);
    const int length = matter.evidence.tweet.measure.weightedLength;
    if (length > limit) {
        text::Counting counting = text::countingV3;
        counting.limit = limit;
        const int end = static_cast<int>(text.size());
        const int start = std::clamp(text::measure(text, counting).validPart.end, 0, end);
        report.add(QStringLiteral("too-long"), text::Range{start, end},
            tr("The post is too long by %1; the limit is %2 characters. Shorten it.")
                .arg(length - limit)
                .arg(limit));
    }
    constexpr int mostShown = 20;
    int shown = 0;
    for (int i = 0; i < text.size() && shown < mostShown; ++i) {
        if (!isForbidden(text, i))
            continue;
        ++shown;
        const text::Range here{i, i + 1};
        report.add(QStringLiteral("forbidden-character"), here,
            tr("There is an invisible character here that X does not accept. Take it out."),
            {{tr("Take it out"), here, {}}});
    }
}

int lengthLimit(const Pack& pack)
{
    int limit = networkLimit;
    for (const PackRule& rule : pack.rules) {
        if (rule.kind == u"length" && pack.readings.limitIsRule)
            limit = std::min(
                limit, rule.parameters.value(QStringLiteral("limit")).toInt(networkLimit));
    }
    return limit;
}

} // namespace policy
