// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts decisions on record: allowed by role, checked, with the clauses and the policy version of
// the moment, audited, each in one transaction. A closed decision is locked; notes and receipts
// are added below it. Synchronous; on the session's thread.
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/governance/decision.h"
#include "app/governance/decision_kind_reader.h"
#include "app/governance/decision_store.h"
#include "app/governance/duty.h"
#include "app/staff/staff_member.h"

namespace governance {

// What waits for one person.
struct Waiting
{
    std::vector<Decision> alerts; // to be confirmed
    std::vector<Decision> open; // to be decided
    std::vector<Decision> own; // reported by this person; somebody else decides
    std::vector<Duty> duties; // due, overdue, or soon

    [[nodiscard]] int count() const; // what this person has to do; not duties that are only soon
};

class DecisionService
{
public:
    DecisionService(storage::Session& session, const base::Clock& clock, const DecisionHouse& house,
        const DecisionBook& book = decisionBook());

    // Closed at once when the draft rules on it, or when the kind has nothing to decide.
    [[nodiscard]] base::Result<DecisionId> record(
        const staff::StaffMember& actor, const DecisionDraft& draft);
    [[nodiscard]] base::Result<void> addStep(
        const staff::StaffMember& actor, DecisionId id, const QString& step, const QString& note);
    [[nodiscard]] base::Result<void> close(
        const staff::StaffMember& actor, DecisionId id, const Ruling& ruling);

    [[nodiscard]] base::Result<Decision> find(const staff::StaffMember& actor, DecisionId id) const;
    // Those this person may read, newest first.
    [[nodiscard]] base::Result<std::vector<Decision>> list(
        const staff::StaffMember& actor, const DecisionStore::Filter& filter) const;
    [[nodiscard]] base::Result<Waiting> waiting(const staff::StaffMember& actor) const;
    // Every recurring duty of the policy in force, also those not due yet.
    [[nodiscard]] base::Result<std::vector<Duty>> duties() const;

private:
    struct Known
    {
        Decision decision;
        const DecisionKind* kind = nullptr;
    };
    [[nodiscard]] base::Result<Known> load(DecisionId id) const;
    [[nodiscard]] base::Result<void> checkPeople(
        const DecisionKind& kind, const Answers& answers) const;
    [[nodiscard]] base::Result<DecisionId> add(
        const staff::StaffMember& actor, const DecisionKind& kind, const Answers& answers);
    [[nodiscard]] base::Result<void> settle(
        const staff::StaffMember& actor, const Known& known, const Ruling& ruling);
    [[nodiscard]] base::Result<void> raise(const staff::StaffMember& actor,
        const DecisionKind& kind, const Answers& answers, const QString& choice, DecisionId from);
    [[nodiscard]] base::Result<void> settleFollowers(
        const staff::StaffMember& actor, const Answers& answers);
    [[nodiscard]] base::Result<void> note(
        const staff::StaffMember& actor, DecisionId id, const QString& step, const QString& words);
    [[nodiscard]] base::Result<void> audit(const staff::StaffMember& actor, const QString& action,
        DecisionId id, const QString& detail);
    [[nodiscard]] Recurrence recurrenceOf(const DecisionKind& kind) const;
    [[nodiscard]] QDate today() const;

    storage::Session& m_session;
    const base::Clock& m_clock;
    const DecisionHouse& m_house;
    const DecisionBook& m_book;
    DecisionStore m_store;
};

} // namespace governance
