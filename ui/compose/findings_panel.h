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
    // What stands there when there is no finding; empty: that nothing speaks against the post.
    void setNothing(const QString& sentence);

Q_SIGNALS:
    void fixChosen(const policy::Fix& fix);
    void placeChosen(text::Range range);
    void dismissChosen(const policy::Finding& finding);

private:
    [[nodiscard]] QString nothing() const;

    QVector<policy::Finding> m_findings;
    QString m_nothing;
    QVector<FindingCard*> m_cards;
    QVBoxLayout* m_list;
    QLabel* m_clear;
};
