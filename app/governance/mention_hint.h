// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns what the rules say about other people's words into a suggestion for the person who
// records them. Pure; any thread.
#pragma once

#include "app/governance/decision.h"
#include "app/policy/engine.h"

namespace governance {

// The gravest finding decides; words nothing is found in get no hint.
[[nodiscard]] MentionHint hintFrom(const policy::Verdict& verdict);

// Asks the policy's rules about offensive, extremist and undermining words.
[[nodiscard]] MentionJudge mentionJudge(
    const policy::Pack& pack, const policy::SchoolFacts& school);

} // namespace governance
