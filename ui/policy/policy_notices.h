// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What everybody must know of the policy on every page: that it is overdue or undated (heads and
// senior leaders), and that its reader has not read the version in force. Asks the latter at
// sign-in.
#pragma once

#include "app/governance/policy_desk.h"
#include "app/posts/post_desk.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class AcknowledgeDialog;
class MessageBar;
class QPushButton;

class PolicyNotices : public QWidget
{
    Q_OBJECT

public:
    PolicyNotices(governance::PolicyDesk& desk, posts::PostDesk& posts, QWidget* parent = nullptr);

    // Somebody has signed in, or nobody is there any more.
    void enter(const staff::StaffMember& user);
    void clear();

Q_SIGNALS:
    void renewRequested();

private:
    void reload(bool ask);
    void showFile(const governance::PolicyFile& file, bool ask);
    void showStanding(const governance::PolicyFile& file);
    void askToRead();
    void askToCarryOn();

    governance::PolicyDesk& m_desk;
    posts::PostDesk& m_posts;
    staff::StaffMember m_user;
    std::optional<policy::Pack> m_unread;
    QPointer<AcknowledgeDialog> m_question;
    MessageBar* m_standing = nullptr;
    QPushButton* m_carryOn = nullptr;
    MessageBar* m_reading = nullptr;
};
