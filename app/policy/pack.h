// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A school's policy as data: which rules hold, how grave each case is, and how open questions of
// the text were answered. Values; any thread. Files are read by pack_reader.
#pragma once

#include "app/policy/clause.h"
#include "app/policy/finding.h"

#include <QDate>
#include <QJsonObject>
#include <QMap>
#include <QStringList>
#include <QVector>

#include <optional>

namespace policy {

// What follows when a rule finds one of its cases.
struct Consequence
{
    Severity severity = Severity::Clear;
    QStringList clauses; // one finding for each
    MayDismiss dismiss = MayDismiss::Nobody;

    bool operator==(const Consequence&) const = default;
};

struct PackRule
{
    QString id; // of this rule in this pack
    QString kind; // id of the rule kind, such as "pupil-name"
    Origin origin = Origin::Policy;
    QString summary; // the clause in one sentence of our words
    bool waivable = true; // false: no reviewer lets it pass
    QMap<QString, Consequence> cases; // a case that is missing is not reported
    QJsonObject parameters; // checked against the kind

    bool operator==(const PackRule&) const = default;
};

// Answers of the school to what the text of its policy leaves open.
struct Readings
{
    bool limitIsRule = true; // an old limit holds until the policy is renewed
    bool closingSecondInside = true; // 18:00:00 is inside, 18:00:01 is not
    bool bareForenameAllowed = false; // the allowed form of a name is a ceiling
    Severity personParts = Severity::Review; // hands, backs of heads, blurred figures
    bool nicknamesAreNames = true;
    Severity midSentenceTags = Severity::Advice;
    bool unknownConsentIsNo = true; // nothing on file never counts as yes
    bool reviewersMayAllowNames = false; // or only record that a match is no child
    QStringList testedAt; // of "typing", "submit", "approve", "send"

    bool operator==(const Readings&) const = default;
};

// What the policy says about setting up the account; an empty answer: it says nothing.
struct SetupAnswer
{
    QString answer;
    QString clause;

    bool operator==(const SetupAnswer&) const = default;
};

struct PackSetup
{
    SetupAnswer account; // "protected", "public"
    SetupAnswer posters; // "teaching-staff", "whole-staff"
    SetupAnswer deciders; // of follows and blocks: "senior-leaders", "unnamed"
    SetupAnswer followerChecks; // "regular"

    bool operator==(const PackSetup&) const = default;
};

struct Pack
{
    QString id;
    QString name;
    QString school;
    QString handle; // without @
    QString version; // of this file
    std::optional<QDate> effective; // nothing: the policy bears no date
    std::optional<QDate> review; // nothing: the policy names no date
    Readings readings;
    PackSetup setup = {};
    QVector<PackRule> rules;
    QVector<Clause> clauses; // may be empty: a pack of rules only

    bool operator==(const Pack&) const = default;
};

} // namespace policy
