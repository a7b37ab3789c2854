// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What has changed about the posts that concern this person, and why: unread first, each with a
// way to its post. Counts what is unread from the moment somebody signs in.
#pragma once

#include "app/posts/post_desk.h"
#include "ui/page.h"
#include "ui/widgets/rows_model.h"

class MessageBar;
class QLabel;
class QPushButton;
class QStackedWidget;
class RowsView;

class NoticesPage : public Page
{
    Q_OBJECT

public:
    explicit NoticesPage(posts::PostDesk& desk, QWidget* parent = nullptr);

    // Whose notices are counted, before the page is ever opened.
    void setUser(const staff::StaffMember& user);

    QString title() const override { return tr("What changed"); }
    QString iconName() const override { return QStringLiteral("information"); }
    std::optional<staff::Permission> permission() const override
    {
        return staff::Permission::Compose;
    }
    void open(const staff::StaffMember& user) override;

Q_SIGNALS:
    void openRequested(const posts::Notice& notice);

private:
    void reload();
    void showNotices(std::vector<posts::Notice> notices);
    void updateChosen();
    void openPost();
    [[nodiscard]] const posts::Notice* chosen() const;

    posts::PostDesk& m_desk;
    staff::StaffMember m_user;
    std::vector<posts::Notice> m_notices;
    RowsModel m_model;
    QStackedWidget* m_screens;
    RowsView* m_view;
    QLabel* m_sentence;
    QPushButton* m_open;
    QPushButton* m_read;
    QPushButton* m_readAll;
    MessageBar* m_message;
};
