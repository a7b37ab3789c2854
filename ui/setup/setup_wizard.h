// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The set-up as a row of steps with Back and Next. Keeps what is typed as it is typed, creates
// the school after the third step, and can be closed and opened again at any point.
#pragma once

#include "app/services/school_setup.h"

#include <QTimer>
#include <QWidget>

class MessageBar;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class SetupStep;

class SetupWizard : public QWidget
{
    Q_OBJECT

public:
    explicit SetupWizard(services::SchoolSetup& setup, QWidget* parent = nullptr);

    // What SchoolSetup::open() answered.
    void start(const base::Result<services::SetupProgress>& progress);
    [[nodiscard]] int step() const { return m_index; } // from 0

Q_SIGNALS:
    void closed(bool schoolExists); // nothing typed is lost

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void addStep(SetupStep* step);
    [[nodiscard]] QWidget* buildHeader();
    [[nodiscard]] QWidget* buildFooter();
    void showStep(int index);
    void back();
    void next();
    void create();
    void leaveStep();
    void save();
    void setBusy(bool busy);
    void showButtons();
    void showFocus();
    [[nodiscard]] int firstLeft() const;
    [[nodiscard]] bool exists() const { return m_setup.school() != nullptr; }

    services::SchoolSetup& m_setup;
    services::SetupDraft m_draft;
    QVector<SetupStep*> m_steps;
    QVector<QScrollArea*> m_areas;
    QTimer m_saveSoon;
    int m_index = -1;
    bool m_busy = false;
    QLabel* m_progress = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_introduction = nullptr;
    MessageBar* m_message = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_kept = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
};
