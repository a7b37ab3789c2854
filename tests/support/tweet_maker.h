// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes texts that are hard to read as posts: every kind of entity beside every kind of
// neighbour, from a seed. The same seed gives the same texts everywhere.
#pragma once

#include <QString>

#include <random>

class TweetMaker
{
public:
    explicit TweetMaker(unsigned seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] QString text(); // a few words up to some hundred
    [[nodiscard]] QString name(); // nearly a user name, list, hashtag or URL

private:
    [[nodiscard]] int below(int end) { return int(m_random() % unsigned(end)); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    template <std::size_t N> [[nodiscard]] QString one(const char16_t* const (&from)[N])
    {
        return QStringView(from[below(int(N))]).toString();
    }
    [[nodiscard]] QString repeated(const char16_t* units, int least, int most);

    [[nodiscard]] QString piece();
    [[nodiscard]] QString word();
    [[nodiscard]] QString label();
    [[nodiscard]] QString domain();
    [[nodiscard]] QString path();
    [[nodiscard]] QString query();
    [[nodiscard]] QString url();
    [[nodiscard]] QString mention();
    [[nodiscard]] QString hashtag();
    [[nodiscard]] QString cashtag();
    [[nodiscard]] QString emoji();
    [[nodiscard]] QString oddity();
    [[nodiscard]] QString strictUrl();

    std::mt19937 m_random;
};
