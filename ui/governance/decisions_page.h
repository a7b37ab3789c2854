// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Decisions on record: what waits for this person on the left with the buttons that record
// something new; the form, the checklist or the duty on the right. Ctrl+I opens a new incident.
#pragma once

#include "app/governance/decision_desk.h"
#include "ui/page.h"
#include "ui/widgets/rows_model.h"

#include <QTimer>

class DecisionForm;
class DecisionView;
class EmptyState;
class MessageBar;
class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class RowsView;

class DecisionsPage : public Page
{
    Q_OBJECT

public:
    explicit DecisionsPage(governance::DecisionDesk& desk, QWidget* parent = nullptr);

    QString title() const override { return tr("Decisions"); }
    QString iconName() const override { return QStringLiteral("review-needed"); }
    std::optional<staff::Permission> permission() const override
    {
        return staff::Permission::ReportConcern;
    }
    void open(const staff::StaffMember& user) override;
    // Somebody signed in, wherever they go: counts what waits for them.
    void lookFor(const staff::StaffMember& user);
    void leaveUser(); // nobody is signed in any more

Q_SIGNALS:
    void linkRequested(const QUrl& url);
    // Something new that this person must confirm.
    void alertWaiting(const QString& sentence);

private:
    [[nodiscard]] QWidget* buildButtons();
    [[nodiscard]] QWidget* buildList();
    [[nodiscard]] QWidget* buildSide();
    void fillKinds();
    void reload();
    void tellAlerts(int count);
    void showWaiting(const governance::Waiting& waiting);
    void showRecords(const std::vector<governance::Decision>& decisions);
    void setRows(QVector<RowsModel::Row> rows);
    void showChosen();
    void showDecision(governance::DecisionId id);
    void showDuty(const governance::Duty& duty);
    void startForm(const QString& kind);
    void endForm();
    void exportTable();
    [[nodiscard]] bool matches(const governance::Decision& decision) const;

    governance::DecisionDesk& m_desk;
    staff::StaffMember m_user;
    std::vector<staff::StaffMember> m_staff;
    std::vector<governance::Decision> m_listed;
    std::vector<governance::Duty> m_duties;
    governance::DecisionId m_wanted; // to be chosen when it is in the list
    int m_lookNumber = 0;
    int m_alertsTold = 0;
    QTimer m_lookAgain; // other computers record, too
    RowsModel m_model;
    RowsView* m_view = nullptr;
    QComboBox* m_filter = nullptr;
    QLineEdit* m_search = nullptr;
    QPushButton* m_incident = nullptr;
    QPushButton* m_other = nullptr;
    QPushButton* m_export = nullptr;
    QStackedWidget* m_side = nullptr;
    EmptyState* m_nothing = nullptr;
    QWidget* m_formPlace = nullptr;
    DecisionForm* m_form = nullptr;
    DecisionView* m_decision = nullptr;
    MessageBar* m_message = nullptr;
};
