// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Step 4: the class list from a CSV file, looked at before it is taken.
#pragma once

#include "ui/setup/setup_step.h"

class QLineEdit;
class QPushButton;
class QTableWidget;

class ClassListStep : public SetupStep
{
    Q_OBJECT

public:
    explicit ClassListStep(services::SchoolSetup& setup, QWidget* parent = nullptr);

    QString title() const override { return tr("Your class list"); }
    QString introduction() const override;
    void fill(const services::SetupDraft& draft) override;
    bool isDone() const override;
    QString leftName() const override { return QLatin1String(services::classListStep); }
    QWidget* entrance() const override;

private:
    void chooseFile();
    void look();
    void showPreview(const roll::Roll& pupils);
    void takeList();
    void showState();

    std::optional<roll::Roll> m_seen;
    QLineEdit* m_path;
    QPushButton* m_choose;
    QPushButton* m_look;
    QLabel* m_summary;
    QTableWidget* m_preview;
    QPushButton* m_take;
    QWidget* m_reading;
};
