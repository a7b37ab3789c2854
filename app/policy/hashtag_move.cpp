// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/hashtag_move.h"

#include "app/names/word.h"

#include <algorithm>

namespace policy {
namespace {

// Blanks out what may stand in the closing row of tags.
QString wordsOnly(const QString& text, const text::Tweet& tweet)
{
    QString left = text;
    for (const auto* entities : {&tweet.urls, &tweet.mentions, &tweet.hashtags, &tweet.cashtags}) {
        for (const text::Entity& entity : *entities) {
            for (int i = entity.range.start; i < entity.range.end; ++i)
                left[i] = u' ';
        }
    }
    return left;
}

bool endsSentence(const QString& text, int before)
{
    int i = before - 1;
    bool lineBreak = false;
    while (i >= 0 && text.at(i).isSpace()) {
        lineBreak = lineBreak || text.at(i) == u'\n';
        --i;
    }
    return i < 0 || lineBreak || QStringView(u".!?…:").contains(text.at(i));
}

// "#maths Year 6 tackled…": a label in front of a sentence, no word of it.
bool isLabel(const QString& text, text::Range tag, bool labelBefore)
{
    if (!labelBefore && !endsSentence(text, tag.start))
        return false;
    int i = tag.end;
    while (i < text.size() && text.at(i).isSpace())
        ++i;
    if (i >= text.size())
        return true;
    const QChar next = text.at(i);
    return next.isUpper() || next.isDigit() || next == u'#' || !next.isLetter();
}

// "PiDay" → "Pi Day", "maths" → "maths"
QString spaced(const QString& tag)
{
    QStringList words;
    for (const names::Word& word : names::splitWords(u'#' + tag)) {
        const QString written = tag.mid(word.range.start - 1, word.range.length());
        // "Year4" reads as two words, "3D" as one
        words.append(written);
    }
    return words.isEmpty() ? tag : words.join(u' ');
}

QString tidied(QString text)
{
    QString out;
    for (const QChar c : text) {
        const bool afterSpace = out.isEmpty() || out.back().isSpace();
        if (c == u' ' && afterSpace)
            continue;
        if (QStringView(u".,!?;:").contains(c) && !out.isEmpty() && out.back() == u' ')
            out.chop(1);
        out += c;
    }
    return out.trimmed();
}

} // namespace

QVector<text::Entity> tagsBeforeTheEnd(const QString& text, const text::Tweet& tweet)
{
    if (tweet.hashtags.isEmpty())
        return {};
    const QString left = wordsOnly(text, tweet);
    int lastWord = -1;
    for (int i = static_cast<int>(left.size()) - 1; i >= 0 && lastWord < 0; --i) {
        if (left.at(i).isLetterOrNumber())
            lastWord = i;
    }
    QVector<text::Entity> misplaced;
    std::copy_if(tweet.hashtags.begin(), tweet.hashtags.end(), std::back_inserter(misplaced),
        [lastWord](const text::Entity& tag) { return tag.range.start < lastWord; });
    return misplaced;
}

QString withTagsAtTheEnd(const QString& text, const QVector<text::Entity>& misplaced)
{
    QString body;
    QStringList tags;
    int at = 0;
    bool labelBefore = false;
    for (const text::Entity& tag : misplaced) {
        const QString between = text.mid(at, tag.range.start - at);
        body += between;
        labelBefore = isLabel(text, tag.range, labelBefore && between.trimmed().isEmpty());
        if (!labelBefore)
            body += spaced(tag.text);
        at = tag.range.end;
        tags.append(text.mid(tag.range.start, tag.range.length()));
    }
    body += text.mid(at);
    tags.removeDuplicates();
    return tidied(body) + u' ' + tags.join(u' ');
}

} // namespace policy
