// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Builds the objects of the program and joins them; the window and the command line each make
// one. start() opens the school; goOnline() adds the network: practice server, account, sending.
// Lives on the main thread, which needs an event loop.
#pragma once

#include "app/base/clock.h"
#include "app/outbox/outbox_desk.h"
#include "app/policy/account_fit.h"
#include "app/posts/post_desk.h"
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
[[nodiscard]] base::Result<SchoolRecord> readSchool(storage::Session& session);
// The same, and a fresh database becomes the practice school.
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

private:
    [[nodiscard]] AccountSettings accountSettings() const;
    void approveAtPractice(const QUrl& address);
    void onAccountChanged();
    void lookForNewRules();
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
