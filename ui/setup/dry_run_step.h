// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Step 6: a post tried out. It is judged as any post is and may be sent to a practice X inside
// this computer; it goes nowhere else.
#pragma once

#include "ui/setup/setup_step.h"

#include <QTimer>

class QPlainTextEdit;
class QPushButton;
class SeverityLabel;

class DryRunStep : public SetupStep
{
    Q_OBJECT

public:
    explicit DryRunStep(services::SchoolSetup& setup, QWidget* parent = nullptr);

    QString title() const override { return tr("Try a post"); }
    QString introduction() const override;
    void fill(const services::SetupDraft& draft) override;
    bool isDone() const override;
    QString leftName() const override { return QLatin1String(services::dryRunStep); }
    QWidget* entrance() const override;

private:
    void judge();
    void send();

    QTimer m_pause;
    QPlainTextEdit* m_text;
    SeverityLabel* m_severity;
    QLabel* m_count;
    QLabel* m_findings;
    QPushButton* m_send;
    QLabel* m_arrived;
};
