// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Step 7: everybody acknowledges the policy at first sign-in; a list to print for the staff room.
#pragma once

#include "ui/setup/setup_step.h"

class QPushButton;

class AcknowledgeStep : public SetupStep
{
    Q_OBJECT

public:
    explicit AcknowledgeStep(services::SchoolSetup& setup, QWidget* parent = nullptr);

    QString title() const override { return tr("Everybody agrees"); }
    QString introduction() const override;
    void fill(const services::SetupDraft& draft) override;
    QString leftName() const override { return QLatin1String(services::acknowledgeStep); }
    QWidget* entrance() const override;

private:
    void saveList();

    QLabel* m_people;
    QPushButton* m_save;
};
