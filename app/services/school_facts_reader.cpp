// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/school_facts_reader.h"

#include "app/governance/calendar_store.h"
#include "app/phrases/phrase_store.h"

namespace services {

base::Result<policy::SchoolFacts> readSchoolFacts(storage::Session& session)
{
    const auto phrases = phrases::PhraseStore(session).inForce();
    if (!phrases)
        return base::failure(phrases.error());
    const auto days = governance::CalendarStore(session).all();
    if (!days)
        return base::failure(days.error());
    policy::SchoolFacts facts;
    if (!phrases->isEmpty())
        facts.phrases = phrases::PhraseBook(*phrases);
    facts.calendar = governance::calendarOf(*days);
    return facts;
}

} // namespace services
