// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What parents have answered about one child, by category. Values; any thread.
#pragma once

#include <array>
#include <cstddef>

namespace roll {

enum class Category
{
    Work, // anonymous work
    Photo,
    Name,
    Achievement
};

inline constexpr std::array<Category, 4> allCategories{
    Category::Work, Category::Photo, Category::Name, Category::Achievement};

enum class Answer
{
    NotAsked,
    Yes,
    No,
    Withdrawn, // was yes
    Expired // was yes, and its time is over
};

// A refusal on file, at once or later.
[[nodiscard]] constexpr bool isRefusal(Answer answer)
{
    return answer == Answer::No || answer == Answer::Withdrawn;
}

class Consents
{
public:
    [[nodiscard]] constexpr Answer of(Category category) const
    {
        return m_answers[static_cast<std::size_t>(category)];
    }
    constexpr void set(Category category, Answer answer)
    {
        m_answers[static_cast<std::size_t>(category)] = answer;
    }
    constexpr bool operator==(const Consents&) const = default;

private:
    std::array<Answer, allCategories.size()> m_answers{};
};

} // namespace roll
