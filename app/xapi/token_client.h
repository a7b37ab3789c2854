// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Talks to the token addresses: code for tokens, refresh, revoke. Every request is sent once and
// never repeated here: codes and refresh tokens work only once. `done` is called exactly once;
// destroying the client cancels what is under way. One thread.
#pragma once

#include "app/base/clock.h"
#include "app/xapi/endpoints.h"
#include "app/xapi/form_body.h"
#include "app/xapi/http_exchange.h"
#include "app/xapi/token_pair.h"

namespace xapi {

struct CodeGrant
{
    QString code;
    QByteArray verifier;
    QString redirectUri;
};

struct GrantOutcome
{
    enum class Kind
    {
        Granted,
        Refused, // the code or refresh token is certainly dead
        AppRefused, // the school's X app is set up wrongly
        Unclear // no answer, a fault of the server, rubbish: nothing is known about the token
    };

    Kind kind = Kind::Unclear;
    TokenPair pair; // Granted
    base::Error error; // otherwise
};

class TokenClient final
{
public:
    using Done = std::function<void(GrantOutcome)>;

    TokenClient(QNetworkAccessManager& network, const base::Clock& clock, Endpoints endpoints,
        QString clientId);

    void exchangeCode(const CodeGrant& grant, Done done);
    void refresh(const QByteArray& refreshToken, Done done);
    // Best effort; `done` hears whether the server agreed.
    void revoke(const QByteArray& token, std::function<void(bool revoked)> done);

    [[nodiscard]] const Endpoints& endpoints() const { return m_endpoints; }
    [[nodiscard]] const QString& clientId() const { return m_clientId; }

private:
    void askForTokens(const FormFields& fields, Done done);
    [[nodiscard]] GrantOutcome read(const HttpAnswer& answer) const;

    const base::Clock& m_clock;
    Endpoints m_endpoints;
    QString m_clientId;
    HttpExchange m_exchange;
};

} // namespace xapi
