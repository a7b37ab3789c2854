// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What differs between two versions of a policy, in lines that a head can read. Pure.
#pragma once

#include "app/policy/pack.h"

namespace governance {

struct PolicyChange
{
    QString what; // "LH-14", "Hashtags stand at the end of a post. (not at end)"
    QString before;
    QString after;

    bool operator==(const PolicyChange&) const = default;
};

[[nodiscard]] QVector<PolicyChange> changesBetween(
    const policy::Pack& before, const policy::Pack& after);

// "not-at-end" → "not at end"
[[nodiscard]] QString plainCase(const QString& caseName);
[[nodiscard]] QString severityTitle(policy::Severity severity);

} // namespace governance
