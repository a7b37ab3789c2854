// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Decisions as the window sees them: the steps of DecisionService, asked of the database thread
// and answered later. Lives on the UI thread. The house can be replaced at any time.
#pragma once

#include "app/governance/decision_service.h"
#include "app/storage/database.h"

#include <QObject>

namespace governance {

class DecisionDesk : public QObject
{
    Q_OBJECT

public:
    DecisionDesk(storage::Database& database, const base::Clock& clock);

    void setHouse(std::shared_ptr<const DecisionHouse> house);
    [[nodiscard]] const DecisionHouse& house() const { return *m_house; }
    [[nodiscard]] const DecisionBook& book() const { return decisionBook(); }
    [[nodiscard]] const base::Clock& clock() const { return m_clock; }

    [[nodiscard]] base::Async<DecisionId> record(
        const staff::StaffMember& actor, const DecisionDraft& draft);
    [[nodiscard]] base::Async<void> addStep(
        const staff::StaffMember& actor, DecisionId id, const QString& step, const QString& note);
    [[nodiscard]] base::Async<void> close(
        const staff::StaffMember& actor, DecisionId id, const Ruling& ruling);

    [[nodiscard]] base::Async<Decision> find(const staff::StaffMember& actor, DecisionId id);
    [[nodiscard]] base::Async<std::vector<Decision>> list(
        const staff::StaffMember& actor, const DecisionStore::Filter& filter);
    [[nodiscard]] base::Async<Waiting> waiting(const staff::StaffMember& actor);
    [[nodiscard]] base::Async<std::vector<staff::StaffMember>> staff();
    // What the words suggest; an empty hint where there is no judge.
    [[nodiscard]] base::Async<MentionHint> judge(const QString& words);
    // SHA-256 of a file, in hexadecimal digits.
    [[nodiscard]] base::Async<QString> fingerprint(const QString& file);
    [[nodiscard]] base::Async<void> save(const QString& file, const QByteArray& bytes);

Q_SIGNALS:
    void changed(); // lists should be read again
    void houseChanged();

private:
    template <typename Work> auto onService(Work work)
    {
        return m_database.run(
            [&clock = m_clock, house = m_house, work = std::move(work)](storage::Session& session) {
                DecisionService service(session, clock, *house);
                return work(service);
            });
    }
    // Emits changed() when the step succeeded.
    template <typename T> [[nodiscard]] base::Async<T> announced(base::Async<T> step);

    storage::Database& m_database;
    const base::Clock& m_clock;
    std::shared_ptr<const DecisionHouse> m_house = std::make_shared<const DecisionHouse>();
};

} // namespace governance
