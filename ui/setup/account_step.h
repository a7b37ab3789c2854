// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Step 5: the school's account on X, which has to be the school's own and as private as the
// policy says.
#pragma once

#include "ui/setup/setup_step.h"

class QLineEdit;
class QPushButton;
class SeverityLabel;

class AccountStep : public SetupStep
{
    Q_OBJECT

public:
    explicit AccountStep(services::SchoolSetup& setup, QWidget* parent = nullptr);

    QString title() const override { return tr("Your account on X"); }
    QString introduction() const override;
    void fill(const services::SetupDraft& draft) override;
    bool isDone() const override;
    QString leftName() const override { return QLatin1String(services::accountStep); }
    QWidget* entrance() const override;

private:
    void connectAccount();
    void showAccount();

    QLabel* m_wish;
    QLineEdit* m_clientId;
    QPushButton* m_connect;
    QLabel* m_state;
    QWidget* m_pasting;
    QLineEdit* m_paste;
    QPushButton* m_usePaste;
    SeverityLabel* m_fit;
    QLabel* m_fitSentence;
    QLabel* m_cost;
    QPushButton* m_again;
};
