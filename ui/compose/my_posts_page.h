// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A teacher's own posts and where each one stands; the way back to a draft or a returned post.
#pragma once

#include "app/posts/post_desk.h"
#include "ui/page.h"
#include "ui/widgets/rows_model.h"

class MessageBar;
class QLabel;
class QPushButton;
class RowsView;

class MyPostsPage : public Page
{
    Q_OBJECT

public:
    explicit MyPostsPage(posts::PostDesk& desk, QWidget* parent = nullptr);

    QString title() const override { return tr("My posts"); }
    QString iconName() const override { return QStringLiteral("my-posts"); }
    std::optional<staff::Permission> permission() const override
    {
        return staff::Permission::Compose;
    }
    void open(const staff::StaffMember& user) override;

Q_SIGNALS:
    void editRequested(base::PostId id);

private:
    void reload();
    void showPosts(std::vector<posts::Post> posts);
    void updateActions();
    void take(posts::Action action);
    void createNew();
    [[nodiscard]] const posts::Post* chosen() const;
    [[nodiscard]] bool may(posts::Action action) const;

    posts::PostDesk& m_desk;
    staff::StaffMember m_user;
    std::vector<posts::Post> m_posts;
    RowsModel m_model;
    RowsView* m_view = nullptr;
    QLabel* m_comment = nullptr;
    MessageBar* m_message = nullptr;
    QPushButton* m_new = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_withdraw = nullptr;
    QPushButton* m_discard = nullptr;
};
