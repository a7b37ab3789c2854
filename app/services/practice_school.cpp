// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/practice_school.h"

#include "app/governance/acknowledgement_store.h"
#include "app/policy/pack_reader.h"
#include "app/roll/pupil_store.h"
#include "app/roll/roll_csv.h"
#include "app/settings/school_settings.h"
#include "app/staff/secret.h"
#include "app/staff/staff_store.h"
#include "app/storage/transaction.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace services {
namespace {

base::Error partMissing()
{
    return {base::ErrorKind::Internal,
        QCoreApplication::translate(
            "services::PracticeSchool", "A part of this program is missing. Reinstall it.")};
}

QByteArray resource(const QString& name)
{
    QFile file(QStringLiteral(":/nestbox/demo/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject description()
{
    return QJsonDocument::fromJson(resource(QStringLiteral("practice-school.json"))).object();
}

// Everybody there shares one passphrase, so one hash will do: it is a practice school.
base::Result<base::StaffId> addStaff(storage::Session& session, const QJsonObject& school)
{
    const auto hash = staff::hashSecret(practicePassphrase());
    if (!hash)
        return base::failure(hash.error());
    base::StaffId last;
    for (const QJsonValue& entry : school.value(QLatin1String("staff")).toArray()) {
        staff::Roles roles;
        for (const QJsonValue& role : entry[QLatin1String("roles")].toArray()) {
            if (const auto known = staff::roleFromName(role.toString()))
                roles.insert(*known);
        }
        const auto added
            = staff::StaffStore(session).add(entry[QLatin1String("name")].toString(), roles, *hash);
        if (!added)
            return added;
        last = *added;
    }
    if (!last.isValid())
        return base::failure(partMissing());
    return last;
}

// At the practice school everybody has read both policies it may start with.
base::Result<void> acknowledgeForAll(storage::Session& session, const base::Clock& clock)
{
    const auto members = staff::StaffStore(session).all();
    if (!members)
        return base::failure(members.error());
    for (const QString& id : policy::builtInPackIds()) {
        const auto pack = policy::builtInPack(id);
        if (!pack)
            return base::failure(pack.error());
        for (const staff::StaffMember& member : *members) {
            if (auto done = governance::AcknowledgementStore(session).add(
                    member.id, pack->id, pack->version, clock.now());
                !done)
                return done;
        }
    }
    return {};
}

} // namespace

QString practicePassphrase()
{
    return description().value(QLatin1String("passphrase")).toString();
}

base::Result<roll::Roll> practiceRoll()
{
    return roll::readRollCsv(resource(QStringLiteral("practice-class.csv")));
}

base::Result<bool> isUnused(storage::Session& session)
{
    const auto members = staff::StaffStore(session).all();
    if (!members)
        return base::failure(members.error());
    return members->empty();
}

base::Result<void> createPracticeSchool(storage::Session& session, const base::Clock& clock)
{
    auto transaction = storage::Transaction::begin(session);
    if (!transaction)
        return base::failure(transaction.error());
    const QJsonObject school = description();
    const auto keeper = addStaff(session, school);
    if (!keeper)
        return base::failure(keeper.error());
    if (auto read = acknowledgeForAll(session, clock); !read)
        return read;
    const auto pupils = practiceRoll();
    if (!pupils)
        return base::failure(pupils.error());
    if (auto added = roll::PupilStore(session).add(*pupils, *keeper, clock); !added)
        return added;
    settings::SchoolSettings chosen;
    chosen.practice = true;
    chosen.schoolName = school.value(QLatin1String("schoolName")).toString();
    chosen.handle = school.value(QLatin1String("handle")).toString();
    chosen.policyId = school.value(QLatin1String("policy")).toString();
    if (auto saved = settings::saveSchoolSettings(session, chosen); !saved)
        return saved;
    return (*transaction)->commit();
}

} // namespace services
