// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A set-up in which nothing is missing.
#pragma once

#include "app/services/setup_store.h"
#include "tests/support/test_database.h"

inline const QDate draftDay(2026, 11, 20);

inline services::SetupDraft wholeDraft()
{
    using staff::Role;
    services::SetupDraft draft;
    draft.schoolName = "Birchwood Primary School";
    draft.handle = "@birchwood_pri";
    draft.mailbox = "office@birchwood.sch.uk";
    draft.policyId = "lickey-hills";
    draft.signedBy = "Mrs Adams";
    draft.signedOn = draftDay.addYears(-1);
    draft.reviewOn = draftDay.addYears(10);
    draft.people = {{"Mrs Adams", {Role::Head, Role::Teacher}, "hash"},
        {"Mr Bell", {Role::SeniorLeader}, "hash"}};
    return draft;
}

inline QString countOf(storage::Session& session, const char* table)
{
    return (*session.row(QStringLiteral("select count(*) from ") + QLatin1String(table)))
        ->at(0)
        .toString();
}
