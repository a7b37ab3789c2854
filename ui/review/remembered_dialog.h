// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The phrases that are remembered as no matter, with who decided, when and why; a reviewer
// withdraws one that was wrong. Closes itself with the page it belongs to.
#pragma once

#include "app/posts/post_desk.h"
#include "ui/widgets/rows_model.h"

#include <QDialog>

class MessageBar;
class QLabel;
class QLineEdit;
class QPushButton;
class RowsView;

class RememberedDialog : public QDialog
{
    Q_OBJECT

public:
    RememberedDialog(posts::PostDesk& desk, const staff::StaffMember& user, QWidget* parent);

private:
    void reload();
    void showRecords(const std::vector<posts::DismissalRecord>& records);
    void updateChosen();
    void withdraw();

    posts::PostDesk& m_desk;
    staff::StaffMember m_user;
    RowsModel m_model;
    MessageBar* m_message;
    RowsView* m_view;
    QLabel* m_why;
    QLineEdit* m_reason;
    QPushButton* m_withdraw;
};
