// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the rules need to know about the school beside its policy and its roll. Gathered by the
// caller; a value, any thread.
#pragma once

#include "app/phrases/phrase_book.h"
#include "app/policy/dismissal.h"
#include "app/policy/recent_posts.h"
#include "app/policy/school_calendar.h"

#include <QDate>
#include <QVector>

#include <optional>

namespace policy {

struct SchoolFacts
{
    phrases::PhraseBook phrases;
    SchoolCalendar calendar;
    QVector<Dismissal> dismissals;
    RecentPosts recentPosts;
    std::optional<QDate> carriedOnUntil; // a head signed for a policy that is overdue or undated
};

} // namespace policy
