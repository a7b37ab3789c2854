// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The school's policy: read it, try sentences under it, and, for the head, change a copy, see its
// effect and put it in force. Old versions stay readable.
#pragma once

#include "app/posts/post_desk.h"
#include "ui/page.h"
#include "ui/policy/draft_keeper.h"

#include <optional>

class ApproveView;
class ChangeView;
class EffectView;
class MessageBar;
class QLabel;
class QPushButton;
class QTabWidget;
class ReadView;
class SeverityLabel;
class TryView;
class VersionsView;

class PolicyPage : public Page
{
    Q_OBJECT

public:
    PolicyPage(governance::PolicyDesk& desk, posts::PostDesk& posts, const base::Clock& clock,
        QWidget* parent = nullptr);

    void setSchoolName(const QString& name) { m_school = name; }
    // To the head's copy; after open().
    void beginRenewal();

    QString title() const override { return tr("Policy"); }
    QString iconName() const override { return QStringLiteral("policy"); }
    std::optional<staff::Permission> permission() const override { return std::nullopt; }
    void open(const staff::StaffMember& user) override;
    void leave() override;
    // Nothing of the head's copy waits to be written.
    [[nodiscard]] bool isSaved() const { return m_keeper.isSettled(); }

Q_SIGNALS:
    void settled(); // what waited is on disk, or could not be written

private:
    [[nodiscard]] QWidget* buildHead();
    void buildTabs();
    void joinViews();
    void reload();
    void showFile(const governance::PolicyFile& file);
    void showStanding();
    void beginCopy();
    void showTab();
    void approve(const QString& minuteReference, QDate nextReview);
    void savePdf();
    [[nodiscard]] bool isHead() const { return m_user.may(staff::Permission::ChangePolicy); }

    governance::PolicyDesk& m_desk;
    posts::PostDesk& m_posts;
    DraftKeeper m_keeper;
    staff::StaffMember m_user;
    QString m_school;
    std::optional<governance::PolicyFile> m_file;
    MessageBar* m_message = nullptr;
    QLabel* m_name = nullptr;
    SeverityLabel* m_standing = nullptr;
    QLabel* m_standingSentence = nullptr;
    QPushButton* m_pdf = nullptr;
    QTabWidget* m_tabs = nullptr;
    ReadView* m_read = nullptr;
    TryView* m_try = nullptr;
    ChangeView* m_change = nullptr;
    EffectView* m_effect = nullptr;
    ApproveView* m_approve = nullptr;
    VersionsView* m_versions = nullptr;
};
