// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is judged: the words of a post and what its author says about it. A value; any thread.
#pragma once

#include <QDateTime>
#include <QString>

namespace policy {

enum class PostKind
{
    Tweet,
    Reply,
    Retweet,
    Quote,
    Message // a direct message
};

enum class PostCategory
{
    Celebration,
    Event,
    Urgent
};

struct Subject
{
    QString text;
    PostKind kind = PostKind::Tweet;
    QString replyTo; // handle without @
    PostCategory category = PostCategory::Celebration;
    QString reason; // why it is an event or urgent
    QString alsoSentBy; // how parents hear of it besides: "letter home", "ParentMail"
    QString wordsSource; // whose words are quoted, and why they may be
    qint64 post = 0; // the post itself, so that it is no duplicate of itself; 0: not saved yet
    QDateTime moment; // UTC: when it would go out
};

} // namespace policy
