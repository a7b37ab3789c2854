// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Builds the objects of the program and joins them; the window and the command line each make
// one. start() opens the school; goOnline() adds the network: practice server, account, sending.
// Lives on the main thread, which needs an event loop.
#pragma once

#include "app/base/clock.h"
#include "app/governance/calendar_desk.h"
#include "app/governance/decision_desk.h"
#include "app/governance/policy_desk.h"
#include "app/governance/word_desk.h"
#include "app/outbox/outbox_desk.h"
#include "app/policy/account_fit.h"
#include "app/posts/post_desk.h"
#include "app/posts/rejudger.h"
#include "app/services/account_link.h"
#include "app/services/paths.h"
#include "app/services/practice_server.h"
#include "app/settings/school_settings.h"
#include "app/staff/staff_member.h"
#include "app/storage/database.h"

#include <QNetworkAccessManager>
#include <QTimer>

namespace services {

class SessionVault;
class XChannel;

// What start() found in the database.
struct SchoolRecord
{
    settings::SchoolSettings settings;
    std::vector<staff::StaffMember> staff;
    std::shared_ptr<const posts::House> house;
};

// Reads what the database says about the school; for the command line, on its own session.
// What finds names is taken over from `before` when the class list is the same.
[[nodiscard]] base::Result<SchoolRecord> readSchool(
    storage::Session& session, const posts::House* before = nullptr);
// What decisions need to know of it.
[[nodiscard]] governance::DecisionHouse decisionHouse(const SchoolRecord& school);
// As readSchool, and a fresh database becomes the practice school.
[[nodiscard]] base::Result<SchoolRecord> openSchool(
    storage::Session& session, const base::Clock& clock);

class Services : public QObject
{
    Q_OBJECT

public:
    using OpenBrowser = xapi::SignInFlow::OpenBrowser;

    // `keepSignIn` false: nothing goes into this computer's keychain.
    Services(Paths paths, OpenBrowser openBrowser, bool keepSignIn = true);
    ~Services() override;

    // Opens the database; a fresh one becomes the practice school.
    [[nodiscard]] base::Async<void> start();
    // After start(), once. Finds the account; `watching` sends by itself whatever is approved.
    void goOnline(bool watching);
    // Sends one post now; goOnline() first.
    [[nodiscard]] base::Async<outbox::Outcome> publish(base::PostId post);

    [[nodiscard]] base::Async<staff::StaffMember> signIn(
        const QString& name, const QString& secret);
    // Saves, and makes the new rules count at once.
    [[nodiscard]] base::Async<void> changeSchool(
        const staff::StaffMember& actor, const settings::SchoolSettings& settings);

    [[nodiscard]] const SchoolRecord& school() const { return m_school; }
    [[nodiscard]] const Paths& paths() const { return m_paths; }
    [[nodiscard]] const base::Clock& clock() const { return m_clock; }
    [[nodiscard]] storage::Database& database() { return m_database; }
    [[nodiscard]] posts::PostDesk& posts() { return m_posts; }
    [[nodiscard]] governance::WordDesk& words() { return m_words; }
    [[nodiscard]] governance::CalendarDesk& calendar() { return m_calendar; }
    [[nodiscard]] governance::DecisionDesk& decisions() { return m_decisions; }
    [[nodiscard]] governance::PolicyDesk& policy() { return m_policy; }
    [[nodiscard]] outbox::OutboxDesk& outbox() { return *m_outbox; }
    [[nodiscard]] AccountLink& account() { return *m_account; }
    [[nodiscard]] bool isOnline() const { return m_account != nullptr; }
    // The practice server of this program; null at a real school or when another one serves.
    [[nodiscard]] PracticeServer* practice() { return m_practice.get(); }
    // Nothing until the account is connected, and at the practice school.
    [[nodiscard]] std::optional<policy::AccountFit> accountFit() const;
    // Steps of the set-up that are still to do.
    [[nodiscard]] QStringList stepsLeft() const;
    // While true, ending the program could lose a renewed sign-in; signInSaved() follows.
    [[nodiscard]] bool isSavingSignIn() const { return m_account && m_account->isSaving(); }
    // Something about sending that the window should say; empty when all is well.
    [[nodiscard]] QString sendingTrouble() const { return m_sendingTrouble; }

Q_SIGNALS:
    void schoolChanged();
    void accountChanged();
    void troubleChanged();
    void signInSaved();
    void sendingStarted(bool here); // false: another Nestbox sends for this school
    // Everything in flight has been judged by the newest rules.
    void rejudged(const posts::RejudgeStep& sum);

private:
    [[nodiscard]] AccountSettings accountSettings() const;
    void approveAtPractice(const QUrl& address);
    void onAccountChanged();
    void lookForNewRules();
    void lookAtClock();
    void lookForRecentPosts();
    void onRejudged(const posts::RejudgeStep& sum);
    void take(SchoolRecord record);
    void startSending();
    void setTrouble(const QString& sentence);

    Paths m_paths;
    OpenBrowser m_openBrowser;
    bool m_keepSignIn;
    base::SystemClock m_clock;
    QNetworkAccessManager m_network;
    storage::Database m_database;
    posts::PostDesk m_posts;
    governance::WordDesk m_words;
    governance::CalendarDesk m_calendar;
    posts::Rejudger m_rejudger;
    QDateTime m_clockSeen; // UTC
    governance::DecisionDesk m_decisions;
    governance::PolicyDesk m_policy;
    SchoolRecord m_school;
    std::unique_ptr<PracticeServer> m_practice;
    std::unique_ptr<SessionVault> m_vault;
    std::unique_ptr<AccountLink> m_account;
    std::unique_ptr<XChannel> m_channel;
    std::unique_ptr<outbox::OutboxDesk> m_outbox;
    std::unique_ptr<outbox::Publisher> m_publisher;
    QTimer m_lookAgain;
    QTimer m_rulesTimer;
    QString m_sendingTrouble;
    bool m_watching = false;
    bool m_sending = false;
    bool m_triedPractice = false;
};

} // namespace services
