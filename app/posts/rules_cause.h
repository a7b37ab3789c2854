// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why posts are judged again. Values; any thread.
#pragma once

#include <QSet>
#include <QString>

#include <array>
#include <optional>

namespace posts {

enum class RulesCause
{
    Policy,
    ClassList,
    Consent,
    TermDates,
    Words,
    PhraseDecision,
    Clock
};
inline constexpr std::array allRulesCauses{RulesCause::Policy, RulesCause::ClassList,
    RulesCause::Consent, RulesCause::TermDates, RulesCause::Words, RulesCause::PhraseDecision,
    RulesCause::Clock};

using RulesCauses = QSet<RulesCause>;

inline size_t qHash(RulesCause cause, size_t seed = 0)
{
    return ::qHash(static_cast<int>(cause), seed);
}

// Words in the database, separated by spaces: "class-list clock".
[[nodiscard]] QString causeNames(const RulesCauses& causes);
[[nodiscard]] RulesCauses causesFromNames(const QString& names);
[[nodiscard]] QString causeSentence(RulesCause cause); // translated, for people

} // namespace posts
