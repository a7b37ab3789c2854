// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What must be read before anything else is done: a stop sign, one sentence, whom to ring.
#pragma once

#include "app/governance/decision_kind.h"
#include "ui/widgets/card.h"

class QLabel;
class SeverityLabel;

class StopCard : public Card
{
    Q_OBJECT

public:
    explicit StopCard(QWidget* parent = nullptr);

    // Null hides the card. Spoken when it appears.
    void setStop(const governance::StopSign* stop);

private:
    SeverityLabel* m_sign = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_contacts = nullptr;
};
