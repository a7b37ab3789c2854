// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is approved, on its way, sent, refused or unknown: the reason for each, a link to what is
// on the account, and the few decisions only a person may make.
#pragma once

#include "app/outbox/outbox_desk.h"
#include "app/posts/post_desk.h"
#include "ui/page.h"
#include "ui/widgets/rows_model.h"

class MessageBar;
class QLabel;
class QPushButton;
class RowsView;

class OutboxPage : public Page
{
    Q_OBJECT

public:
    OutboxPage(posts::PostDesk& posts, outbox::OutboxDesk& outbox, QWidget* parent = nullptr);

    QString title() const override { return tr("Outbox"); }
    QString iconName() const override { return QStringLiteral("outbox"); }
    std::optional<staff::Permission> permission() const override
    {
        return staff::Permission::Compose;
    }
    void open(const staff::StaffMember& user) override;

Q_SIGNALS:
    void linkRequested(const QUrl& url);

private:
    void reload();
    void showLines(std::vector<outbox::Line> lines);
    void updateActions();
    void take(posts::Action action);
    void askWhereItIs();
    void askToSendAgain();
    void settle(base::PostId post, int revision, bool wasSent, const QString& remoteId);
    void onDone(const base::Result<posts::State>& state);
    [[nodiscard]] const outbox::Line* chosen() const;
    [[nodiscard]] QString whenText(const outbox::Line& line) const;

    posts::PostDesk& m_posts;
    outbox::OutboxDesk& m_outbox;
    staff::StaffMember m_user;
    std::vector<outbox::Line> m_lines;
    RowsModel m_model;
    RowsView* m_view = nullptr;
    QLabel* m_reason = nullptr;
    MessageBar* m_message = nullptr;
    QPushButton* m_link = nullptr;
    QPushButton* m_withdraw = nullptr;
    QPushButton* m_retry = nullptr;
    QPushButton* m_found = nullptr;
    QPushButton* m_missing = nullptr;
};
