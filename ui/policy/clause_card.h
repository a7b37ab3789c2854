// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One clause in its plain sentence: what keeps it and how gravely, whose rule it is, and what in
// it may be out of date.
#pragma once

#include "app/governance/stale_facts.h"
#include "app/policy/pack.h"
#include "ui/widgets/card.h"

class ClauseCard : public Card
{
    Q_OBJECT

public:
    ClauseCard(const policy::Pack& pack, const policy::Clause& clause,
        const QVector<governance::StaleFact>& facts, QWidget* parent = nullptr);
};

// The gravest thing that a rule does about this clause; of all its cases when it names none.
[[nodiscard]] policy::Severity gravest(const policy::PackRule& rule, const QString& clause);
[[nodiscard]] QString topicTitle(const QString& topic); // "What we post"
