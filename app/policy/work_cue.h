// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells whether a text credits a named child with a piece of work: "Zoe's volcano", "May made a
// rainbow", "a poem by Olivia". Pure; a view of the words.
#pragma once

#include "app/names/neighbours.h"
#include "app/policy/photo_facts.h"

namespace policy {

class WorkCue
{
public:
    // `names` in the order of the text; both must outlive the cue.
    WorkCue(const names::Words& words, const QVector<NamedPupils>& names);

    [[nodiscard]] bool tiesToWork(const names::NameHit& hit) const;

private:
    [[nodiscard]] bool ownsWork(const names::Neighbours& around) const;
    [[nodiscard]] bool makes(const names::Neighbours& around) const;
    [[nodiscard]] bool isMaker(const names::Neighbours& around) const;
    [[nodiscard]] bool hasWorkLater(const names::Neighbours& around) const;
    [[nodiscard]] bool workWithin(
        const names::Neighbours& around, qsizetype from, qsizetype most) const;
    [[nodiscard]] bool isInName(const names::Word& word) const;

    const names::Words& m_words;
    const QVector<NamedPupils>& m_names;
};

} // namespace policy
