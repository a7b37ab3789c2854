// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/authorizations.h"

#include "app/base/clock.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace sandbox {
namespace {

constexpr int maximalStateLength = 500;

const QSet<QString>& knownScopes()
{
    static const QStringList list = QStringLiteral(
        "tweet.read tweet.write tweet.moderate.write users.read users.email follows.read "
        "follows.write offline.access space.read mute.read mute.write like.read like.write "
        "list.read list.write block.read block.write bookmark.read bookmark.write dm.read "
        "dm.write media.write timeline.read")
                                        .split(QLatin1Char(' '));
    static const QSet<QString> scopes(list.begin(), list.end());
    return scopes;
}

QStringList scopesOf(const QString& scope)
{
    QStringList scopes = scope.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    scopes.removeDuplicates();
    return scopes;
}

bool areScopesKnown(const QStringList& scopes)
{
    return !scopes.isEmpty() && std::all_of(scopes.begin(), scopes.end(), [](const QString& scope) {
        return knownScopes().contains(scope);
    });
}

// 43 to 128 of the characters PKCE allows.
bool isPkceText(const QString& text)
{
    const auto allowed = [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'A' && u <= u'Z') || (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9')
            || u == u'-' || u == u'.' || u == u'_' || u == u'~';
    };
    return text.size() >= 43 && text.size() <= 128
        && std::all_of(text.begin(), text.end(), allowed);
}

QByteArray sumOf(const QString& secret)
{
    return QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256);
}

bool proves(const QString& verifier, const SignInRequest& request)
{
    if (!isPkceText(verifier))
        return false;
    if (request.codeChallengeMethod != QLatin1String("S256"))
        return verifier == request.codeChallenge;
    const QByteArray challenge
        = sumOf(verifier).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return request.codeChallenge == QLatin1String(challenge);
}

QString isoText(const QDateTime& moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime isoMoment(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

// Codes and refresh tokens hold + and / and :, as X's do, so that a client that forgets to encode
// them is found out here.
QString secret(const RandomBytes& random, const char* ending)
{
    return QString::fromLatin1(random(48).toBase64() + ending);
}

} // namespace

Authorizations::Authorizations(
    const base::Clock& clock, const WorldOptions& options, RandomBytes random)
    : m_clock(clock)
    , m_options(options)
    , m_random(std::move(random))
{
}

Ruling<void> Authorizations::check(const SignInRequest& request) const
{
    if (request.clientId != m_options.clientId)
        return refused(Refusal::UnknownClient);
    if (!m_options.redirectUris.contains(request.redirectUri))
        return refused(Refusal::WrongRedirect);
    if (request.responseType != QLatin1String("code"))
        return refused(Refusal::WrongResponseType);
    if (!areScopesKnown(scopesOf(request.scope)))
        return refused(Refusal::WrongScope);
    if (request.state.isEmpty() || request.state.size() > maximalStateLength)
        return refused(Refusal::WrongState);
    const bool methodKnown = request.codeChallengeMethod.isEmpty()
        || request.codeChallengeMethod == QLatin1String("plain")
        || request.codeChallengeMethod == QLatin1String("S256");
    if (!methodKnown || !isPkceText(request.codeChallenge))
        return refused(Refusal::WrongChallenge);
    return {};
}

Ruling<QString> Authorizations::issueCode(const SignInRequest& request, const QString& accountId)
{
    if (const auto checked = check(request); !checked)
        return refused(checked.error());
    forgetExpired();
    const QString code = secret(m_random, ":1:ac:1");
    m_codes.insert(sumOf(code),
        {request, accountId, m_clock.now().addSecs(m_options.codeLife.count()), QString()});
    return code;
}

Ruling<TokenSet> Authorizations::exchange(const CodeExchange& exchange)
{
    if (exchange.clientId != m_options.clientId)
        return refused(Refusal::UnknownClient);
    const auto code = m_codes.find(sumOf(exchange.code));
    if (code == m_codes.end())
        return refused(Refusal::CodeInvalid);
    if (!code->grantId.isEmpty()) {
        endGrant(code->grantId); // presented twice: one of the two is not the rightful owner
        return refused(Refusal::CodeInvalid);
    }
    const bool fits = code->request.redirectUri == exchange.redirectUri
        && m_clock.now() <= code->expiresAt && proves(exchange.codeVerifier, code->request);
    if (!fits) {
        m_codes.erase(code);
        return refused(Refusal::CodeInvalid);
    }
    if (m_options.oneSignInPerAccount) {
        for (auto it = m_grants.cbegin(); it != m_grants.cend(); ++it) {
            if (it->accountId == code->accountId && it->clientId == exchange.clientId)
                endRefreshTokens(it.key());
        }
    }
    const QString grantId = QString::fromLatin1(m_random(16).toHex());
    code->grantId = grantId;
    m_grants.insert(grantId, {exchange.clientId, code->accountId, scopesOf(code->request.scope)});
    return issueTokens(grantId);
}

Ruling<TokenSet> Authorizations::refresh(const QString& clientId, const QString& refreshToken)
{
    if (clientId != m_options.clientId)
        return refused(Refusal::UnknownClient);
    forgetExpired();
    const auto token = m_refreshTokens.find(sumOf(refreshToken));
    if (token == m_refreshTokens.end())
        return refused(Refusal::TokenInvalid);
    const QString grantId = token->grantId;
    if (token->rotated) {
        endGrant(grantId);
        return refused(Refusal::TokenInvalid);
    }
    token->rotated = true;
    return issueTokens(grantId);
}

void Authorizations::revoke(const QString& token)
{
    const QByteArray sum = sumOf(token);
    m_accessTokens.remove(sum);
    if (const auto refreshToken = m_refreshTokens.constFind(sum);
        refreshToken != m_refreshTokens.cend()) {
        const QString grantId = refreshToken->grantId;
        endGrant(grantId);
    }
}

std::optional<Bearer> Authorizations::bearer(const QString& accessToken) const
{
    const auto token = m_accessTokens.constFind(sumOf(accessToken));
    if (token == m_accessTokens.cend() || m_clock.now() > token->expiresAt)
        return std::nullopt;
    const Grant grant = m_grants.value(token->grantId);
    return Bearer{grant.accountId, grant.scopes};
}

void Authorizations::clear()
{
    m_grants.clear();
    m_codes.clear();
    m_accessTokens.clear();
    m_refreshTokens.clear();
}

TokenSet Authorizations::issueTokens(const QString& grantId)
{
    const QDateTime now = m_clock.now();
    TokenSet tokens;
    tokens.scopes = m_grants.value(grantId).scopes;
    tokens.expiresIn = m_options.accessTokenLife;
    tokens.accessToken = QString::fromLatin1(
        m_random(48).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    m_accessTokens.insert(
        sumOf(tokens.accessToken), {grantId, now.addSecs(m_options.accessTokenLife.count())});
    if (tokens.scopes.contains(QLatin1String("offline.access"))) {
        tokens.refreshToken = secret(m_random, ":1:rt:1");
        m_refreshTokens.insert(
            sumOf(tokens.refreshToken), {grantId, now.addSecs(m_options.refreshTokenLife.count())});
    }
    return tokens;
}

void Authorizations::endGrant(const QString& grantId)
{
    endRefreshTokens(grantId);
    m_accessTokens.removeIf([&grantId](auto it) { return it->grantId == grantId; });
    m_grants.remove(grantId);
}

void Authorizations::endRefreshTokens(const QString& grantId)
{
    m_refreshTokens.removeIf([&grantId](auto it) { return it->grantId == grantId; });
}

void Authorizations::forgetExpired()
{
    const QDateTime now = m_clock.now();
    m_codes.removeIf([&now](auto it) { return now > it->expiresAt.addSecs(600); });
    m_accessTokens.removeIf([&now](auto it) { return now > it->expiresAt; });
    m_refreshTokens.removeIf([&now](auto it) { return now > it->expiresAt; });
    QSet<QString> inUse;
    for (const AccessToken& token : std::as_const(m_accessTokens))
        inUse.insert(token.grantId);
    for (const RefreshToken& token : std::as_const(m_refreshTokens))
        inUse.insert(token.grantId);
    m_grants.removeIf([&inUse](auto it) { return !inUse.contains(it.key()); });
}

QJsonObject Authorizations::toJson() const
{
    QJsonArray grants;
    for (auto it = m_grants.cbegin(); it != m_grants.cend(); ++it)
        grants.append(QJsonObject{{QStringLiteral("id"), it.key()},
            {QStringLiteral("client"), it->clientId}, {QStringLiteral("account"), it->accountId},
            {QStringLiteral("scope"), it->scopes.join(QLatin1Char(' '))}});
    QJsonArray tokens;
    for (auto it = m_accessTokens.cbegin(); it != m_accessTokens.cend(); ++it)
        tokens.append(QJsonObject{{QStringLiteral("kind"), QStringLiteral("access")},
            {QStringLiteral("sha256"), QString::fromLatin1(it.key().toHex())},
            {QStringLiteral("grant"), it->grantId},
            {QStringLiteral("expires_at"), isoText(it->expiresAt)}});
    for (auto it = m_refreshTokens.cbegin(); it != m_refreshTokens.cend(); ++it)
        tokens.append(QJsonObject{{QStringLiteral("kind"), QStringLiteral("refresh")},
            {QStringLiteral("sha256"), QString::fromLatin1(it.key().toHex())},
            {QStringLiteral("grant"), it->grantId}, {QStringLiteral("rotated"), it->rotated},
            {QStringLiteral("expires_at"), isoText(it->expiresAt)}});
    return {{QStringLiteral("grants"), grants}, {QStringLiteral("tokens"), tokens}};
}

bool Authorizations::restore(const QJsonObject& json)
{
    clear();
    for (const QJsonValue value : json.value(QStringLiteral("grants")).toArray()) {
        const QJsonObject grant = value.toObject();
        const QString id = grant.value(QStringLiteral("id")).toString();
        const QStringList scopes = scopesOf(grant.value(QStringLiteral("scope")).toString());
        if (id.isEmpty() || !areScopesKnown(scopes))
            return false;
        m_grants.insert(id,
            {grant.value(QStringLiteral("client")).toString(),
                grant.value(QStringLiteral("account")).toString(), scopes});
    }
    return restoreTokens(json);
}

bool Authorizations::restoreTokens(const QJsonObject& json)
{
    for (const QJsonValue value : json.value(QStringLiteral("tokens")).toArray()) {
        const QJsonObject token = value.toObject();
        const QByteArray sum
            = QByteArray::fromHex(token.value(QStringLiteral("sha256")).toString().toLatin1());
        const QString grantId = token.value(QStringLiteral("grant")).toString();
        const QDateTime expiresAt = isoMoment(token.value(QStringLiteral("expires_at")));
        if (sum.size() != 32 || !m_grants.contains(grantId) || !expiresAt.isValid())
            return false;
        if (token.value(QStringLiteral("kind")).toString() == QLatin1String("access"))
            m_accessTokens.insert(sum, {grantId, expiresAt});
        else
            m_refreshTokens.insert(
                sum, {grantId, expiresAt, token.value(QStringLiteral("rotated")).toBool()});
    }
    return true;
}

} // namespace sandbox
