// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Codes, access tokens and refresh tokens of the practice world, by OAuth 2 with PKCE as X does
// it. Keeps only SHA-256 sums of secrets, so nothing it holds or writes can be used to sign in.
// Not thread-safe; the world that owns it locks.
#pragma once

#include "app/sandbox/refusal.h"
#include "app/sandbox/world_options.h"
#include "app/sandbox/world_records.h"

#include <QHash>
#include <QJsonObject>

namespace base {
class Clock;
}

namespace sandbox {

class Authorizations
{
public:
    Authorizations(const base::Clock& clock, const WorldOptions& options, RandomBytes random);

    [[nodiscard]] Ruling<void> check(const SignInRequest& request) const;
    [[nodiscard]] Ruling<QString> issueCode(const SignInRequest& request, const QString& accountId);
    [[nodiscard]] Ruling<TokenSet> exchange(const CodeExchange& exchange);
    [[nodiscard]] Ruling<TokenSet> refresh(const QString& clientId, const QString& refreshToken);
    void revoke(const QString& token);
    [[nodiscard]] std::optional<Bearer> bearer(const QString& accessToken) const;
    void clear();

    [[nodiscard]] QJsonObject toJson() const; // codes are too short-lived to be kept
    [[nodiscard]] bool restore(const QJsonObject& json);

private:
    // One sign-in: everything that was issued from one code.
    struct Grant
    {
        QString clientId;
        QString accountId;
        QStringList scopes;
    };
    struct Code
    {
        SignInRequest request;
        QString accountId;
        QDateTime expiresAt;
        QString grantId; // once used
    };
    struct AccessToken
    {
        QString grantId;
        QDateTime expiresAt;
    };
    struct RefreshToken
    {
        QString grantId;
        QDateTime expiresAt;
        bool rotated = false;
    };

    [[nodiscard]] TokenSet issueTokens(const QString& grantId);
    void endGrant(const QString& grantId);
    void endRefreshTokens(const QString& grantId);
    void forgetExpired();
    [[nodiscard]] bool restoreTokens(const QJsonObject& json);

    const base::Clock& m_clock;
    const WorldOptions& m_options;
    RandomBytes m_random;
    QHash<QString, Grant> m_grants;
    QHash<QByteArray, Code> m_codes; // these three by the SHA-256 sum of the secret
    QHash<QByteArray, AccessToken> m_accessTokens;
    QHash<QByteArray, RefreshToken> m_refreshTokens;
};

} // namespace sandbox
