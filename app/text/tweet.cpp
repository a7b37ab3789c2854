// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/tweet.h"

#include "app/text/emoji.h"
#include "app/text/entity_list.h"
#include "app/text/nfc.h"
#include "app/text/tag_scanner.h"
#include "app/text/unit_class.h"
#include "app/text/url_scanner.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace text {
namespace {

// Weights are counted in half characters: Latin and punctuation 1, everything else 2.
constexpr bool isLight(char16_t unit)
{
    return unit <= 0x10FF || (unit >= 0x2000 && unit <= 0x200D)
        || (unit >= 0x2010 && unit <= 0x201F) || (unit >= 0x2032 && unit <= 0x2037);
}

// Goes through a composed text and adds up what it weighs.
class Scales
{
public:
    Scales(QStringView text, const FoundList& urls, const Counting& counting)
        : m_text(text)
        , m_units(text.utf16())
        , m_size(int(text.size()))
        , m_classes(unitClasses())
        , m_counting(counting)
        , m_url(urls.begin())
        , m_urlsEnd(urls.end())
    {
    }

    // `given` is the length of the text before it was composed.
    [[nodiscard]] Measure weigh(int given)
    {
        bool clean = true; // no forbidden character so far
        int lastFitting = 0;
        int weight = 0;
        for (int i = 0; i < m_size;) {
            const Step step = stepAt(i);
            weight += step.weight;
            i += step.length;
            clean = clean && !isForbidden(m_units[i - 1]);
            if (clean && weight <= m_counting.limit)
                lastFitting = i - 1;
        }
        Measure measure;
        measure.weightedLength = weight;
        measure.valid = clean && weight > 0 && weight <= m_counting.limit;
        measure.permillage = permillageOf(weight);
        measure.display = {0, given};
        if (given > 0)
            measure.validPart = {0, std::clamp(lastFitting + given - m_size + 1, 0, given)};
        return measure;
    }

private:
    struct Step
    {
        int length;
        int weight;
    };

    Step stepAt(int at)
    {
        while (m_url != m_urlsEnd && m_url->range.start < at)
            ++m_url;
        if (m_url != m_urlsEnd && m_url->range.start == at)
            return {m_url->head.length() + m_url->tail.length(), m_counting.urlLength};
        if (m_counting.emojiAsOne) {
            if (const int length = emojiAt(at); length > 0)
                return {length, heavy()};
        }
        const bool pair = at + 1 < m_size && QChar::isHighSurrogate(m_units[at])
            && QChar::isLowSurrogate(m_units[at + 1]);
        return {pair ? 2 : 1, pair || !isLight(m_units[at]) ? heavy() : 1};
    }

    // In the order of twitter-text's own floating-point steps, to round as it does.
    [[nodiscard]] int permillageOf(int weight) const
    {
        const double part = double(weight) / std::max(1, m_counting.limit) * 1000;
        return int(std::min(std::floor(part), double(std::numeric_limits<int>::max())));
    }

    [[nodiscard]] int heavy() const { return m_counting.weighted ? 2 : 1; }

    // Emoji are told apart from the start of the text on, whether or not they lie in a URL.
    int emojiAt(int at)
    {
        while (m_emojiNext < at) {
            const int length = startsEmoji(m_emojiNext) ? emojiLength(m_text, m_emojiNext) : 0;
            m_emojiNext += std::max(1, length);
        }
        if (m_emojiNext > at || !startsEmoji(at))
            return 0;
        const int length = emojiLength(m_text, at);
        m_emojiNext = at + std::max(1, length);
        return length;
    }

    [[nodiscard]] bool startsEmoji(int at) const { return m_classes[m_units[at]] & StartsEmoji; }

    QStringView m_text;
    const char16_t* m_units;
    int m_size;
    const std::uint8_t* m_classes;
    const Counting& m_counting;
    FoundList::const_iterator m_url;
    FoundList::const_iterator m_urlsEnd;
    int m_emojiNext = 0; // no emoji found so far reaches past here
};

Measure weigh(QStringView text, const FoundList& urls, const Counting& counting)
{
    const int given = int(text.size());
    if (isSurelyComposed(text))
        return Scales(text, urls, counting).weigh(given);
    const QString whole = composed(text);
    if (whole == text)
        return Scales(text, urls, counting).weigh(given);
    return Scales(whole, UrlScanner(whole).scan(), counting).weigh(given);
}

} // namespace

Tweet parse(QStringView text, const Counting& counting)
{
    text.truncate(std::min(text.size(), longestText));
    FoundList found = UrlScanner(text).scan();
    Tweet tweet;
    tweet.measure = weigh(text, found, counting);
    findMentions(text, found);
    findHashtags(text, found);
    findCashtags(text, found);
    dropOverlapping(found);
    for (const Found& one : found) {
        switch (one.kind) {
        case Found::Kind::Url:
            tweet.urls.append(entityOf(text, one));
            break;
        case Found::Kind::Mention:
            tweet.mentions.append(entityOf(text, one));
            break;
        case Found::Kind::Hashtag:
            tweet.hashtags.append(entityOf(text, one));
            break;
        case Found::Kind::Cashtag:
            tweet.cashtags.append(entityOf(text, one));
            break;
        }
    }
    return tweet;
}

Measure measure(QStringView text, const Counting& counting)
{
    text.truncate(std::min(text.size(), longestText));
    return weigh(text, UrlScanner(text).scan(), counting);
}

} // namespace text
