// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The school's policy as the window sees it: steps of policy_service and what the policy page
// shows, asked of the database thread and answered later. Lives on the UI thread.
#pragma once

#include "app/governance/acknowledgement_store.h"
#include "app/governance/policy_draft_store.h"
#include "app/governance/policy_preview.h"
#include "app/governance/policy_service.h"
#include "app/governance/policy_version_store.h"
#include "app/policy/policy_standing.h"
#include "app/storage/database.h"

#include <QObject>

namespace governance {

// One reading of everything about a policy.
struct PolicyFile
{
    policy::Pack inForce;
    policy::PolicyStanding standing;
    std::optional<PolicyDraft> draft;
    std::vector<PolicyVersion> versions; // newest first; empty: the built-in one is in force
    std::vector<Acknowledgement> acknowledgements; // of the version in force
    bool acknowledged = false; // by who asks
};

class PolicyDesk : public QObject
{
    Q_OBJECT

public:
    PolicyDesk(storage::Database& database, const base::Clock& clock);

    [[nodiscard]] base::Async<PolicyFile> file(
        const staff::StaffMember& reader, const QString& packId);
    [[nodiscard]] base::Async<void> saveDraft(
        const staff::StaffMember& actor, const QString& packId, const QByteArray& document);
    [[nodiscard]] base::Async<void> discardDraft(
        const staff::StaffMember& actor, const QString& packId);
    [[nodiscard]] base::Async<policy::Pack> approve(
        const staff::StaffMember& actor, const Approval& approval);
    [[nodiscard]] base::Async<void> carryOn(
        const staff::StaffMember& actor, const QString& packId, const CarryOn& wanted);
    [[nodiscard]] base::Async<void> acknowledge(
        const staff::StaffMember& actor, const QString& packId, const QString& version);
    // Everything a preview looks at.
    [[nodiscard]] base::Async<std::vector<posts::Post>> postsToPreview();

    [[nodiscard]] QDate today() const { return schoolToday(m_clock); }
    [[nodiscard]] QDateTime now() const { return m_clock.now(); }

Q_SIGNALS:
    void changed(); // the policy in force, its standing, or who has read it

private:
    template <typename T> base::Async<T> announced(base::Async<T> step);

    storage::Database& m_database;
    const base::Clock& m_clock;
};

} // namespace governance
