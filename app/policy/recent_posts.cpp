// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/recent_posts.h"

#include "app/names/unmask.h"

#include <QHash>

#include <algorithm>

namespace policy {
namespace {

using Hashes = std::vector<size_t>; // sorted

// The words that carry a post: as they stand, and as pairs of neighbours.
struct Gist
{
    Hashes words;
    Hashes pairs;
    size_t whole = 0; // over the words in their order
    size_t wholeOfAnyClass = 0; // the same without numbers and names of classes
};

constexpr std::size_t fewestWords = 3; // "Well done" may be said every day
constexpr std::size_t fewestForNear = 6; // shorter posts must be the same word for word

bool isClass(const names::Word& word)
{
    return word.number || word.folded == u"reception" || word.folded == u"nursery"
        || word.folded == u"preschool" || word.folded == u"eyfs";
}

bool inLink(const names::Word& word, const text::Tweet& tweet)
{
    return std::any_of(tweet.urls.begin(), tweet.urls.end(),
        [&word](const text::Entity& url) { return url.range.overlaps(word.range); });
}

size_t combined(size_t seed, size_t value)
{
    return seed ^ (value + 0x9E3779B97F4A7C15ULL + (seed << 6U) + (seed >> 2U));
}

Gist gistOf(const names::Words& words, const text::Tweet& tweet)
{
    Gist gist;
    size_t before = 0;
    for (const names::Word& word : words) {
        if (word.place != names::Place::Text || inLink(word, tweet))
            continue;
        const size_t hash = qHash(word.folded);
        gist.words.push_back(hash);
        if (before != 0)
            gist.pairs.push_back(combined(before, hash));
        before = hash;
        gist.whole = combined(gist.whole, hash);
        gist.wholeOfAnyClass = combined(gist.wholeOfAnyClass, isClass(word) ? size_t{1} : hash);
    }
    std::sort(gist.words.begin(), gist.words.end());
    std::sort(gist.pairs.begin(), gist.pairs.end());
    return gist;
}

// The numbers and classes that a text speaks of.
Hashes classesIn(const names::Words& words)
{
    Hashes classes;
    for (const names::Word& word : words) {
        if (word.place == names::Place::Text && isClass(word))
            classes.push_back(qHash(word.folded));
    }
    std::sort(classes.begin(), classes.end());
    return classes;
}

// Shared members over all members, of two sorted lists with repeats.
double jaccard(const Hashes& a, const Hashes& b)
{
    if (a.empty() && b.empty())
        return 1;
    std::size_t shared = 0;
    auto left = a.begin();
    auto right = b.begin();
    while (left != a.end() && right != b.end()) {
        if (*left < *right) {
            ++left;
        } else if (*right < *left) {
            ++right;
        } else {
            ++shared;
            ++left;
            ++right;
        }
    }
    return static_cast<double>(shared) / static_cast<double>(a.size() + b.size() - shared);
}

std::optional<Likeness> likenessOf(const Gist& a, const Gist& b)
{
    constexpr double mostWords = 0.8; // shared, in whatever order
    constexpr double mostPairs = 0.6; // shared, in their order
    if (a.words.size() == b.words.size() && a.whole == b.whole)
        return Likeness::Same;
    if (a.words.size() < fewestForNear || b.words.size() < fewestForNear)
        return std::nullopt;
    if (a.words.size() == b.words.size() && a.wholeOfAnyClass == b.wholeOfAnyClass)
        return Likeness::OtherClass;
    const bool near
        = jaccard(a.words, b.words) >= mostWords && jaccard(a.pairs, b.pairs) >= mostPairs;
    return near ? std::optional(Likeness::NearlySame) : std::nullopt;
}

} // namespace

struct RecentPosts::Known
{
    qint64 id;
    QDateTime moment;
    Gist gist;
    Hashes classes; // the numbers and classes in it
};

RecentPosts::RecentPosts(const QVector<RecentPost>& posts)
    : m_posts(posts)
{
    auto known = std::make_shared<std::vector<Known>>();
    known->reserve(static_cast<std::size_t>(posts.size()));
    for (const RecentPost& post : posts) {
        const text::Tweet tweet = text::parse(post.text);
        const names::Words words = names::splitWords(names::unmask(post.text));
        Gist gist = gistOf(words, tweet);
        if (gist.words.size() >= fewestWords)
            known->push_back({post.id, post.moment.toUTC(), std::move(gist), classesIn(words)});
    }
    m_known = std::move(known);
}

std::optional<Twin> RecentPosts::twinOf(
    const names::Words& words, const text::Tweet& tweet, qint64 id, const QDateTime& moment) const
{
    if (!m_known || m_known->empty() || !moment.isValid())
        return std::nullopt;
    const Gist gist = gistOf(words, tweet);
    if (gist.words.size() < fewestWords)
        return std::nullopt;
    const Hashes classes = classesIn(words);
    const QDate day = moment.toUTC().date();
    std::optional<Twin> best;
    for (const Known& one : *m_known) {
        if ((id != 0 && one.id == id) || qAbs(one.moment.date().daysTo(day)) > days)
            continue;
        const auto likeness = likenessOf(gist, one.gist);
        // Another class and other words: other news.
        if (!likeness || (*likeness == Likeness::NearlySame && classes != one.classes))
            continue;
        if (!best || *likeness < best->likeness)
            best = Twin{one.id, one.moment, *likeness};
    }
    return best;
}

} // namespace policy
