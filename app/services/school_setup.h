// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sets a real school up, beside the practice school and never mixed with it. Until the school is
// created, every answer is kept in its database as a draft; afterwards the steps that may be put
// off work on the real school. Lives on the UI thread; nothing here blocks.
#pragma once

#include "app/policy/account_fit.h"
#include "app/policy/finding.h"
#include "app/roll/roll.h"
#include "app/services/services.h"
#include "app/services/setup_store.h"

namespace services {

class PracticeSend;

class SchoolSetup : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        Services::OpenBrowser openBrowser;
        bool keepSignIn = true; // false: nothing goes into this computer's keychain
        settings::SchoolSettings defaults = {}; // addresses of X
    };

    SchoolSetup(const Paths& paths, Options options);
    ~SchoolSetup() override;

    // Once, first. Opens the database beside the practice school's, or begins it.
    [[nodiscard]] base::Async<SetupProgress> open();
    [[nodiscard]] base::Async<void> save(const SetupDraft& draft);
    [[nodiscard]] base::Async<QString> hash(const QString& passphrase);
    // A picture file as a small crest.
    [[nodiscard]] base::Async<QByteArray> readCrest(const QString& path);
    // All of the school or nothing; school() is there afterwards.
    [[nodiscard]] base::Async<void> create(const SetupDraft& draft);

    // What follows needs the school. Null before.
    [[nodiscard]] const SchoolRecord* school() const { return m_school ? &*m_school : nullptr; }
    [[nodiscard]] const policy::Pack& policy() const;
    [[nodiscard]] qsizetype pupilCount() const;
    [[nodiscard]] base::Async<roll::Roll> readClassList(const QString& path);
    // Refused when there is a class list already.
    [[nodiscard]] base::Async<void> takeClassList(const roll::Roll& pupils);
    [[nodiscard]] base::Async<void> noteDone(const QString& step);

    // Opens the browser; accountChanged() tells how it goes on.
    void connectAccount(const QString& clientId);
    [[nodiscard]] base::Result<void> pasteBack(const QString& address);
    [[nodiscard]] QString accountSentence() const;
    [[nodiscard]] bool isWaitingForPaste() const;
    // Nothing until the school's own account is connected.
    [[nodiscard]] std::optional<policy::AccountFit> accountFit() const;
    // What the policy asks of the account.
    [[nodiscard]] QString accountWish() const;
    // Asks X again, after a change there.
    void checkAccountAgain();

    [[nodiscard]] policy::Verdict judge(const QString& text) const;
    [[nodiscard]] base::Async<QString> practiseSending(const QString& text);

    [[nodiscard]] const base::Clock& clock() const { return m_clock; }
    [[nodiscard]] QDate today() const;

Q_SIGNALS:
    void accountChanged();
    void schoolChanged();

private:
    template <typename T> using Answer = base::Pending<base::Result<T>>;
    using Work = std::function<base::Result<void>(storage::Session& session)>;
    [[nodiscard]] base::Async<void> changeThenRead(const Work& work);
    void goOnline();
    void setAccountTrouble(const QString& sentence);
    [[nodiscard]] bool isOnline() const { return m_services && m_services->isOnline(); }
    void onAccountChanged();

    Paths m_paths;
    Options m_options;
    base::SystemClock m_clock;
    storage::Database m_database;
    std::optional<SchoolRecord> m_school;
    std::unique_ptr<Services> m_services; // once an account is to be connected
    std::unique_ptr<PracticeSend> m_practice;
    QString m_accountTrouble;
    bool m_wantsBrowser = false; // as soon as it is known that there is no earlier sign-in
};

} // namespace services
