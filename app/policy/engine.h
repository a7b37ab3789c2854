// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Judges a post under a policy. A pure function of its arguments: same input, same verdict; any
// text is judged, nothing is thrown. Any thread.
#pragma once

#include "app/policy/evidence.h"
#include "app/policy/finding.h"
#include "app/policy/pack.h"
#include "app/policy/school_facts.h"

namespace policy {

// `evidence` must have been gathered from this subject; if its text is another, the verdict says
// that the post must be checked again.
[[nodiscard]] Verdict judge(const Subject& subject, const Evidence& evidence, const Pack& pack,
    const SchoolFacts& school = {});

} // namespace policy
