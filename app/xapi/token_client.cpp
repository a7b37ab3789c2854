// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/token_client.h"

#include "app/base/log.h"
#include "app/xapi/json.h"

#include <QCoreApplication>

namespace xapi {
namespace {

constexpr qint64 usualLifeSeconds = 7200; // when the server does not say
constexpr qint64 longestLifeSeconds = 366LL * 24 * 3600;

struct TokenText
{
    Q_DECLARE_TR_FUNCTIONS(xapi::TokenClient)
};

HttpRequest formRequest(const QUrl& url, const FormFields& fields)
{
    HttpRequest request;
    request.verb = HttpRequest::Verb::Post;
    request.url = url;
    request.contentType = "application/x-www-form-urlencoded";
    request.body = formBody(fields);
    request.deadline = std::chrono::seconds(45);
    return request;
}

GrantOutcome refusal(GrantOutcome::Kind kind, base::Error error)
{
    return {kind, {}, std::move(error)};
}

// RFC 6749 5.2; X also says invalid_request for a code or token that was used or is too old.
GrantOutcome readRefusal(const HttpAnswer& answer)
{
    const auto object = jsonObject(answer.body);
    const QString code = object ? object->value(QLatin1String("error")).toString() : QString();
    if (answer.status == 400
        && (code == QLatin1String("invalid_grant") || code == QLatin1String("invalid_request")))
        return refusal(GrantOutcome::Kind::Refused,
            {base::ErrorKind::Denied,
                TokenText::tr("X does not accept this sign-in any more: sign in again.")});
    const bool appRefused = (answer.status == 400 || answer.status == 401 || answer.status == 403)
        && (code == QLatin1String("unauthorized_client") || code == QLatin1String("invalid_client")
            || code == QLatin1String("unsupported_grant_type")
            || code == QLatin1String("invalid_scope"));
    if (appRefused)
        return refusal(GrantOutcome::Kind::AppRefused,
            {base::ErrorKind::Denied,
                TokenText::tr("X does not accept the school's X app: check its client id, and that "
                              "its type is Native App.")});
    constexpr int tooManyRequests = 429;
    return refusal(GrantOutcome::Kind::Unclear,
        {answer.status == tooManyRequests ? base::ErrorKind::RateLimited : base::ErrorKind::Offline,
            TokenText::tr("X did not answer as expected: try again later.")});
}

bool isTokenText(const QString& text)
{
    constexpr qsizetype longestToken = 8000;
    return !text.isEmpty() && text.size() <= longestToken
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

} // namespace

TokenClient::TokenClient(
    QNetworkAccessManager& network, const base::Clock& clock, Endpoints endpoints, QString clientId)
    : m_clock(clock)
    , m_endpoints(std::move(endpoints))
    , m_clientId(std::move(clientId))
    , m_exchange(network)
{
}

void TokenClient::exchangeCode(const CodeGrant& grant, Done done)
{
    askForTokens({{"grant_type", QStringLiteral("authorization_code")}, {"code", grant.code},
                     {"redirect_uri", grant.redirectUri}, {"client_id", m_clientId},
                     {"code_verifier", QString::fromLatin1(grant.verifier)}},
        std::move(done));
}

void TokenClient::refresh(const QByteArray& refreshToken, Done done)
{
    askForTokens(
        {{"grant_type", QStringLiteral("refresh_token")},
            {"refresh_token", QString::fromLatin1(refreshToken)}, {"client_id", m_clientId}},
        std::move(done));
}

void TokenClient::askForTokens(const FormFields& fields, Done done)
{
    m_exchange.send(formRequest(m_endpoints.tokenUrl(), fields),
        [this, done = std::move(done)](const HttpOutcome& outcome) {
            if (const auto* error = std::get_if<TransportError>(&outcome))
                done(refusal(GrantOutcome::Kind::Unclear, error->asError()));
            else
                done(read(std::get<HttpAnswer>(outcome)));
        });
}

GrantOutcome TokenClient::read(const HttpAnswer& answer) const
{
    if (answer.status != 200) {
        base::warning(base::networkLog) << "token request answered with status" << answer.status;
        return readRefusal(answer);
    }
    const auto object = jsonObject(answer.body).value_or(QJsonObject());
    const QString access = object.value(QLatin1String("access_token")).toString();
    const QString refresh = object.value(QLatin1String("refresh_token")).toString();
    const QString type = object.value(QLatin1String("token_type")).toString();
    if (!isTokenText(access) || (!refresh.isEmpty() && !isTokenText(refresh))
        || type.compare(QLatin1String("bearer"), Qt::CaseInsensitive) != 0)
        return refusal(GrantOutcome::Kind::Unclear,
            {base::ErrorKind::Offline,
                TokenText::tr("X did not answer as expected: try again later.")});
    const qint64 life = object.value(QLatin1String("expires_in")).toInteger(usualLifeSeconds);
    GrantOutcome granted{GrantOutcome::Kind::Granted, {}, {}};
    granted.pair.access = access.toLatin1();
    granted.pair.refresh = refresh.toLatin1();
    granted.pair.obtainedAt = QDateTime::fromSecsSinceEpoch(
        m_clock.now().toSecsSinceEpoch(), Qt::UTC); // whole seconds, as the vault keeps them
    granted.pair.expiresAt
        = granted.pair.obtainedAt.addSecs(std::clamp<qint64>(life, 1, longestLifeSeconds));
    granted.pair.scopes
        = object.value(QLatin1String("scope")).toString().split(u' ', Qt::SkipEmptyParts);
    return granted;
}

void TokenClient::revoke(const QByteArray& token, std::function<void(bool revoked)> done)
{
    m_exchange.send(formRequest(m_endpoints.revokeUrl(),
                        {{"token", QString::fromLatin1(token)}, {"client_id", m_clientId}}),
        [done = std::move(done)](const HttpOutcome& outcome) {
            const auto* answer = std::get_if<HttpAnswer>(&outcome);
            done(answer && answer->status == 200);
        });
}

} // namespace xapi
