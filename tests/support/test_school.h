// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A school in memory or in a file: three members of staff, a small invented roll, a policy.
#pragma once

#include "app/policy/pack_reader.h"
#include "app/posts/dismissal_store.h"
#include "app/posts/review_service.h"
#include "app/posts/rules_revision_store.h"
#include "app/staff/staff_store.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"

struct TestSchool
{
    explicit TestSchool(storage::Session& database)
        : session(database)
    {
        teacher = add("Miss Teal", {staff::Role::Teacher});
        leader = add("Mr Oak", {staff::Role::SeniorLeader});
        head = add("Dr Fell", {staff::Role::Head});
        setPolicy("lickey-hills");
    }

    staff::StaffMember add(const QString& name, staff::Roles roles)
    {
        const auto id = staff::StaffStore(session).add(name, roles, "no hash");
        return {*id, name, roles};
    }

    static std::shared_ptr<const roll::Roll> someRoll()
    {
        roll::Pupil pupil;
        pupil.id = base::PupilId{1};
        pupil.upn = "T1";
        pupil.forename = "Ottoline";
        pupil.surname = "Quill";
        pupil.year = 4;
        return std::make_shared<const roll::Roll>(QVector<roll::Pupil>{pupil});
    }

    // As the services would read it now.
    void setPolicy(const QString& id, bool everyPost = true)
    {
        policy::SchoolFacts facts;
        facts.dismissals = *posts::DismissalStore(session, clock).inForce();
        house = std::make_shared<const posts::House>(posts::House{
            std::make_shared<const posts::DraftChecker>(*policy::builtInPack(id), roll, facts),
            everyPost, "larkfield_demo", *posts::rulesRevision(session)});
    }
    void readAgain() { setPolicy(house->checker->pack().id, house->reviewEveryPost); }

    posts::ReviewService service() { return {session, clock, *house}; }
    posts::PostStore store() { return {session, clock}; }
    posts::Post post(base::PostId id) { return *store().find(id); }

    // A draft with this text, on disk.
    posts::Post draft(const QString& text, const staff::StaffMember& author)
    {
        auto made = service().newDraft(author);
        made->content.text = text;
        if (!service().saveDraft(author, made->id, made->revision, made->content))
            qFatal("draft not saved");
        return post(made->id);
    }

    posts::Post approved(const QString& text)
    {
        const posts::Post made = draft(text, teacher);
        if (!service().submit(teacher, made.id, made.revision)
            || !service().approve(leader, made.id, post(made.id).revision))
            qFatal("not approved");
        return post(made.id);
    }

    storage::Session& session;
    FakeClock clock;
    staff::StaffMember teacher;
    staff::StaffMember leader;
    staff::StaffMember head;
    std::shared_ptr<const roll::Roll> roll = someRoll();
    std::shared_ptr<const posts::House> house;
};
