// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a severity looks.
#pragma once

#include "app/policy/finding.h"
#include "ui/theme/colours.h"

[[nodiscard]] inline theme::Tone toneOf(policy::Severity severity)
{
    switch (severity) {
    case policy::Severity::Clear:
        return theme::Tone::Clear;
    case policy::Severity::Advice:
        return theme::Tone::Advice;
    case policy::Severity::Review:
        return theme::Tone::Review;
    case policy::Severity::Blocked:
        return theme::Tone::Blocked;
    }
    return theme::Tone::Neutral;
}
