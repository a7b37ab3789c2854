// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What has been posted lately, ready to be compared with a new text. Built once, then unchanged and
// cheap to copy; any thread.
#pragma once

#include "app/names/word.h"
#include "app/text/tweet.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace policy {

// A post that is out or on its way.
struct RecentPost
{
    qint64 id = 0; // of the post, as in Subject::post
    QString text;
    QDateTime moment; // UTC: when it went out, or will

    bool operator==(const RecentPost&) const = default;
};

enum class Likeness
{
    Same, // word for word
    NearlySame,
    OtherClass // word for word but for the class or a number
};

struct Twin
{
    qint64 id = 0;
    QDateTime moment;
    Likeness likeness = Likeness::Same;
};

class RecentPosts
{
public:
    static constexpr int days = 30;

    RecentPosts() = default;
    RecentPosts(const QVector<RecentPost>& posts); // NOLINT(google-explicit-constructor)

    // Whether it was built from these posts; cheaper than building another.
    friend bool operator==(const QVector<RecentPost>& posts, const RecentPosts& recent)
    {
        return posts == recent.m_posts;
    }

    // The post most like this one that goes out within 30 days of the moment, before or after. The
    // post itself (`id` not 0) is no twin. Hashtags, handles, links and emoji do not count; a post
    // with hardly a word has no twin. `words` and `tweet` are of the same text.
    [[nodiscard]] std::optional<Twin> twinOf(const names::Words& words, const text::Tweet& tweet,
        qint64 id, const QDateTime& moment) const;

private:
    struct Known;
    QVector<RecentPost> m_posts;
    std::shared_ptr<const std::vector<Known>> m_known;
};

} // namespace policy
