// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A child on the name list and what may be posted about it. Values; any thread.
#pragma once

#include "app/base/ids.h"
#include "app/roll/consent.h"

#include <QString>

namespace roll {

inline constexpr int nurseryYear = -1;
inline constexpr int receptionYear = 0;
inline constexpr int unknownYear = -100;

struct Pupil
{
    base::PupilId id;
    QString upn;
    QString forename;
    QString surname;
    QString preferred; // empty: none
    int year = unknownYear; // nurseryYear, receptionYear, 1 … 13
    QString className;
    Consents consents;

    bool operator==(const Pupil&) const = default;
};

} // namespace roll
