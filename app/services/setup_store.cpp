// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/setup_store.h"

#include "app/audit/audit_log.h"
#include "app/base/school_time.h"
#include "app/governance/acknowledgement_store.h"
#include "app/governance/policy_version_store.h"
#include "app/policy/pack_reader.h"
#include "app/posts/rules_revision_store.h"
#include "app/services/practice_school.h"
#include "app/settings/school_settings.h"
#include "app/staff/staff_store.h"
#include "app/storage/transaction.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace services {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(services::SetupStore)
};

const auto draftName = QStringLiteral("setup-draft");

base::Result<void> mustBeNew(storage::Session& session)
{
    const auto unused = isUnused(session);
    if (!unused)
        return base::failure(unused.error());
    if (!*unused)
        return base::failure(base::ErrorKind::Conflict,
            Text::tr("The school is set up already. Change it under Settings and Policy."));
    return {};
}

base::Result<void> complete(const SetupDraft& draft, const QDate& today)
{
    if (auto school = schoolComplete(draft); !school)
        return school;
    if (auto policy = policyComplete(draft, today); !policy)
        return policy;
    return peopleComplete(draft);
}

settings::SchoolSettings settingsFrom(
    const settings::SchoolSettings& before, const SetupDraft& draft)
{
    settings::SchoolSettings school = before;
    school.practice = false;
    school.schoolName = draft.schoolName.trimmed();
    school.nursery = draft.nursery;
    school.crest = draft.crest;
    school.handle = cleanHandle(draft.handle);
    school.mailbox = draft.mailbox.trimmed();
    school.policyId = draft.policyId;
    school.followDeciders = draft.followDeciders;
    school.followerCheckDays = draft.followerCheckDays;
    school.setupLeft = QStringList{QLatin1String(classListStep), QLatin1String(accountStep),
        QLatin1String(dryRunStep), QLatin1String(acknowledgeStep)};
    return school;
}

// The headteacher's id.
base::Result<base::StaffId> addPeople(storage::Session& session, const SetupDraft& draft)
{
    base::StaffId head;
    for (const SetupPerson& person : draft.people) {
        const auto added
            = staff::StaffStore(session).add(person.name, person.roles, person.secretHash);
        if (!added)
            return added;
        if (!head.isValid() && person.roles.contains(staff::Role::Head))
            head = *added;
    }
    return head;
}

base::Result<void> signPolicy(storage::Session& session, const base::Clock& clock,
    const SetupDraft& draft, base::StaffId head)
{
    const auto pack = policyFrom(draft);
    if (!pack)
        return base::failure(pack.error());
    const auto kept = governance::PolicyVersionStore(session).add(
        {0, pack->id, pack->version, policy::writePack(*pack), {}, head, {}, clock.now()});
    if (!kept)
        return base::failure(kept.error());
    // Who signs the policy has read it.
    if (auto read
        = governance::AcknowledgementStore(session).add(head, pack->id, pack->version, clock.now());
        !read)
        return read;
    if (auto noted = posts::noteRulesChanged(session); !noted)
        return noted;
    return audit::append(session,
        {clock.now(), head, QStringLiteral("school.create"), QStringLiteral("school"),
            pack->id + QLatin1Char(' ') + pack->version});
}

} // namespace

base::Result<SetupProgress> loadSetup(storage::Session& session)
{
    const auto unused = isUnused(session);
    if (!unused)
        return base::failure(unused.error());
    const auto row = session.row(
        QStringLiteral("select value from school_setting where name = ?"), {draftName});
    if (!row)
        return base::failure(row.error());
    SetupProgress progress;
    progress.schoolExists = !*unused;
    if (row->has_value())
        progress.draft = draftFromJson(
            QJsonDocument::fromJson(row->value().at(0).toString().toUtf8()).object());
    return progress;
}

base::Result<void> saveSetup(storage::Session& session, const SetupDraft& draft)
{
    auto transaction = storage::Transaction::begin(session);
    if (!transaction)
        return base::failure(transaction.error());
    if (auto fresh = mustBeNew(session); !fresh)
        return fresh;
    const QString json
        = QString::fromUtf8(QJsonDocument(toJson(draft)).toJson(QJsonDocument::Compact));
    const auto done
        = session.execute(QStringLiteral("insert into school_setting (name, value) values (?, ?) "
                                         "on conflict (name) do update set value = excluded.value"),
            {draftName, json});
    if (!done)
        return base::failure(done.error());
    return (*transaction)->commit();
}

base::Result<void> createSchool(
    storage::Session& session, const base::Clock& clock, const SetupDraft& draft)
{
    if (auto whole = complete(draft, base::schoolWallTime(clock.now()).date()); !whole)
        return whole;
    auto transaction = storage::Transaction::begin(session);
    if (!transaction)
        return base::failure(transaction.error());
    if (auto fresh = mustBeNew(session); !fresh)
        return fresh;
    const auto before = settings::loadSchoolSettings(session);
    if (!before)
        return base::failure(before.error());
    if (auto saved = settings::saveSchoolSettings(session, settingsFrom(*before, draft)); !saved)
        return saved;
    const auto head = addPeople(session, draft);
    if (!head)
        return base::failure(head.error());
    if (auto signedOff = signPolicy(session, clock, draft, *head); !signedOff)
        return signedOff;
    const auto forgotten
        = session.execute(QStringLiteral("delete from school_setting where name = ?"), {draftName});
    if (!forgotten)
        return base::failure(forgotten.error());
    return (*transaction)->commit();
}

base::Result<void> noteStepDone(
    storage::Session& session, const base::Clock& clock, const QString& step)
{
    auto transaction = storage::Transaction::begin(session);
    if (!transaction)
        return base::failure(transaction.error());
    auto school = settings::loadSchoolSettings(session);
    if (!school)
        return base::failure(school.error());
    if (school->setupLeft.removeAll(step) > 0) {
        if (auto saved = settings::saveSchoolSettings(session, *school); !saved)
            return saved;
        if (auto logged = audit::append(session,
                {clock.now(), {}, QStringLiteral("setup.step"), QStringLiteral("school"), step});
            !logged)
            return logged;
    }
    return (*transaction)->commit();
}

} // namespace services
