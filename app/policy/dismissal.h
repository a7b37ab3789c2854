// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// "This is the prayer, not a child": that a finding is no matter, for one exact phrase, by whom
// and why. A value; any thread.
#pragma once

#include <QString>

namespace policy {

struct Dismissal
{
    enum class State
    {
        Asked, // an author says so; a reviewer has not decided
        Granted, // remembered for this phrase
    };

    QString rule; // id of the rule kind
    QString phrase; // the words around the match, as they stood
    State state = State::Asked;

    bool operator==(const Dismissal&) const = default;
};

} // namespace policy
