// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/roll/pupil_store.h"

#include "app/audit/audit_log.h"
#include "app/storage/transaction.h"

#include <QHash>

#include <utility>

namespace roll {
namespace {

constexpr std::array categoryWords{std::pair{Category::Work, "work"},
    std::pair{Category::Photo, "photo"}, std::pair{Category::Name, "name"},
    std::pair{Category::Achievement, "achievement"}};

constexpr std::array answerWords{std::pair{Answer::NotAsked, "not-asked"},
    std::pair{Answer::Yes, "yes"}, std::pair{Answer::No, "no"},
    std::pair{Answer::Withdrawn, "withdrawn"}, std::pair{Answer::Expired, "expired"}};

template <typename Words, typename Value> QString wordFor(const Words& words, Value value)
{
    for (const auto& [known, word] : words) {
        if (known == value)
            return QString::fromLatin1(word);
    }
    return {};
}

template <typename Words, typename Value>
Value valueFor(const Words& words, const QString& text, Value otherwise)
{
    for (const auto& [known, word] : words) {
        if (QLatin1String(word) == text)
            return known;
    }
    return otherwise;
}

} // namespace

base::Result<void> PupilStore::add(
    const Roll& pupils, base::StaffId recordedBy, const base::Clock& clock)
{
    auto transaction = storage::Transaction::begin(m_session);
    if (!transaction)
        return base::failure(transaction.error());
    for (const Pupil& pupil : pupils.pupils()) {
        const auto id = m_session.insert(
            QStringLiteral("insert into pupil (upn, forename, surname, preferred, school_year, "
                           "class_name) values (?, ?, ?, ?, ?, ?) returning id"),
            {pupil.upn, pupil.forename, pupil.surname, pupil.preferred, pupil.year,
                pupil.className});
        if (!id)
            return base::failure(id.error());
        for (const Category category : allCategories) {
            const Answer answer = pupil.consents.of(category);
            if (answer == Answer::NotAsked)
                continue;
            if (auto recorded
                = recordConsent(base::PupilId{*id}, category, answer, recordedBy, clock);
                !recorded)
                return recorded;
        }
    }
    if (auto logged = audit::append(m_session,
            {clock.now(), recordedBy, QStringLiteral("roll.add"), QStringLiteral("roll"),
                QString::number(pupils.size())});
        !logged)
        return logged;
    return (*transaction)->commit();
}

base::Result<Roll> PupilStore::all() const
{
    const auto answers = m_session.rows(
        QStringLiteral("select pupil_id, category, answer from consent order by id"));
    if (!answers)
        return base::failure(answers.error());
    QHash<qint64, Consents> consents;
    for (const storage::Row& row : *answers) // later lines replace earlier ones
        // An answer this program does not know is no consent.
        consents[row.at(0).toLongLong()].set(
            valueFor(categoryWords, row.at(1).toString(), Category::Work),
            valueFor(answerWords, row.at(2).toString(), Answer::No));
    const auto rows = m_session.rows(
        QStringLiteral("select id, upn, forename, surname, preferred, school_year, "
                       "class_name from pupil order by id"));
    if (!rows)
        return base::failure(rows.error());
    QVector<Pupil> pupils;
    pupils.reserve(static_cast<qsizetype>(rows->size()));
    for (const storage::Row& row : *rows) {
        const qint64 id = row.at(0).toLongLong();
        pupils.append(
            {base::PupilId{id}, row.at(1).toString(), row.at(2).toString(), row.at(3).toString(),
                row.at(4).toString(), row.at(5).toInt(), row.at(6).toString(), consents.value(id)});
    }
    return Roll(std::move(pupils));
}

base::Result<void> PupilStore::recordConsent(base::PupilId pupil, Category category, Answer answer,
    base::StaffId recordedBy, const base::Clock& clock)
{
    const auto added = m_session.execute(
        QStringLiteral("insert into consent (pupil_id, category, answer, recorded_at, recorded_by) "
                       "values (?, ?, ?, ?, ?)"),
        {pupil.value, wordFor(categoryWords, category), wordFor(answerWords, answer),
            storage::toColumn(clock.now()), recordedBy.value});
    if (!added)
        return base::failure(added.error());
    return {};
}

} // namespace roll
