// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One clause of the copy as a form: its sentence, the sentence for parents, and how grave each
// case of its rules is. Gives changes; keeps nothing.
#pragma once

#include "app/governance/stale_facts.h"
#include "app/policy/pack.h"
#include "ui/policy/draft_keeper.h"

#include <QScrollArea>

class QFormLayout;
class QVBoxLayout;

class ClauseEditor : public QScrollArea
{
    Q_OBJECT

public:
    explicit ClauseEditor(DraftKeeper& keeper, QWidget* parent = nullptr);

    void showClause(const QString& id);
    void showReadings();

private:
    void addFacts(QVBoxLayout* column, const QString& clause);
    void addSentences(QVBoxLayout* column, const policy::Clause& clause);
    void addRule(QVBoxLayout* column, const policy::PackRule& rule, const QString& clause);
    void addSeverity(QFormLayout* form, const policy::PackRule& rule, const QString& caseName);
    void addParameter(QFormLayout* form, const policy::PackRule& rule, const QString& name);

    DraftKeeper& m_keeper;
};
