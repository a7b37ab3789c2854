// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/decision_desk.h"

#include "app/base/when_done.h"
#include "app/staff/staff_store.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>

namespace governance {

DecisionDesk::DecisionDesk(storage::Database& database, const base::Clock& clock)
    : m_database(database)
    , m_clock(clock)
{
}

void DecisionDesk::setHouse(std::shared_ptr<const DecisionHouse> house)
{
    m_house = std::move(house);
    Q_EMIT houseChanged();
}

template <typename T> base::Async<T> DecisionDesk::announced(base::Async<T> step)
{
    base::whenDone(step, this, [this](const base::Result<T>& done) {
        if (done)
            Q_EMIT changed();
    });
    return step;
}

base::Async<DecisionId> DecisionDesk::record(
    const staff::StaffMember& actor, const DecisionDraft& draft)
{
    return announced<DecisionId>(onService(
        [actor, draft](DecisionService& service) { return service.record(actor, draft); }));
}

base::Async<void> DecisionDesk::addStep(
    const staff::StaffMember& actor, DecisionId id, const QString& step, const QString& note)
{
    return announced<void>(onService([actor, id, step, note](DecisionService& service) {
        return service.addStep(actor, id, step, note);
    }));
}

base::Async<void> DecisionDesk::close(
    const staff::StaffMember& actor, DecisionId id, const Ruling& ruling)
{
    return announced<void>(onService([actor, id, ruling](DecisionService& service) {
        return service.close(actor, id, ruling);
    }));
}

base::Async<Decision> DecisionDesk::find(const staff::StaffMember& actor, DecisionId id)
{
    return onService([actor, id](DecisionService& service) { return service.find(actor, id); });
}

base::Async<std::vector<Decision>> DecisionDesk::list(
    const staff::StaffMember& actor, const DecisionStore::Filter& filter)
{
    return onService(
        [actor, filter](DecisionService& service) { return service.list(actor, filter); });
}

base::Async<Waiting> DecisionDesk::waiting(const staff::StaffMember& actor)
{
    return onService([actor](DecisionService& service) { return service.waiting(actor); });
}

base::Async<std::vector<staff::StaffMember>> DecisionDesk::staff()
{
    return m_database.run(
        [](storage::Session& session) { return staff::StaffStore(session).all(); });
}

base::Async<MentionHint> DecisionDesk::judge(const QString& words)
{
    return m_database.run([house = m_house, words](storage::Session&) -> base::Result<MentionHint> {
        return house->judge ? house->judge(words) : MentionHint();
    });
}

base::Async<QString> DecisionDesk::fingerprint(const QString& file)
{
    return m_database.run([file](storage::Session&) -> base::Result<QString> {
        QFile source(file);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!source.open(QIODevice::ReadOnly) || !hash.addData(&source))
            return base::failure(base::ErrorKind::NotFound, tr("This file cannot be read."));
        return QString::fromLatin1(hash.result().toHex());
    });
}

base::Async<void> DecisionDesk::save(const QString& file, const QByteArray& bytes)
{
    return m_database.run([file, bytes](storage::Session&) -> base::Result<void> {
        QSaveFile target(file);
        if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size()
            || !target.commit())
            return base::failure(
                base::ErrorKind::Storage, tr("The file cannot be written. Choose another folder."));
        return {};
    });
}

} // namespace governance
