// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One finding as a card: severity in word and icon, the sentence, the matched words, the clause
// with its origin, and a button for every fix.
#pragma once

#include "app/policy/finding.h"
#include "ui/widgets/card.h"

class QLabel;
class FlowLayout;
class QPushButton;
class QToolButton;
class SeverityLabel;

class FindingCard : public Card
{
    Q_OBJECT

public:
    explicit FindingCard(QWidget* parent = nullptr);

    void setFinding(const policy::Finding& finding);

Q_SIGNALS:
    void fixChosen(const policy::Fix& fix);
    void placeChosen(text::Range range);
    void dismissChosen(const policy::Finding& finding);

private:
    void setStanding();
    void setFixes(const QVector<policy::Fix>& fixes);

    policy::Finding m_finding;
    SeverityLabel* m_severity;
    QLabel* m_message;
    QLabel* m_clause;
    QToolButton* m_place;
    QLabel* m_standing; // what nobody waives, or what is being asked
    QPushButton* m_dismiss;
    FlowLayout* m_fixRow;
    QVector<QPushButton*> m_fixButtons;
};
