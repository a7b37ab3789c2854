// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who is at the keyboard: a name from the staff list and a passphrase. Gives the two away by a
// signal and keeps nothing; shows the answer in one sentence.
#pragma once

#include "app/staff/staff_member.h"

#include <QWidget>

#include <vector>

class MessageBar;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

class SignInPage : public QWidget
{
    Q_OBJECT

public:
    // Where else one can go from here.
    enum class Other
    {
        NewSchool, // nobody has begun to set one up
        School, // set up, or begun
        Practice
    };

    explicit SignInPage(QWidget* parent = nullptr);

    void setSchool(const QString& schoolName, const QString& handle);
    void setCrest(const QByteArray& picture); // empty: none
    void setStaff(const std::vector<staff::StaffMember>& members, const QString& lastName);
    // Shown under the fields; for the practice school: its passphrase.
    void setHint(const QString& hint);
    void setOther(Other other);
    // Ready for the next person: field empty, caret in it.
    void prepare(const QString& reason);
    void setBusy(bool busy);
    void showFailure(const QString& sentence);

Q_SIGNALS:
    void signInRequested(const QString& name, const QString& secret);
    void otherRequested();

private:
    void request();

    QLabel* m_crest;
    QLabel* m_school;
    QLabel* m_handle;
    QComboBox* m_name;
    QLineEdit* m_secret;
    QPushButton* m_button;
    QLabel* m_hint;
    QPushButton* m_other;
    MessageBar* m_message;
};
