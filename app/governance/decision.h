// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A decision on record, what is needed to make one, and what the school has settled about
// decisions. Values; any thread.
#pragma once

#include "app/base/ids.h"
#include "app/staff/permission.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>

#include <functional>
#include <vector>

namespace governance {

using DecisionId = base::Id<struct DecisionTag>;
using Answers = QMap<QString, QString>; // by field id

// Something that was done or said later, with who and when. Never changed.
struct TakenStep
{
    QString step; // id of a checklist step, or one of the names below
    QString note;
    base::StaffId takenBy;
    QString takenByName;
    QDateTime takenAt; // UTC
};
inline constexpr QLatin1String stepNote("note");
inline constexpr QLatin1String stepReceipt("receipt");
inline constexpr QLatin1String stepDoneOnX("done-on-x");
inline constexpr QLatin1String stepClosed("closed");

struct Decision
{
    DecisionId id;
    QString kind;
    QString subject; // the account, or what else it is about; never a pupil's name
    Answers answers;
    QString choice; // empty: not decided
    QString reason;
    QStringList clauses;
    QString policyVersion; // "lickey-hills 1.0"
    bool closed = false; // locked: only notes are added
    QDate due; // when a recurring duty is due again
    base::StaffId recordedBy;
    QString recordedByName;
    QDateTime recordedAt; // UTC
    std::vector<TakenStep> steps; // in order

    [[nodiscard]] bool has(const QString& step) const;
    [[nodiscard]] bool hasReceiptOf(base::StaffId person) const;
    [[nodiscard]] QDateTime closedAt() const; // invalid: open
};

// How somebody answers.
struct Ruling
{
    QString choice; // empty where the kind has no choices
    QString reason;
    bool doneOnX = false; // what the choice asks to do on X has been done
};

struct DecisionDraft
{
    QString kind;
    Answers answers;
    Ruling ruling; // without a choice the record stays open for somebody to decide
};

// What other people's words suggest.
struct MentionHint
{
    QString type; // option of the field "type"; empty: nothing to say
    QString sentence;
};
using MentionJudge = std::function<MentionHint(const QString& words)>;

// What the school has settled about decisions; one immutable value.
struct DecisionHouse
{
    QString policy; // "lickey-hills": whose clauses hold
    QString policyVersion;
    int followerCheckDays = 0; // 0: as the kind says
    staff::Roles followersDecidedBy; // empty: as the table of permissions says
    MentionJudge judge; // may be empty; safe to call from any thread
};

} // namespace governance
