// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/policy_service.h"

#include "app/audit/audit_log.h"
#include "app/base/school_time.h"
#include "app/governance/acknowledgement_store.h"
#include "app/governance/policy_draft_store.h"
#include "app/governance/policy_sign_off_store.h"
#include "app/governance/policy_version_store.h"
#include "app/policy/pack_reader.h"
#include "app/posts/rules_revision_store.h"
#include "app/storage/transaction.h"

#include <QCoreApplication>

#include <algorithm>

namespace governance {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(governance::Policy)
};

constexpr qsizetype longestReference = 200;
constexpr qsizetype longestReason = 1000;

base::Result<void> mustBeHead(const staff::StaffMember& actor)
{
    if (actor.may(staff::Permission::ChangePolicy))
        return {};
    return base::failure(
        base::ErrorKind::Denied, Text::tr("Only the headteacher changes the school's policy."));
}

// "2026.2": the year and the first number not used yet.
QString nextVersion(const std::vector<PolicyVersion>& versions, const QString& current, int year)
{
    for (int number = 1;; ++number) {
        const QString wanted = QStringLiteral("%1.%2").arg(year).arg(number);
        const bool used = wanted == current
            || std::any_of(versions.begin(), versions.end(),
                [&wanted](const PolicyVersion& v) { return v.version == wanted; });
        if (!used)
            return wanted;
    }
}

base::Result<void> checkApproval(const Approval& approval, QDate today)
{
    const qsizetype length = approval.minuteReference.trimmed().size();
    if (length == 0 || length > longestReference)
        return base::failure(base::ErrorKind::Invalid,
            Text::tr("Write where the governors' minutes say so, such as “FGB 12 March, item 7”."));
    if (!approval.nextReview.isValid() || approval.nextReview <= today)
        return base::failure(
            base::ErrorKind::Invalid, Text::tr("Choose a day for the next review after today."));
    if (approval.nextReview > today.addYears(mostYearsToReview))
        return base::failure(base::ErrorKind::Invalid,
            Text::tr("The next review must be within %n year(s).", nullptr, mostYearsToReview));
    return {};
}

base::Result<policy::Pack> packToApprove(const Approval& approval, const QString& current)
{
    auto pack = policy::readPack(approval.document);
    if (!pack)
        return pack;
    if (pack->id != approval.packId)
        return base::failure(
            base::ErrorKind::Invalid, Text::tr("This document belongs to another policy."));
    if (pack->version != current)
        return base::failure(base::ErrorKind::Conflict,
            Text::tr("Another version has come into force since this copy was made. Discard the "
                     "copy and begin with the policy in force."));
    return pack;
}

// Gives the pack its number and dates and stores it.
base::Result<void> keepVersion(storage::Session& session, const base::Clock& clock,
    const staff::StaffMember& actor, const policy::Pack& current, const Approval& approval,
    policy::Pack& pack)
{
    PolicyVersionStore store(session);
    const auto versions = store.all(pack.id);
    if (!versions)
        return base::failure(versions.error());
    // What came with the program is cited by old decisions, so it is kept like the others.
    if (versions->empty()) {
        const auto kept = store.add(
            {0, current.id, current.version, policy::writePack(current), {}, {}, {}, clock.now()});
        if (!kept)
            return base::failure(kept.error());
    }
    const QDate today = schoolToday(clock);
    pack.version = nextVersion(*versions, current.version, today.year());
    pack.effective = today;
    pack.review = approval.nextReview;
    const auto added = store.add({0, pack.id, pack.version, policy::writePack(pack),
        approval.minuteReference.trimmed(), actor.id, actor.name, clock.now()});
    if (!added)
        return base::failure(added.error());
    return {};
}

base::Result<void> log(storage::Session& session, const base::Clock& clock,
    const staff::StaffMember& actor, const QString& action, const QString& packId,
    const QString& detail)
{
    return audit::append(
        session, {clock.now(), actor.id, action, QStringLiteral("policy ") + packId, detail});
}

} // namespace

QDate schoolToday(const base::Clock& clock)
{
    return base::schoolWallTime(clock.now()).date();
}

base::Result<policy::Pack> policyInForce(storage::Session& session, const QString& packId)
{
    const auto newest = PolicyVersionStore(session).newest(packId);
    if (!newest)
        return base::failure(newest.error());
    return *newest ? policy::readPack((*newest)->document) : policy::builtInPack(packId);
}

base::Result<std::optional<QDate>> carriedOnUntil(
    storage::Session& session, const policy::Pack& pack)
{
    const auto newest = PolicySignOffStore(session).newest(pack.id, pack.version);
    if (!newest)
        return base::failure(newest.error());
    return *newest ? std::optional<QDate>((*newest)->until) : std::nullopt;
}

base::Result<policy::Pack> approvePolicy(storage::Session& session, const base::Clock& clock,
    const staff::StaffMember& actor, const Approval& approval)
{
    const QDate today = schoolToday(clock);
    if (auto allowed = mustBeHead(actor); !allowed)
        return base::failure(allowed.error());
    if (auto good = checkApproval(approval, today); !good)
        return base::failure(good.error());
    auto transaction = storage::Transaction::begin(session);
    if (!transaction)
        return base::failure(transaction.error());
    const auto current = policyInForce(session, approval.packId);
    if (!current)
        return current;
    auto pack = packToApprove(approval, current->version);
    if (!pack)
        return pack;
    if (auto kept = keepVersion(session, clock, actor, *current, approval, *pack); !kept)
        return base::failure(kept.error());
    if (auto done = PolicyDraftStore(session).discard(pack->id); !done)
        return base::failure(done.error());
    if (auto done = posts::noteRulesChanged(session); !done)
        return base::failure(done.error());
    if (auto done = log(session, clock, actor, QStringLiteral("policy.approve"), pack->id,
            QStringLiteral("version ") + pack->version);
        !done)
        return base::failure(done.error());
    if (auto done = (*transaction)->commit(); !done)
        return base::failure(done.error());
    return pack;
}

base::Result<void> savePolicyDraft(storage::Session& session, const base::Clock& clock,
    const staff::StaffMember& actor, const QString& packId, const QByteArray& document)
{
    if (auto allowed = mustBeHead(actor); !allowed)
        return allowed;
    return PolicyDraftStore(session).save(packId, document, actor.id, clock.now());
}

base::Result<void> discardPolicyDraft(
    storage::Session& session, const staff::StaffMember& actor, const QString& packId)
{
    if (auto allowed = mustBeHead(actor); !allowed)
        return allowed;
    return PolicyDraftStore(session).discard(packId);
}

base::Result<void> carryOn(storage::Session& session, const base::Clock& clock,
    const staff::StaffMember& actor, const QString& packId, const CarryOn& wanted)
{
    const QDate today = schoolToday(clock);
    const QString reason = wanted.reason.trimmed();
    if (auto allowed = mustBeHead(actor); !allowed)
        return allowed;
    if (reason.isEmpty() || reason.size() > longestReason)
        return base::failure(
            base::ErrorKind::Invalid, Text::tr("Write in a sentence why the policy goes on."));
    if (!wanted.until.isValid() || wanted.until <= today
        || today.daysTo(wanted.until) > mostDaysCarriedOn)
        return base::failure(
            base::ErrorKind::Invalid, Text::tr("Choose a day after today and within one year."));
    auto transaction = storage::Transaction::begin(session);
    if (!transaction)
        return base::failure(transaction.error());
    const auto pack = policyInForce(session, packId);
    if (!pack)
        return base::failure(pack.error());
    if (pack->review && *pack->review >= today)
        return base::failure(base::ErrorKind::Conflict,
            Text::tr("This policy is in date, so there is nothing to sign for."));
    if (auto done = PolicySignOffStore(session).add(
            {packId, pack->version, reason, wanted.until, actor.id, clock.now()});
        !done)
        return done;
    if (auto done = posts::noteRulesChanged(session); !done)
        return done;
    if (auto done = log(session, clock, actor, QStringLiteral("policy.carry-on"), packId,
            QStringLiteral("version %1 until %2")
                .arg(pack->version, wanted.until.toString(Qt::ISODate)));
        !done)
        return done;
    return (*transaction)->commit();
}

base::Result<void> acknowledgePolicy(storage::Session& session, const base::Clock& clock,
    const staff::StaffMember& actor, const QString& packId, const QString& version)
{
    auto transaction = storage::Transaction::begin(session);
    if (!transaction)
        return base::failure(transaction.error());
    const auto pack = policyInForce(session, packId);
    if (!pack)
        return base::failure(pack.error());
    if (pack->version != version)
        return base::failure(base::ErrorKind::Conflict,
            Text::tr("A newer version of the policy has come into force. Read that one."));
    AcknowledgementStore store(session);
    if (auto done = store.add(actor.id, packId, version, clock.now()); !done)
        return done;
    if (auto done = log(session, clock, actor, QStringLiteral("policy.acknowledge"), packId,
            QStringLiteral("version ") + version);
        !done)
        return done;
    return (*transaction)->commit();
}

base::Result<void> mustHaveAcknowledged(storage::Session& session, const staff::StaffMember& actor,
    const QString& packId, const QString& version)
{
    const auto given = AcknowledgementStore(session).has(actor.id, packId, version);
    if (!given)
        return base::failure(given.error());
    if (!*given)
        return base::failure(base::ErrorKind::Denied,
            Text::tr("Read the school's policy first: open Policy and choose “I have read this”."));
    return {};
}

} // namespace governance
