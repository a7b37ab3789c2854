// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A school of three people with a real database file and real rules, for tests of pages.
#pragma once

#include "app/policy/pack_reader.h"
#include "app/posts/post_desk.h"
#include "app/posts/rules_revision_store.h"
#include "app/roll/pupil_store.h"
#include "app/services/practice_school.h"
#include "app/staff/staff_store.h"
#include "tests/support/await.h"
#include "tests/support/fake_clock.h"

#include <QTemporaryDir>

struct SchoolFixture
{
    explicit SchoolFixture(const QString& policy = QStringLiteral("lickey-hills"),
        bool reviewEveryPost = true, const QString& wall = QStringLiteral("2026-11-20T10:00"))
        : clock(wall)
        , database(folder.filePath(QStringLiteral("school.sqlite")))
        , desk(database, clock)
    {
        if (!folder.isValid() || !await(database.open()))
            qFatal("no database");
        teacher = add(QStringLiteral("Miss Okoro"), staff::Role::Teacher);
        leader = add(QStringLiteral("Mr Hale"), staff::Role::SeniorLeader);
        otherTeacher = add(QStringLiteral("Mr Odell"), staff::Role::Teacher);
        follow(policy, reviewEveryPost);
        QObject::connect(&desk, &posts::PostDesk::rulesChanged, &desk,
            [this] { follow(desk.house()->checker->pack().id, desk.house()->reviewEveryPost); });
    }

    void follow(const QString& policy, bool reviewEveryPost)
    {
        auto pack = policy::builtInPack(policy);
        auto pupils = services::practiceRoll();
        if (!pack || !pupils)
            qFatal("a resource is missing");
        auto roll = std::make_shared<const roll::Roll>(std::move(*pupils));
        const auto session = storage::Session::openSqlite(database.path());
        policy::SchoolFacts facts;
        facts.dismissals = *posts::DismissalStore(**session, clock).inForce();
        auto checker = std::make_shared<const posts::DraftChecker>(std::move(*pack), roll, facts);
        desk.setHouse(std::make_shared<const posts::House>(posts::House{checker, reviewEveryPost,
            QStringLiteral("larkfield_demo"), *posts::rulesRevision(**session)}));
    }

    // A draft with this content, as its author would have left it.
    posts::Post draft(const staff::StaffMember& author, const posts::Content& content)
    {
        const auto made = await(desk.newDraft(author));
        if (!made || !await(desk.saveDraft(author, made->id, made->revision, content)))
            qFatal("no draft");
        return find(made->id);
    }

    posts::Post draft(const staff::StaffMember& author, const QString& words)
    {
        posts::Content content;
        content.text = words;
        return draft(author, content);
    }

    posts::Post submitted(const staff::StaffMember& author, const posts::Content& content)
    {
        const posts::Post made = draft(author, content);
        if (const auto state = await(desk.submit(author, made.id, made.revision)); !state)
            qFatal("%s", qPrintable(state.error().text));
        return find(made.id);
    }

    posts::Post submitted(const staff::StaffMember& author, const QString& words)
    {
        posts::Content content;
        content.text = words;
        return submitted(author, content);
    }

    posts::Post approved(const staff::StaffMember& author, const QString& words)
    {
        const posts::Post waiting = submitted(author, words);
        if (!await(desk.approve(leader, waiting.id, waiting.revision)))
            qFatal("not approved");
        return find(waiting.id);
    }

    posts::Post find(base::PostId id)
    {
        const auto post = await(desk.find(id));
        if (!post)
            qFatal("no such post");
        return *post;
    }

    std::vector<posts::Post> postsOf(const staff::StaffMember& author)
    {
        return await(desk.ofAuthor(author.id)).value();
    }

    // What another program would read from the file.
    QStringList bodiesOnDisk() const
    {
        const auto other = storage::Session::openSqlite(database.path());
        QStringList bodies;
        const auto rows = (*other)->rows(QStringLiteral("select body from post order by id"));
        for (const storage::Row& row : rows.value())
            bodies.append(row.first().toString());
        return bodies;
    }

    QTemporaryDir folder;
    FakeClock clock;
    storage::Database database;
    posts::PostDesk desk;
    staff::StaffMember teacher;
    staff::StaffMember leader;
    staff::StaffMember otherTeacher;

private:
    staff::StaffMember add(const QString& name, staff::Role role)
    {
        const auto id = await(database.run([name, role](storage::Session& session) {
            return staff::StaffStore(session).add(name, {role}, QStringLiteral("-"));
        }));
        if (!id)
            qFatal("no staff");
        return {*id, name, {role}, true};
    }
};
