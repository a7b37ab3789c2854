// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/policy_desk.h"

#include "app/base/when_done.h"
#include "app/posts/post_store.h"

#include <algorithm>

namespace governance {
namespace {

base::Result<PolicyFile> readFile(storage::Session& session, const base::Clock& clock,
    base::StaffId reader, const QString& packId)
{
    PolicyFile file;
    auto pack = policyInForce(session, packId);
    if (!pack)
        return base::failure(pack.error());
    file.inForce = std::move(*pack);
    const auto until = carriedOnUntil(session, file.inForce);
    if (!until)
        return base::failure(until.error());
    file.standing = policy::policyStanding(file.inForce, schoolToday(clock), *until);
    auto draft = PolicyDraftStore(session).find(packId);
    if (!draft)
        return base::failure(draft.error());
    file.draft = std::move(*draft);
    auto versions = PolicyVersionStore(session).all(packId);
    if (!versions)
        return base::failure(versions.error());
    file.versions = std::move(*versions);
    auto given = AcknowledgementStore(session).ofStaff(packId, file.inForce.version);
    if (!given)
        return base::failure(given.error());
    file.acknowledgements = std::move(*given);
    file.acknowledged = std::any_of(file.acknowledgements.begin(), file.acknowledgements.end(),
        [reader](const Acknowledgement& a) { return a.staff == reader && a.isGiven(); });
    return file;
}

} // namespace

PolicyDesk::PolicyDesk(storage::Database& database, const base::Clock& clock)
    : m_database(database)
    , m_clock(clock)
{
}

template <typename T> base::Async<T> PolicyDesk::announced(base::Async<T> step)
{
    base::whenDone(step, this, [this](const base::Result<T>& done) {
        if (done)
            Q_EMIT changed();
    });
    return step;
}

base::Async<PolicyFile> PolicyDesk::file(const staff::StaffMember& reader, const QString& packId)
{
    return m_database.run([&clock = m_clock, id = reader.id, packId](storage::Session& session) {
        return readFile(session, clock, id, packId);
    });
}

base::Async<void> PolicyDesk::saveDraft(
    const staff::StaffMember& actor, const QString& packId, const QByteArray& document)
{
    return m_database.run([&clock = m_clock, actor, packId, document](storage::Session& session) {
        return savePolicyDraft(session, clock, actor, packId, document);
    });
}

base::Async<void> PolicyDesk::discardDraft(const staff::StaffMember& actor, const QString& packId)
{
    return m_database.run([actor, packId](storage::Session& session) {
        return discardPolicyDraft(session, actor, packId);
    });
}

base::Async<policy::Pack> PolicyDesk::approve(
    const staff::StaffMember& actor, const Approval& approval)
{
    return announced<policy::Pack>(
        m_database.run([&clock = m_clock, actor, approval](storage::Session& session) {
            return approvePolicy(session, clock, actor, approval);
        }));
}

base::Async<void> PolicyDesk::carryOn(
    const staff::StaffMember& actor, const QString& packId, const CarryOn& wanted)
{
    return announced<void>(
        m_database.run([&clock = m_clock, actor, packId, wanted](storage::Session& session) {
            return governance::carryOn(session, clock, actor, packId, wanted);
        }));
}

base::Async<void> PolicyDesk::acknowledge(
    const staff::StaffMember& actor, const QString& packId, const QString& version)
{
    return announced<void>(
        m_database.run([&clock = m_clock, actor, packId, version](storage::Session& session) {
            return acknowledgePolicy(session, clock, actor, packId, version);
        }));
}

base::Async<std::vector<posts::Post>> PolicyDesk::postsToPreview()
{
    return m_database.run([&clock = m_clock](storage::Session& session) {
        return posts::PostStore(session, clock)
            .inStates({posts::State::Sent, posts::State::InReview, posts::State::Returned,
                posts::State::Approved, posts::State::Sending, posts::State::Refused,
                posts::State::Unknown});
    });
}

} // namespace governance
