// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pretend X: accounts, sign-ins, pictures and posts, and the rules by which X keeps them.
// Knows nothing of HTTP. Every function may be called from any thread. The clock must outlive it.
#pragma once

#include "app/base/result.h"
#include "app/sandbox/authorizations.h"
#include "app/sandbox/refusal.h"
#include "app/sandbox/world_file.h"
#include "app/sandbox/world_options.h"
#include "app/sandbox/world_records.h"

#include <QCoreApplication>

#include <mutex>

namespace sandbox {

class SandboxWorld
{
    Q_DECLARE_TR_FUNCTIONS(sandbox::SandboxWorld)

public:
    explicit SandboxWorld(const base::Clock& clock, WorldOptions options = {},
        RandomBytes random = systemRandomBytes);
    Q_DISABLE_COPY_MOVE(SandboxWorld)

    // Takes over what the file holds and keeps the file up to date from then on; a file that is
    // not there is begun. A damaged file is renamed, the world starts afresh in a new file, and
    // the error says so.
    [[nodiscard]] base::Result<void> load(const QString& path);
    [[nodiscard]] base::Result<void> save(const QString& path) const;
    // What became of the last attempt to keep the file up to date.
    [[nodiscard]] base::Result<void> lastSave() const;
    // Forgets everything but the accounts of the options.
    void reset();

    [[nodiscard]] QVector<Account> accounts() const;
    [[nodiscard]] std::optional<Account> account(const QString& id) const;
    [[nodiscard]] std::optional<Account> accountNamed(const QString& username) const;

    [[nodiscard]] Ruling<void> checkSignIn(const SignInRequest& request) const;
    // The account's owner agrees: gives the authorization code.
    [[nodiscard]] Ruling<QString> approveSignIn(
        const SignInRequest& request, const QString& accountId);
    [[nodiscard]] Ruling<TokenSet> exchangeCode(const CodeExchange& exchange);
    [[nodiscard]] Ruling<TokenSet> refresh(const QString& clientId, const QString& refreshToken);
    void revoke(const QString& token);
    [[nodiscard]] std::optional<Bearer> bearer(const QString& accessToken) const;
    [[nodiscard]] QString clientId() const;

    [[nodiscard]] Ruling<Medium> upload(
        const QString& accountId, const QByteArray& bytes, const QString& category);
    [[nodiscard]] Ruling<Medium> describe(
        const QString& accountId, const QString& mediumId, const QString& altText);
    [[nodiscard]] std::optional<Medium> medium(const QString& id) const;
    [[nodiscard]] QVector<Medium> media() const; // oldest first
    [[nodiscard]] std::chrono::seconds mediaLife() const;

    [[nodiscard]] Ruling<Post> publish(const QString& accountId, const PostDraft& draft);
    [[nodiscard]] Ruling<void> removePost(const QString& accountId, const QString& postId);
    [[nodiscard]] std::optional<Post> post(const QString& id) const; // deleted ones do not count
    [[nodiscard]] QVector<Post> timeline(const QString& accountId) const; // newest first
    [[nodiscard]] QVector<Post> posts() const; // oldest first, deleted ones too

private:
    [[nodiscard]] const Account* findAccount(const QString& id) const;
    [[nodiscard]] const Post* findPost(const QString& id) const;
    [[nodiscard]] Ruling<void> checkDraft(const Account& author, const PostDraft& draft) const;
    [[nodiscard]] bool isDuplicate(const QString& accountId, const QString& text) const;
    [[nodiscard]] QString shortUrl() const;
    void addMissingAccounts();
    void forgetStaleMedia();
    void keep();

    const base::Clock& m_clock;
    const WorldOptions m_options;
    const RandomBytes m_random;
    mutable std::mutex m_mutex; // guards all below
    WorldState m_state;
    Authorizations m_authorizations;
    QString m_path; // empty: not kept on disk
    base::Result<void> m_lastSave;
};

} // namespace sandbox
