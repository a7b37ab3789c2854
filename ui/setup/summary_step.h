// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Step 8: what is set and what is left for later.
#pragma once

#include "ui/setup/setup_step.h"

class SummaryStep : public SetupStep
{
    Q_OBJECT

public:
    explicit SummaryStep(services::SchoolSetup& setup, QWidget* parent = nullptr);

    QString title() const override { return tr("Done"); }
    QString introduction() const override;
    void fill(const services::SetupDraft& draft) override;
    QWidget* entrance() const override { return nullptr; }

private:
    void addLine(const QString& icon, const QString& words);

    QWidget* m_lines;
};
