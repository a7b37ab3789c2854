// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/post_rules.h"

#include "app/text/tweet.h"

#include <algorithm>

namespace sandbox {
namespace {

constexpr qsizetype longestRead = 25000; // beyond this it is too long whatever it holds
constexpr int maximalCashtags = 1;

QString escaped(QStringView text)
{
    QString result;
    for (const QChar c : text) {
        if (c == QLatin1Char('&'))
            result += QLatin1String("&amp;");
        else if (c == QLatin1Char('<'))
            result += QLatin1String("&lt;");
        else if (c == QLatin1Char('>'))
            result += QLatin1String("&gt;");
        else
            result += c;
    }
    return result;
}

} // namespace

QString storedText(const QString& sent)
{
    return sent.normalized(QString::NormalizationForm_C);
}

Ruling<void> checkText(const QString& text)
{
    if (text.trimmed().isEmpty())
        return {};
    if (text.size() > longestRead)
        return refused(Refusal::NotPermitted);
    const text::Tweet tweet = text::parse(text);
    if (!tweet.measure.valid)
        return refused(Refusal::NotPermitted);
    if (tweet.cashtags.size() > maximalCashtags)
        return refused(Refusal::TooManyCashtags);
    return {};
}

bool isReplySetting(const QString& setting)
{
    static const QStringList known{QString(), QStringLiteral("following"),
        QStringLiteral("mentionedUsers"), QStringLiteral("subscribers"),
        QStringLiteral("verified")};
    return known.contains(setting);
}

bool isSameText(const QString& left, const QString& right)
{
    return left.trimmed() == right.trimmed();
}

bool mentions(const QString& text, const QString& username)
{
    const auto mentioned = text::parse(text).mentions;
    return std::any_of(mentioned.begin(), mentioned.end(), [&username](const text::Entity& entity) {
        return entity.text.compare(username, Qt::CaseInsensitive) == 0;
    });
}

void addShownText(Post& post, const std::function<QString()>& shorten)
{
    const QStringView text = post.text;
    qsizetype done = 0;
    for (const text::Entity& url : text::parse(text).urls) {
        const ShortLink link{
            text.sliced(url.range.start, url.range.length()).toString(), shorten()};
        post.shownText += escaped(text.sliced(done, url.range.start - done)) + link.shortUrl;
        post.links.append(link);
        done = url.range.end;
    }
    post.shownText += escaped(text.sliced(done));
    if (post.mediaLink.isEmpty())
        return;
    if (!post.shownText.isEmpty())
        post.shownText += QLatin1Char(' ');
    post.shownText += post.mediaLink;
}

} // namespace sandbox
