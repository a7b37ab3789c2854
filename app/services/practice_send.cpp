// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/practice_send.h"

#include "app/base/when_done.h"
#include "app/sandbox/sandbox_server.h"
#include "app/secrets/memory_vault.h"
#include "app/xapi/pkce.h"
#include "app/xapi/post_client.h"
#include "app/xapi/token_keeper.h"

namespace services {
namespace {

constexpr quint16 callbackPort = 47620; // nobody listens there: the sign-in stays in here

sandbox::WorldOptions worldOf(const QString& schoolName, const QString& handle)
{
    sandbox::WorldOptions options;
    options.redirectUris = sandbox::callbacksFor({callbackPort});
    sandbox::Account account;
    account.id = QStringLiteral("1000000002");
    account.name = schoolName;
    account.username = handle;
    options.accounts.append(account);
    return options;
}

xapi::Endpoints endpointsAt(const QUrl& server)
{
    return {server, server, server};
}

base::Error unavailable()
{
    return {base::ErrorKind::Offline,
        PracticeSend::tr("The practice X on this computer does not answer. Try again.")};
}

} // namespace

struct PracticeSend::Line
{
    Line(QNetworkAccessManager& network, const base::Clock& clock,
        const sandbox::WorldOptions& options)
        : world(clock, options)
        , server(world, clock)
        , started(server.start())
        , tokens(network, clock, endpointsAt(server.baseUrl()), world.clientId())
        , keeper(vault, tokens, clock, {QStringLiteral("practice-send"), {}})
        , posts(network, keeper, clock, endpointsAt(server.baseUrl()))
    {
    }

    // As a browser would bring it, without the browser.
    [[nodiscard]] std::optional<xapi::TokenPair> signIn(const QDateTime& now)
    {
        const QByteArray verifier = xapi::randomSecret();
        const QString callback = sandbox::callbacksFor({callbackPort}).constFirst();
        const auto code = world.approveSignIn(
            {world.clientId(), callback, QStringLiteral("code"),
                xapi::requiredScopes().join(QLatin1Char(' ')), QStringLiteral("practice"),
                QString::fromLatin1(xapi::challengeOf(verifier)), QStringLiteral("S256")},
            world.accounts().constFirst().id);
        if (!code)
            return std::nullopt;
        const auto granted = world.exchangeCode(
            {world.clientId(), *code, callback, QString::fromLatin1(verifier)});
        if (!granted)
            return std::nullopt;
        return xapi::TokenPair{granted->accessToken.toLatin1(), granted->refreshToken.toLatin1(),
            now, now.addSecs(granted->expiresIn.count()), granted->scopes};
    }

    sandbox::SandboxWorld world;
    sandbox::SandboxServer server;
    base::Result<quint16> started;
    secrets::MemoryVault vault;
    xapi::TokenClient tokens;
    xapi::TokenKeeper keeper;
    xapi::PostClient posts;
};

PracticeSend::PracticeSend(
    const base::Clock& clock, const QString& schoolName, const QString& handle)
    : m_clock(clock)
    , m_schoolName(schoolName)
    , m_handle(handle)
{
}

PracticeSend::~PracticeSend() = default;

base::Async<QString> PracticeSend::send(const QString& text)
{
    const Answer answer;
    m_line = std::make_unique<Line>(m_network, m_clock, worldOf(m_schoolName, m_handle));
    const auto pair = m_line->started ? m_line->signIn(m_clock.now()) : std::nullopt;
    if (!pair)
        return base::readyError<QString>(unavailable());
    base::whenDone(
        m_line->keeper.adopt(*pair), this, [this, text, answer](const base::Result<void>& kept) {
            if (kept)
                create(text, answer);
            else
                answer.finish(base::failure(kept.error()));
        });
    return answer.future();
}

void PracticeSend::create(const QString& text, const Answer& answer)
{
    xapi::NewPost post;
    post.text = text;
    base::whenFinished(m_line->posts.create(post), this,
        [answer](const std::optional<xapi::CreateOutcome>& outcome) {
            if (outcome && std::holds_alternative<xapi::Confirmed>(*outcome))
                answer.finish(std::get<xapi::Confirmed>(*outcome).text);
            else if (outcome && std::holds_alternative<xapi::Rejected>(*outcome))
                answer.finish(base::failure(
                    base::ErrorKind::Invalid, std::get<xapi::Rejected>(*outcome).error.sentence));
            else
                answer.finish(base::failure(unavailable()));
        });
}

} // namespace services
