// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The life of a school's policy: which version is in force, how a new one is approved, who has
// read it, and how a head carries on with an old one. Every step is one transaction, allowed by
// the actor's permissions, and audited. Synchronous; on the session's thread.
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/policy/pack.h"
#include "app/staff/staff_member.h"

#include <QByteArray>

namespace storage {
class Session;
}

namespace governance {

inline constexpr int mostDaysCarriedOn = 366;
inline constexpr int mostYearsToReview = 5;

struct Approval
{
    QString packId;
    QByteArray document; // exactly what the head saw
    QString minuteReference; // of the governors
    QDate nextReview;
};

struct CarryOn
{
    QString reason;
    QDate until;
};

[[nodiscard]] QDate schoolToday(const base::Clock& clock);

// The newest approved version of this policy, else the one built in.
[[nodiscard]] base::Result<policy::Pack> policyInForce(
    storage::Session& session, const QString& packId);

// The day until which a head has signed for this version, past or to come.
[[nodiscard]] base::Result<std::optional<QDate>> carriedOnUntil(
    storage::Session& session, const policy::Pack& pack);

// Stores a new version with today's date; from then on posts are judged by it and everybody is
// asked to read it. Conflict when the document was copied from a version no longer in force.
[[nodiscard]] base::Result<policy::Pack> approvePolicy(storage::Session& session,
    const base::Clock& clock, const staff::StaffMember& actor, const Approval& approval);

[[nodiscard]] base::Result<void> savePolicyDraft(storage::Session& session,
    const base::Clock& clock, const staff::StaffMember& actor, const QString& packId,
    const QByteArray& document);
[[nodiscard]] base::Result<void> discardPolicyDraft(
    storage::Session& session, const staff::StaffMember& actor, const QString& packId);

// Only for an overdue or undated policy.
[[nodiscard]] base::Result<void> carryOn(storage::Session& session, const base::Clock& clock,
    const staff::StaffMember& actor, const QString& packId, const CarryOn& wanted);

// "I have read this"; Conflict when another version has come into force meanwhile.
[[nodiscard]] base::Result<void> acknowledgePolicy(storage::Session& session,
    const base::Clock& clock, const staff::StaffMember& actor, const QString& packId,
    const QString& version);

// Denied, with what to do, for who has not read the version in force.
[[nodiscard]] base::Result<void> mustHaveAcknowledged(storage::Session& session,
    const staff::StaffMember& actor, const QString& packId, const QString& version);

} // namespace governance
