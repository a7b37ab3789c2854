// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps the sign-in of one account in the vault and hands out its access token, renewing it only
// when needed. However many ask, one renewal runs at a time; the new pair is in the vault before
// anybody gets it, and is kept here if the vault fails, until it can be saved. Only a clear word
// from X asks for a new sign-in, and nothing is deleted then. Vault, token client and clock outlive
// the keeper. Exactly one keeper per account; with a lock file also across programs. One thread.
#pragma once

#include "app/base/pending.h"
#include "app/secrets/vault.h"
#include "app/xapi/file_lock.h"
#include "app/xapi/token_client.h"

#include <QObject>
#include <QVector>

#include <optional>

namespace xapi {

enum class KeeperState
{
    NotLoaded,
    SignedOut,
    SignedIn,
    SignInAgain, // X has clearly refused the sign-in; it is still in the vault
    NotSaved // renewed, but the vault does not take it: unlock it, then ask again
};

struct SignOutReport
{
    bool revoked = false; // X has confirmed; otherwise the token dies by itself
};

struct TokenKeeperOptions
{
    QString account; // name in the vault: technical, no person's name
    QString lockFile; // empty: no other program shares the vault entry
    std::chrono::milliseconds lockPatience = std::chrono::seconds(60);
};

class TokenKeeper final : public QObject
{
    Q_OBJECT

public:
    TokenKeeper(secrets::Vault& vault, TokenClient& tokens, const base::Clock& clock,
        TokenKeeperOptions options, QObject* parent = nullptr);
    ~TokenKeeper() override;
    Q_DISABLE_COPY_MOVE(TokenKeeper)

    [[nodiscard]] base::Async<QByteArray> accessToken();
    // After a 401 for `rejected`: a token that is another one. A token that was itself renewed
    // because of a 401, and never accepted, is not renewed again at once: X may have a fault.
    [[nodiscard]] base::Async<QByteArray> accessTokenAfter(const QByteArray& rejected);
    void noteAccepted(const QByteArray& token);
    // Takes over the result of a new sign-in; finished once it is in the vault.
    [[nodiscard]] base::Async<void> adopt(const TokenPair& pair);
    [[nodiscard]] base::Async<SignOutReport> signOut();
    // Forgets that X refused, so that the next question tries once more.
    void tryAgain();

    [[nodiscard]] KeeperState state() const { return m_state; }
    // While true, ending the program could lose a renewed sign-in.
    [[nodiscard]] bool isBusy() const { return m_busy || m_unsaved; }

Q_SIGNALS:
    void stateChanged();

private:
    template <typename T> using Pending = base::Pending<base::Result<T>>;
    struct Question
    {
        Pending<QByteArray> pending;
        QByteArray rejected; // empty: no 401 has been seen
        bool renewedFor = false; // takes what the renewal gave, however short its life
    };

    base::Async<QByteArray> ask(const QByteArray& rejected);
    void advance();
    void load(std::function<void()> then);
    void answerQuestions();
    [[nodiscard]] bool needsRenewal(const Question& question) const;
    [[nodiscard]] bool isFutile(const Question& question) const;
    void renew();
    void withLock(std::function<void()> then);
    void compareThenRenew();
    void askForNewPair();
    void judge(const GrantOutcome& outcome);
    void save();
    void signOutNow();
    void removeFromVault(bool revoked);
    void unlockFile();
    static void deliver(const QVector<Question>& questions, const base::Result<QByteArray>& result);
    void failQuestions(const base::Error& error);
    void failWaiting(const base::Error& error);
    void setState(KeeperState state);
    void done();

    secrets::Vault& m_vault;
    TokenClient& m_tokens;
    const base::Clock& m_clock;
    TokenKeeperOptions m_options;
    FileLock m_lock;
    std::optional<TokenPair> m_pair; // as it is in the vault
    std::optional<TokenPair> m_unsaved; // newer than the vault
    QVector<Question> m_questions;
    QVector<Pending<void>> m_adopting;
    QVector<Pending<SignOutReport>> m_signingOut;
    QByteArray m_renewedAfter401; // the token that a forced renewal gave, not accepted so far
    QDateTime m_forcedAt;
    KeeperState m_state = KeeperState::NotLoaded;
    quint64 m_generation = 0; // a new sign-in makes an older renewal's result worthless
    bool m_loaded = false;
    bool m_busy = false;
};

} // namespace xapi
