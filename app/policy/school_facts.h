// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the rules need to know about the school beside its policy and its roll. Gathered by the
// caller; a value, any thread.
#pragma once

#include "app/phrases/phrase_book.h"
#include "app/policy/dismissal.h"
#include "app/policy/school_calendar.h"

#include <QDateTime>

#include <optional>

namespace policy {

// A post that is out or on its way, for the rule about duplicates.
struct RecentPost
{
    qint64 id = 0; // of the post, as in Subject::post
    QString text;
    QDateTime moment; // UTC: when it went out, or will

    bool operator==(const RecentPost&) const = default;
};

struct SchoolFacts
{
    phrases::PhraseBook phrases;
    SchoolCalendar calendar;
    QVector<Dismissal> dismissals;
    QVector<RecentPost> recentPosts;
    std::optional<QDate> carriedOnUntil; // a head signed for a policy that is overdue or undated
};

} // namespace policy
