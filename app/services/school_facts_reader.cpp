// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/school_facts_reader.h"

#include "app/governance/calendar_store.h"
#include "app/phrases/phrase_store.h"
#include "app/posts/dismissal_store.h"
#include "app/posts/post_store.h"

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
    const base::SystemClock clock;
    auto dismissals = posts::DismissalStore(session, clock).inForce();
    if (!dismissals)
        return base::failure(dismissals.error());
    facts.dismissals = std::move(*dismissals);
    auto recent = readRecentPosts(session);
    if (!recent)
        return base::failure(recent.error());
    facts.recentPosts = std::move(*recent);
    return facts;
}

base::Result<QVector<policy::RecentPost>> readRecentPosts(storage::Session& session)
{
    const base::SystemClock clock;
    return posts::PostStore(session, clock).recent(clock.now().addDays(-policy::RecentPosts::days));
}

} // namespace services
