// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How somebody decides: one choice with its consequence, what to do on X first, and the reason.
// Choices that the answers rule out are greyed with the reason why.
#pragma once

#include "app/governance/decision.h"
#include "app/governance/decision_kind.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QPlainTextEdit;

class RulingBox : public QWidget
{
    Q_OBJECT

public:
    RulingBox(const governance::DecisionKind& kind, QWidget* parent);

    void setAnswers(const governance::Answers& answers);
    [[nodiscard]] governance::Ruling ruling() const; // without a choice: not decided

Q_SIGNALS:
    void edited();

private:
    void buildChoices();
    void showChoice();
    [[nodiscard]] const governance::DecisionChoice* chosen() const;

    governance::DecisionKind m_kind;
    QButtonGroup* m_choices = nullptr;
    QLabel* m_because = nullptr;
    QLabel* m_consequence = nullptr;
    QCheckBox* m_onX = nullptr;
    QLabel* m_onXHow = nullptr;
    QPlainTextEdit* m_reason = nullptr;
};
