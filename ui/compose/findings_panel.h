// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The findings beside the text: worst first, each with its sentence, the clause it comes from
// and its fixes as buttons. Cards are reused, so typing neither flickers nor steals the focus.
#pragma once

#include "app/policy/finding.h"

#include <QScrollArea>

class FindingCard;
class QLabel;
class QVBoxLayout;

class FindingsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget* parent = nullptr);

    void setFindings(const QVector<policy::Finding>& findings);

Q_SIGNALS:
    void fixChosen(const policy::Fix& fix);
    void placeChosen(text::Range range);
    void dismissChosen(const policy::Finding& finding);

private:
    QVector<policy::Finding> m_findings;
    QVector<FindingCard*> m_cards;
    QVBoxLayout* m_list;
    QLabel* m_clear;
};
