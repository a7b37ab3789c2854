// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sign-in, renewal with rotation and sign-out against an OAuth server written by somebody else:
// npm's oidc-provider, started by tests/npm/oidc/server.mjs. `npm ci` there installs it.

#include "app/base/clock.h"
#include "app/secrets/memory_vault.h"
#include "app/xapi/sign_in_flow.h"
#include "app/xapi/token_keeper.h"
#include "app/xapi/user_client.h"
#include "tests/support/await.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

#include <cstdio>

using namespace xapi;
using base::ErrorKind;

namespace {

const QString scripts = QStringLiteral(NESTBOX_SOURCE_DIR "/tests/npm/oidc/");

QString nodeProgram()
{
    const QString chosen = qEnvironmentVariable("NESTBOX_NODE");
    if (!chosen.isEmpty())
        return chosen;
    const QString node = QStandardPaths::findExecutable("node");
    return node.isEmpty() ? QStandardPaths::findExecutable("nodejs") : node;
}

QVector<quint16> freePorts(int count)
{
    std::vector<std::unique_ptr<QTcpServer>> servers;
    QVector<quint16> ports;
    for (int i = 0; i < count; ++i) {
        servers.push_back(std::make_unique<QTcpServer>());
        if (!servers.back()->listen(QHostAddress(QHostAddress::LocalHost)))
            qFatal("no port is free");
        ports.append(servers.back()->serverPort());
    }
    return ports;
}

} // namespace

class OidcProviderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (nodeProgram().isEmpty())
            m_missing = "node is not installed";
        else if (!QFile::exists(scripts + "node_modules/oidc-provider"))
            m_missing = "tests/npm/oidc/node_modules is missing: run npm ci there";
        if (!m_missing.isEmpty()) {
            std::printf("skipped: %s\n", qPrintable(m_missing));
            return;
        }
        m_ports = freePorts(3);
        SignInSettings registered;
        registered.ports = {m_ports.at(0), m_ports.at(1)}; // the third is not registered
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start(
            nodeProgram(), QStringList{scripts + "server.mjs"} + redirectAddresses(registered));
        QTRY_VERIFY_WITH_TIMEOUT(m_server.canReadLine(), 30000);
        const auto hello = QJsonDocument::fromJson(m_server.readLine()).object();
        const int port = hello.value("port").toInt();
        QVERIFY(port > 0);
        m_endpoints.api = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port));
        m_endpoints.upload = m_endpoints.api;
        m_endpoints.authorize = onServer(m_endpoints.api, "/i/oauth2/authorize");
    }

    void cleanupTestCase()
    {
        m_server.closeWriteChannel();
        if (m_server.state() != QProcess::NotRunning)
            QVERIFY(m_server.waitForFinished());
    }

    void signInRenewalAndSignOut()
    {
        if (!m_missing.isEmpty())
            return;
        TokenClient tokens(m_network, m_clock, m_endpoints, "school-app");
        secrets::MemoryVault vault;
        TokenKeeper keeper(vault, tokens, m_clock, {"x-42", {}, {}});

        const auto pair = signIn(tokens, m_ports.mid(0, 2), "allow");
        QVERIFY2(pair, pair ? "" : qPrintable(pair.error().text));
        QVERIFY(m_page.value("body").toString().contains("Nestbox is connected"));
        QCOMPARE(m_page.value("status").toInt(), 200);
        QVERIFY(missingScopes(*pair).isEmpty());
        QCOMPARE(pair->scopes.size(), 5);
        QVERIFY(await(keeper.adopt(*pair)));

        UserClient users(m_network, keeper, m_clock, m_endpoints);
        auto account = await(users.me());
        QVERIFY(account);
        QCOMPARE(account->username, "ysgol_test");
        QVERIFY(account->isProtected);

        // The server lets the token die early: one 401, one renewal, and on it goes.
        const int before = expireAll();
        QVector<ApiAnswer<Account>> callers;
        for (int i = 0; i < 10; ++i)
            callers.append(users.me());
        for (const auto& caller : callers)
            QVERIFY(await(caller));
        const QByteArray renewed = *await(keeper.accessToken());
        QVERIFY(renewed != pair->access);
        QCOMPARE(expireAll(), before + 1); // ten callers shared it
        QVERIFY(await(users.me())); // the rotated refresh token is good as well

        // A refresh token works once: the first one is dead, and its use is noticed.
        const auto stale = refresh(tokens, pair->refresh);
        QCOMPARE(stale.kind, GrantOutcome::Kind::Refused);

        const auto report = await(keeper.signOut());
        QVERIFY(report && report->revoked);
        QVERIFY(!await(vault.read("x-42"))->hasValue());
        QCOMPARE(await(users.me()).error().problem, ApiProblem::NotSignedIn);
    }

    void revokedRefreshTokenAsksForANewSignIn()
    {
        if (!m_missing.isEmpty())
            return;
        TokenClient tokens(m_network, m_clock, m_endpoints, "school-app");
        secrets::MemoryVault vault;
        TokenKeeper keeper(vault, tokens, m_clock, {"x-42", {}, {}});
        const auto pair = signIn(tokens, m_ports.mid(1, 1), "allow");
        QVERIFY(pair);
        QVERIFY(await(keeper.adopt(*pair)));
        std::optional<bool> revoked;
        tokens.revoke(pair->refresh, [&](bool done) { revoked = done; });
        QTRY_COMPARE(revoked, true);
        QCOMPARE(await(keeper.accessTokenAfter(pair->access)).error().kind, ErrorKind::Denied);
        QCOMPARE(keeper.state(), KeeperState::SignInAgain);
        QVERIFY(await(vault.read("x-42"))->hasValue());
    }

    void denialIsHeard()
    {
        if (!m_missing.isEmpty())
            return;
        TokenClient tokens(m_network, m_clock, m_endpoints, "school-app");
        const auto pair = signIn(tokens, m_ports.mid(0, 1), "deny");
        QCOMPARE(pair.error().kind, ErrorKind::Denied);
        QVERIFY(m_page.value("body").toString().contains("not allowed"));
    }

    void pasteBackWorksWhenNoPortIsFree()
    {
        if (!m_missing.isEmpty())
            return;
        QTcpServer busy;
        QVERIFY(busy.listen(QHostAddress(QHostAddress::LocalHost), m_ports.at(0)));
        connect(&busy, &QTcpServer::newConnection, &busy, [&busy] {
            while (QTcpSocket* socket = busy.nextPendingConnection())
                socket->close();
        });
        TokenClient tokens(m_network, m_clock, m_endpoints, "school-app");
        SignInSettings settings;
        settings.ports = {m_ports.at(0)};
        SignInFlow flow(tokens, settings, [this](const QUrl& url) { browse("allow", url); });
        const auto answer = flow.start();
        QCOMPARE(flow.stage(), SignInFlow::Stage::WaitingForPaste);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page.isEmpty(), 30000);
        QVERIFY(flow.pasteBack(m_page.value("url").toString()));
        QVERIFY(await(answer));
    }

    void unregisteredPortIsRefusedByTheServer()
    {
        if (!m_missing.isEmpty())
            return;
        TokenClient tokens(m_network, m_clock, m_endpoints, "school-app");
        SignInSettings settings;
        settings.ports = {m_ports.at(2)};
        SignInFlow flow(tokens, settings, [this](const QUrl& url) { browse("allow", url); });
        const auto answer = flow.start();
        QTRY_VERIFY_WITH_TIMEOUT(!m_page.isEmpty(), 30000);
        QCOMPARE(m_page.value("status").toInt(), 400);
        QVERIFY(!answer.isFinished());
        flow.cancel();
        QCOMPARE(await(answer).error().kind, ErrorKind::Cancelled);
    }

    void codeWithAWrongVerifierIsRefused()
    {
        if (!m_missing.isEmpty())
            return;
        TokenClient tokens(m_network, m_clock, m_endpoints, "school-app");
        std::optional<GrantOutcome> outcome;
        tokens.exchangeCode({"no+such/code==", "verifier", redirectOf(0)},
            [&](const GrantOutcome& heard) { outcome = heard; });
        QTRY_VERIFY(outcome);
        QCOMPARE(outcome->kind, GrantOutcome::Kind::Refused);
    }

    void unknownClientIsTheAppsFault()
    {
        if (!m_missing.isEmpty())
            return;
        TokenClient tokens(m_network, m_clock, m_endpoints, "another-app");
        QCOMPARE(refresh(tokens, "x").kind, GrantOutcome::Kind::AppRefused);
    }

private:
    QString redirectOf(int index) const
    {
        return QStringLiteral("http://127.0.0.1:%1/callback").arg(m_ports.at(index));
    }

    // Starts the person at the browser; the page reached is in m_page when it ends.
    void browse(const QString& decision, const QUrl& url)
    {
        m_page = {};
        auto* browser = new QProcess(this);
        connect(browser, &QProcess::finished, this, [this, browser] {
            m_page = QJsonDocument::fromJson(browser->readAllStandardOutput()).object();
            browser->deleteLater();
        });
        browser->start(nodeProgram(),
            {scripts + "browser.mjs", decision, QString::fromLatin1(url.toEncoded())});
    }

    base::Result<TokenPair> signIn(
        TokenClient& tokens, const QVector<quint16>& ports, const QString& decision)
    {
        SignInSettings settings;
        settings.ports = ports;
        SignInFlow flow(
            tokens, settings, [this, decision](const QUrl& url) { browse(decision, url); });
        auto result = await(flow.start());
        if (!QTest::qWaitFor([this] { return !m_page.isEmpty(); }, 10000))
            qFatal("the browser got no page");
        return result;
    }

    GrantOutcome refresh(TokenClient& tokens, const QByteArray& token)
    {
        std::optional<GrantOutcome> outcome;
        tokens.refresh(token, [&](const GrantOutcome& heard) { outcome = heard; });
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 10000))
            qFatal("the token client never answered");
        return *outcome;
    }

    // Lets every access token used so far die; how many token requests there have been.
    int expireAll()
    {
        std::unique_ptr<QNetworkReply> reply(
            m_network.get(QNetworkRequest(onServer(m_endpoints.api, "/test/expire"))));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10000))
            qFatal("the server never answered");
        return QJsonDocument::fromJson(reply->readAll()).object().value("tokenRequests").toInt();
    }

    QString m_missing;
    QProcess m_server;
    QVector<quint16> m_ports;
    Endpoints m_endpoints;
    base::SystemClock m_clock;
    QNetworkAccessManager m_network;
    QJsonObject m_page;
};

QTEST_GUILESS_MAIN(OidcProviderTest)
#include "oidc_provider_test.moc"
