// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The frame: sign-in, then the sidebar with the pages this person may see, and the school's name
// and handle always in sight. Locks itself after idle minutes. Joins the pages' signals to the
// services; decides nothing itself.
#pragma once

#include "app/services/services.h"
#include "ui/page.h"
#include "ui/settings/settings_page.h"
#include "ui/widgets/idle_lock.h"

#include <QMainWindow>
#include <QTimer>

class CalendarPage;
class ComposerPage;
class DecisionsPage;
class HelpPage;
class MessageBar;
class MyPostsPage;
class NoticesPage;
class OutboxPage;
class PolicyNotices;
class PolicyPage;
class QLabel;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;
class ReviewPage;
class SeverityLabel;
class Sidebar;
class SignInPage;
class WordsPage;

namespace theme {
class Theme;
}

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(services::Services& services, theme::Theme& theme);
    ~MainWindow() override;

    // Opens the school's database and asks who is there.
    void start();

Q_SIGNALS:
    void ready(); // somebody can sign in
    void setupRequested(); // of a real school, or what is left of it
    void practiceRequested(); // the practice school instead of this one
    void closed(); // nothing typed is lost

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* buildHeader();
    void addPage(Page* page);
    void makePages();
    void joinPages();
    void openFromNotice(const posts::Notice& notice);
    void joinPolicy();
    void joinSettings();
    void joinDecisions();
    void showPage(int index);
    void goTo(const Page* page);
    void takeKeyboard();
    void onStarted(const base::Result<void>& started);
    void signIn(const QString& name, const QString& secret);
    void enter(const staff::StaffMember& member);
    void lock(const QString& reason);
    void showSchool();
    void showAccount();
    void showTrouble();
    void showLeftSteps();
    void askToCloseAnyway();
    void rememberName(const QString& name);
    [[nodiscard]] QVector<SettingsPage::PolicyChoice> policyChoices() const;

    services::Services& m_services;
    theme::Theme& m_theme;
    std::optional<staff::StaffMember> m_user;
    IdleLock m_idle;
    QTimer m_patience; // how long closing waits for the disk
    QVector<Page*> m_pages;
    Page* m_current = nullptr;
    bool m_closing = false;
    bool m_closeAnyway = false;

    QStackedWidget* m_screens = nullptr; // sign-in, work
    SignInPage* m_signIn = nullptr;
    Sidebar* m_sidebar = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_school = nullptr;
    QLabel* m_handle = nullptr;
    SeverityLabel* m_practice = nullptr;
    QLabel* m_userName = nullptr;
    QToolButton* m_signOut = nullptr;
    MessageBar* m_notice = nullptr;
    QVBoxLayout* m_column = nullptr; // beside the sidebar
    PolicyNotices* m_policyNotices = nullptr;
    ComposerPage* m_composer = nullptr;
    MyPostsPage* m_myPosts = nullptr;
    NoticesPage* m_notices = nullptr;
    ReviewPage* m_review = nullptr;
    OutboxPage* m_outbox = nullptr;
    WordsPage* m_words = nullptr;
    CalendarPage* m_calendar = nullptr;
    DecisionsPage* m_decisions = nullptr;
    HelpPage* m_help = nullptr;
    PolicyPage* m_policy = nullptr;
    SettingsPage* m_settings = nullptr;
};
