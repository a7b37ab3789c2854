// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The kinds of decision a school puts on record (followers, mentions, incidents, concerns, yearly
// duties) as data: what is asked, what may be answered, who may do it. Values; any thread. Files
// are read by decision_kind_reader.
#pragma once

#include "app/staff/permission.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace governance {

enum class FieldType
{
    Text,
    LongText,
    Handle, // of an account on X
    Date,
    Moment, // date and time on the school's wall
    Choice,
    YesNo,
    Staff, // a member of staff
    Screenshot, // the fingerprint (SHA-256) of a file the school keeps
    Followers // accounts that were looked at, each with an answer
};

// Clauses by policy ("lickey-hills": LH-20, …). A policy that is missing is not concerned.
using Clauses = QMap<QString, QStringList>;

struct FieldOption
{
    QString id;
    QString title;
    Clauses clauses; // narrower than the kind's; empty: the kind's
};

struct DecisionField
{
    QString id;
    FieldType type = FieldType::Text;
    QString title;
    QString hint;
    bool required = false;
    QVector<FieldOption> options; // of a Choice
    std::optional<staff::Role> role; // of a Staff field: only people with it
    QStringList unless; // sorts for which it is not asked
};

struct DecisionChoice
{
    QString id;
    QString title;
    QString consequence; // one sentence: what follows
    QString onX; // what to do on X before this is recorded; empty: nothing
    bool reasonRequired = false;
    QString raises; // kind that is opened because of this choice
};

// An answer that narrows the choices, whoever decides.
struct DecisionGate
{
    QString field;
    QStringList answers;
    QStringList choices; // those that are left
    QString because;
    QString raises; // kind that is opened because of this answer
};

struct ChecklistStep
{
    QString id;
    QString title;
    QString hint;
    QStringList sorts; // for which it is shown; empty: all
    bool noteRequired = false; // a reference, a name, what was said
};

struct Contact
{
    QString name;
    QString reach; // telephone number or address
    QString when;
};

// Shown before anything else is asked.
struct StopSign
{
    QStringList sorts;
    QString title;
    QString sentence;
    QString notedOn; // day on which the contacts were written down
    QVector<Contact> contacts;
};

// Every so many days after it was last done, or each year by a day.
struct Recurrence
{
    int everyDays = 0;
    int month = 0;
    int day = 0;

    [[nodiscard]] bool isYearly() const { return month > 0; }
};

struct DecisionKind
{
    QString id;
    QString button; // "New incident"
    QString title;
    QString question;
    QString about;
    Clauses clauses;
    staff::Permission record = staff::Permission::ReportConcern;
    staff::Permission decide = staff::Permission::DecideIncidents;
    std::optional<staff::Role> alerts; // people who are told, confirm receipt, and may decide
    QString sortedBy; // field whose answer picks steps, stop signs and clauses
    bool reasonAlways = false;
    QVector<DecisionField> fields;
    QVector<DecisionChoice> choices;
    QString usual; // the answer unless somebody decides otherwise
    QVector<DecisionGate> gates;
    QVector<ChecklistStep> steps;
    QVector<StopSign> stops;
    std::optional<Recurrence> recurs;

    [[nodiscard]] const DecisionField* field(const QString& fieldId) const;
    [[nodiscard]] const DecisionChoice* choice(const QString& choiceId) const;
    [[nodiscard]] const ChecklistStep* step(const QString& stepId) const;
    // A policy nobody has written clauses for is concerned by every kind.
    [[nodiscard]] bool concerns(const QString& policy) const;
    [[nodiscard]] QVector<ChecklistStep> stepsFor(const QString& sort) const;
    [[nodiscard]] const StopSign* stopFor(const QString& sort) const;
    [[nodiscard]] bool asks(const DecisionField& field, const QString& sort) const;
    // What a decision of this sort cites.
    [[nodiscard]] QStringList clausesFor(const QString& policy, const QString& sort) const;
};

// All kinds, in the order in which they are offered.
struct DecisionBook
{
    std::vector<DecisionKind> kinds;

    [[nodiscard]] const DecisionKind* find(const QString& id) const;
    [[nodiscard]] std::vector<const DecisionKind*> concerning(const QString& policy) const;
};

} // namespace governance
