// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a headteacher has answered so far while setting the school up, and whether a step is
// complete. Values and pure functions; any thread.
#pragma once

#include "app/base/result.h"
#include "app/policy/pack.h"
#include "app/staff/permission.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>

namespace services {

struct SetupPerson
{
    QString name;
    staff::Roles roles;
    QString secretHash; // empty: no pass phrase yet

    bool operator==(const SetupPerson&) const = default;
};

struct SetupDraft
{
    int step = 0; // where the person was

    QString schoolName;
    bool nursery = false;
    QByteArray crest; // a small picture file
    QString handle; // as typed; see cleanHandle
    QString mailbox;

    QString policyId;
    QMap<QString, QString> answers; // of policyQuestions, where they differ from what we recommend
    QString signedBy;
    QDate signedOn;
    QDate reviewOn;

    QVector<SetupPerson> people;
    QString followDeciders = QStringLiteral("slt");
    int followerCheckDays = 7;

    bool operator==(const SetupDraft&) const = default;
};

inline constexpr int mostPeople = 300;

[[nodiscard]] QJsonObject toJson(const SetupDraft& draft);
[[nodiscard]] SetupDraft draftFromJson(const QJsonObject& json); // nonsense gives the defaults

// "@Lickey_Hills" and "https://x.com/Lickey_Hills" are "Lickey_Hills".
[[nodiscard]] QString cleanHandle(const QString& typed);

// An error is the first thing that is missing or wrong.
[[nodiscard]] base::Result<void> schoolComplete(const SetupDraft& draft);
[[nodiscard]] base::Result<void> policyComplete(const SetupDraft& draft, const QDate& today);
[[nodiscard]] base::Result<void> peopleComplete(const SetupDraft& draft);

// The starter policy with this school's name, handle, mailbox, dates and answers.
[[nodiscard]] base::Result<policy::Pack> policyFrom(const SetupDraft& draft);

} // namespace services
