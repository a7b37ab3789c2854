// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a school's policy is in date, for the banner and the rule about it. Pure; any thread.
#pragma once

#include "app/policy/pack.h"

namespace policy {

enum class StandingKind
{
    InDate,
    DueSoon, // its review falls within the next weeks
    Overdue, // the day of its review has passed
    Undated, // it names no day of review
    CarriedOn // overdue or undated, but a head has signed to carry on for now
};

struct PolicyStanding
{
    StandingKind kind = StandingKind::InDate;
    // In date, due soon: the day of review. Overdue: the day it was due. Carried on: the last day
    // signed for. Undated: not valid.
    QDate day;

    bool operator==(const PolicyStanding&) const = default;
};

inline constexpr int dueSoonDays = 60;

// The day of review itself is still in date; so is the last day signed for.
[[nodiscard]] PolicyStanding policyStanding(
    const Pack& pack, QDate today, std::optional<QDate> carriedOnUntil = {});

// One or two plain sentences for staff.
[[nodiscard]] QString standingSentence(const PolicyStanding& standing);

} // namespace policy
