// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What others write about the school or to it: inappropriate or not. Pure; any text, any thread.
#pragma once

#include "app/policy/finding.h"
#include "app/policy/pack.h"
#include "app/policy/school_facts.h"

namespace policy {

// Asks only the pack's rules about offensive, extremist and undermining words, with the clauses
// and severities they have for the school's own posts. Advice: it shows the school in no good
// light.
[[nodiscard]] Verdict judgeMention(
    const QString& text, const Pack& pack, const SchoolFacts& school = {});

} // namespace policy
