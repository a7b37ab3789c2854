// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The school's decisions and this computer's, as forms. Takes values and gives values: saving,
// connecting and judging happen elsewhere. What a person may not change is shown, not hidden.
#pragma once

#include "app/settings/school_settings.h"
#include "ui/page.h"

class MessageBar;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

class SettingsPage : public Page
{
    Q_OBJECT

public:
    struct PolicyChoice
    {
        QString id;
        QString name;
        QString status; // "Review was due in September 2017."
    };
    struct Account
    {
        QString handle;
        bool connected = false;
        bool waiting = false; // the browser is open
        QString sentence; // how it stands, and what to do
    };

    explicit SettingsPage(QWidget* parent = nullptr);

    void setPolicies(const QVector<PolicyChoice>& choices);
    void setSchool(const settings::SchoolSettings& school);
    void setComputer(const settings::ComputerSettings& computer);
    void setAccount(const Account& account);
    // What the set-up left for later; nothing hides the box.
    void setLeftSteps(const QStringList& sentences);
    void showError(const QString& sentence);
    void showDone(const QString& sentence);

    QString title() const override { return tr("Settings"); }
    QString iconName() const override { return QStringLiteral("settings"); }
    std::optional<staff::Permission> permission() const override { return std::nullopt; }
    void open(const staff::StaffMember& user) override;

Q_SIGNALS:
    void schoolChanged(const settings::SchoolSettings& school);
    void appearanceChanged(settings::Appearance appearance);
    void setupRequested();
    void connectRequested();
    void pastedBack(const QString& address);
    void disconnectRequested();

private:
    [[nodiscard]] QWidget* buildLeftSteps();
    [[nodiscard]] QWidget* buildSchool();
    [[nodiscard]] QWidget* buildAccount();
    [[nodiscard]] QWidget* buildComputer();
    void edited();
    void updateRights();
    void updatePolicyStatus();

    settings::SchoolSettings m_school;
    staff::StaffMember m_user;
    QVector<PolicyChoice> m_choices;
    Account m_account;
    QStringList m_leftSteps;
    MessageBar* m_message = nullptr;
    QWidget* m_left = nullptr;
    QLabel* m_leftText = nullptr;
    QComboBox* m_policy = nullptr;
    QLabel* m_policyStatus = nullptr;
    QComboBox* m_review = nullptr;
    QSpinBox* m_idle = nullptr;
    QLabel* m_accountState = nullptr;
    QPushButton* m_connect = nullptr;
    QPushButton* m_disconnect = nullptr;
    QLineEdit* m_pasteBack = nullptr;
    QPushButton* m_pasteButton = nullptr;
    QComboBox* m_appearance = nullptr;
};
