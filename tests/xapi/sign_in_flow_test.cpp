// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sign-in with a pretend X: the browser is a plain socket, the token address a fake network.

#include "app/xapi/pkce.h"
#include "app/xapi/sign_in_flow.h"
#include "tests/support/await.h"
#include "tests/support/fake_network.h"
#include "tests/support/fixed_clock.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace std::chrono_literals;
using namespace xapi;
using base::ErrorKind;
using Stage = SignInFlow::Stage;

namespace {

const char* const grantedTokens = R"({"token_type":"bearer","expires_in":7200,
    "access_token":"access-1","refresh_token":"refresh-1",
    "scope":"users.read tweet.read tweet.write media.write offline.access"})";

quint16 freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress(QHostAddress::LocalHost)))
        qFatal("no port is free");
    return server.serverPort();
}

// What a browser gets for a request written by hand.
QByteArray call(quint16 port, const QByteArray& request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    socket.write(request);
    QByteArray answer;
    QObject::connect(&socket, &QTcpSocket::readyRead, [&] { answer += socket.readAll(); });
    const bool closed = QTest::qWaitFor(
        [&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 8000);
    return closed ? answer + socket.readAll() : QByteArray("still open");
}

QByteArray get(quint16 port, const QByteArray& target)
{
    return call(port,
        "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port)
            + "\r\nAccept: */*\r\n\r\n");
}

struct Fixture
{
    FakeNetwork network;
    FixedClock clock;
    quint16 port = freePort();
    QUrl opened;
    Endpoints endpoints;
    std::unique_ptr<TokenClient> tokens;
    std::unique_ptr<SignInFlow> flow;

    explicit Fixture(QVector<quint16> ports = {}, std::chrono::milliseconds patience = 30s,
        const QString& clientId = "client-1")
    {
        tokens = std::make_unique<TokenClient>(network, clock, endpoints, clientId);
        SignInSettings settings;
        settings.ports = ports.isEmpty() ? QVector<quint16>{port} : ports;
        settings.patience = patience;
        flow = std::make_unique<SignInFlow>(
            *tokens, settings, [this](const QUrl& url) { opened = url; });
    }

    [[nodiscard]] QString parameter(const QString& name) const
    {
        return QUrlQuery(opened).queryItemValue(name, QUrl::FullyDecoded);
    }
    [[nodiscard]] QByteArray callback(const QByteArray& code) const
    {
        return "/callback?state=" + parameter("state").toLatin1() + "&code=" + code;
    }
};

} // namespace

class SignInFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void browserIsSentToXWithEverything()
    {
        Fixture f;
        const auto answer = f.flow->start();
        QCOMPARE(f.opened.toString(QUrl::RemoveQuery), "https://x.com/i/oauth2/authorize");
        QCOMPARE(f.parameter("response_type"), "code");
        QCOMPARE(f.parameter("client_id"), "client-1");
        QCOMPARE(f.parameter("redirect_uri"), QString("http://127.0.0.1:%1/callback").arg(f.port));
        QCOMPARE(
            f.parameter("scope"), "tweet.read tweet.write users.read media.write offline.access");
        QCOMPARE(f.parameter("code_challenge_method"), "S256");
        QVERIFY(f.opened.toEncoded().contains("scope=tweet.read%20tweet.write"));
        // 32 bytes each, and nothing of the verifier itself.
        QCOMPARE(
            QByteArray::fromBase64(f.parameter("state").toLatin1(), QByteArray::Base64UrlEncoding)
                .size(),
            32);
        QCOMPARE(f.parameter("code_challenge").size(), 43);
        QVERIFY(!f.opened.toEncoded().contains("code_verifier"));
        QCOMPARE(f.flow->stage(), Stage::WaitingForBrowser);
        QCOMPARE(f.flow->authorizeAddress(), f.opened);
    }

    void everySignInHasItsOwnSecrets()
    {
        Fixture f;
        QSet<QString> states;
        QSet<QString> challenges;
        for (int i = 0; i < 5; ++i) {
            const auto answer = f.flow->start();
            states.insert(f.parameter("state"));
            challenges.insert(f.parameter("code_challenge"));
            f.flow->cancel();
            QCOMPARE(await(answer).error().kind, ErrorKind::Cancelled);
        }
        QCOMPARE(states.size(), 5);
        QCOMPARE(challenges.size(), 5);
    }

    void codeIsExchangedOnceForTokens()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json(grantedTokens));
        const auto answer = f.flow->start();
        const QByteArray page = get(f.port, f.callback("c0de"));
        const auto pair = await(answer);
        QVERIFY(pair);
        QCOMPARE(pair->access, QByteArray("access-1"));
        QCOMPARE(pair->refresh, QByteArray("refresh-1"));
        QCOMPARE(pair->expiresAt, f.clock.moment.addSecs(7200));
        QCOMPARE(pair->scopes.size(), 5);

        QCOMPARE(f.network.seen.size(), 1);
        const SeenRequest& request = f.network.seen.first();
        QCOMPARE(request.verb, QByteArray("POST"));
        QCOMPARE(request.url, QUrl("https://api.x.com/2/oauth2/token"));
        QCOMPARE(request.header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
        QVERIFY(request.header("Authorization").isEmpty());
        QCOMPARE(request.field("grant_type"), "authorization_code");
        QCOMPARE(request.field("client_id"), "client-1");
        QCOMPARE(request.field("redirect_uri"), f.parameter("redirect_uri"));
        QCOMPARE(challengeOf(request.field("code_verifier").toLatin1()),
            f.parameter("code_challenge").toLatin1());

        QVERIFY(page.startsWith("HTTP/1.1 200 "));
        QVERIFY(page.contains("Nestbox is connected"));
        QVERIFY(page.contains("Cache-Control: no-store"));
        QVERIFY(page.contains("Referrer-Policy: no-referrer"));
        QCOMPARE(f.flow->stage(), Stage::Idle);
        QVERIFY(f.flow->authorizeAddress().isEmpty());
    }

    void oddCodesArriveAsTheyAre_data()
    {
        QTest::addColumn<QByteArray>("inAddress");
        QTest::addColumn<QString>("code");
        QTest::newRow("escaped") << QByteArray("a%2Bb%2Fc%3D%3D%26d") << "a+b/c==&d";
        QTest::newRow("bare") << QByteArray("a+b/c==:d") << "a+b/c==:d";
        QTest::newRow("escaped percent") << QByteArray("a%252Bb") << "a%2Bb";
        QTest::newRow("long") << QByteArray(3000, 'k') << QString(3000, 'k');
    }

    void oddCodesArriveAsTheyAre()
    {
        QFETCH(QByteArray, inAddress);
        QFETCH(QString, code);
        Fixture f;
        f.network.answer(FakeAnswer::json(grantedTokens));
        const auto answer = f.flow->start();
        get(f.port, f.callback(inAddress));
        QVERIFY(await(answer));
        QCOMPARE(f.network.seen.first().field("code"), code);
        const QByteArray& body = f.network.seen.first().body;
        QVERIFY(!body.contains('+') && !body.contains('/') && !body.contains("=="));
    }

    void denialIsSaidInBrowserAndProgram()
    {
        Fixture f;
        const auto answer = f.flow->start();
        const QByteArray page
            = get(f.port, "/callback?error=access_denied&state=" + f.parameter("state").toLatin1());
        QVERIFY(page.contains("not allowed"));
        QCOMPARE(await(answer).error().kind, ErrorKind::Denied);
        QVERIFY(f.network.seen.isEmpty());
    }

    void foreignAnswersAreIgnored_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no state") << QByteArray("?code=x");
        QTest::newRow("empty state") << QByteArray("?code=x&state=");
        QTest::newRow("wrong state") << QByteArray("?code=x&state=") + QByteArray(43, 'A');
        QTest::newRow("two states") << QByteArray("?code=x&state=STATE&state=other");
        QTest::newRow("two codes") << QByteArray("?code=x&code=y&state=STATE");
        QTest::newRow("code and error") << QByteArray("?code=x&error=access_denied&state=STATE");
        QTest::newRow("neither code nor error") << QByteArray("?state=STATE");
        QTest::newRow("denial without state") << QByteArray("?error=access_denied");
        QTest::newRow("garbage") << QByteArray("?%00%ff%%%&&&===\x80");
        QTest::newRow("code too long") << "?state=STATE&code=" + QByteArray(5000, 'c');
    }

    void foreignAnswersAreIgnored()
    {
        QFETCH(QByteArray, query);
        Fixture f;
        f.network.answer(FakeAnswer::json(grantedTokens));
        QSignalSpy foreign(f.flow.get(), &SignInFlow::foreignAnswerSeen);
        const auto answer = f.flow->start();
        query.replace("STATE", f.parameter("state").toLatin1());
        const QByteArray page = get(f.port, "/callback" + query);
        QVERIFY(page.startsWith("HTTP/1.1 400 "));
        QVERIFY(page.contains("out of date"));
        QCOMPARE(foreign.size(), 1);
        QVERIFY(!answer.isFinished());
        QVERIFY(f.network.seen.isEmpty());
        get(f.port, f.callback("real")); // the real answer still counts
        QVERIFY(await(answer));
    }

    void listenerKnowsOnePathAndOneMethod_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        const QByteArray host = "\r\nHost: 127.0.0.1:PORT\r\n\r\n";
        QTest::newRow("icon") << "GET /favicon.ico HTTP/1.1" + host << QByteArray("404");
        QTest::newRow("root") << "GET / HTTP/1.1" + host << QByteArray("404");
        QTest::newRow("longer path") << "GET /callback/x HTTP/1.1" + host << QByteArray("404");
        QTest::newRow("path inside") << "GET /x/../callback HTTP/1.1" + host << QByteArray("404");
        QTest::newRow("post") << "POST /callback?code=1 HTTP/1.1" + host << QByteArray("405");
        QTest::newRow("foreign host")
            << QByteArray("GET /callback HTTP/1.1\r\nHost: evil.example\r\n\r\n")
            << QByteArray("421");
        QTest::newRow("no host") << QByteArray("GET /callback HTTP/1.1\r\n\r\n")
                                 << QByteArray("421");
        QTest::newRow("other port")
            << QByteArray("GET /callback HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n")
            << QByteArray("421");
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << QByteArray("400");
        QTest::newRow("proxy style")
            << "GET http://evil.example/ HTTP/1.1" + host << QByteArray("400");
        QTest::newRow("TLS hello") << QByteArray::fromHex("16030102000100") + "\r\n\r\n"
                                   << QByteArray("400");
        QTest::newRow("huge") << "GET /" + QByteArray(100000, 'a') << QByteArray("431");
    }

    void listenerKnowsOnePathAndOneMethod()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        Fixture f;
        const auto answer = f.flow->start();
        request.replace("PORT", QByteArray::number(f.port));
        const QByteArray page = call(f.port, request);
        QVERIFY2(page.startsWith("HTTP/1.1 " + status), page.left(40).constData());
        QVERIFY(!answer.isFinished());
        f.flow->cancel();
    }

    void listenerIsOnLoopbackOnly()
    {
        Fixture f;
        const auto answer = f.flow->start();
        for (const QHostAddress& address :
            {QHostAddress("127.0.0.2"), QHostAddress(QHostAddress::LocalHostIPv6)}) {
            QTcpSocket socket;
            socket.connectToHost(address, f.port);
            QTRY_VERIFY(socket.error() == QAbstractSocket::ConnectionRefusedError
                || socket.state() == QAbstractSocket::UnconnectedState);
        }
        f.flow->cancel();
    }

    void silentConnectionsDoNotBlockTheRealOne()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json(grantedTokens));
        const auto answer = f.flow->start();
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < 8; ++i) { // browsers open some ahead
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), f.port);
            silent.back()->write("GET /call");
        }
        const QByteArray page = get(f.port, f.callback("c0de"));
        QVERIFY(page.startsWith("HTTP/1.1 200 "));
        QVERIFY(await(answer));
        for (const auto& socket : silent)
            QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    }

    void requestMayArriveInPieces()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json(grantedTokens));
        const auto answer = f.flow->start();
        QTcpSocket browser;
        browser.connectToHost(QHostAddress(QHostAddress::LocalHost), f.port);
        QTRY_COMPARE(browser.state(), QAbstractSocket::ConnectedState);
        const QByteArray request = "GET " + f.callback("c0de")
            + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(f.port) + "\r\n\r\n";
        for (const char byte : request) {
            browser.write(&byte, 1);
            browser.flush();
            QCoreApplication::processEvents();
        }
        QVERIFY(await(answer));
    }

    void secondAnswerIsNotHeard()
    {
        Fixture f;
        FakeAnswer slow = FakeAnswer::json(grantedTokens);
        slow.delayMs = 300;
        f.network.answer(slow);
        const auto answer = f.flow->start();
        const QByteArray callback = f.callback("c0de");
        QTcpSocket first;
        first.connectToHost(QHostAddress(QHostAddress::LocalHost), f.port);
        first.write("GET " + callback + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(f.port)
            + "\r\n\r\n");
        QTRY_COMPARE(f.flow->stage(), Stage::Exchanging);
        QTcpSocket second;
        second.connectToHost(QHostAddress(QHostAddress::LocalHost), f.port);
        QTRY_COMPARE(second.error(), QAbstractSocket::ConnectionRefusedError);
        QVERIFY(await(answer));
        QCOMPARE(f.network.seen.size(), 1);
    }

    void failedExchangeIsNotRepeated_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("code too old") << 400 << QByteArray(R"({"error":"invalid_request",
            "error_description":"Value passed for the authorization code was invalid."})")
                                      << ErrorKind::Denied;
        QTest::newRow("code used")
            << 400 << QByteArray(R"({"error":"invalid_grant"})") << ErrorKind::Denied;
        QTest::newRow("confidential app") << 401 << QByteArray(R"({"error":"unauthorized_client",
            "error_description":"Missing valid authorization header"})")
                                          << ErrorKind::Denied;
        QTest::newRow("down") << 503 << QByteArray("<html>") << ErrorKind::Offline;
        QTest::newRow("busy") << 429 << QByteArray() << ErrorKind::RateLimited;
        QTest::newRow("rubbish with 200") << 200 << QByteArray("<html>") << ErrorKind::Offline;
        QTest::newRow("empty with 200") << 200 << QByteArray("{}") << ErrorKind::Offline;
        QTest::newRow("token with a line break")
            << 200 << QByteArray(R"({"token_type":"bearer","access_token":"a\r\nX: y"})")
            << ErrorKind::Offline;
        QTest::newRow("no answer") << 0 << QByteArray() << ErrorKind::Offline;
    }

    void failedExchangeIsNotRepeated()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, kind);
        Fixture f;
        FakeAnswer failing = FakeAnswer::json(body, status);
        if (status == 0)
            failing = FakeAnswer::failing(QNetworkReply::RemoteHostClosedError, true);
        f.network.answer(failing);
        const auto answer = f.flow->start();
        const QByteArray page = get(f.port, f.callback("c0de"));
        QVERIFY(page.startsWith("HTTP/1.1 502 "));
        QVERIFY(page.contains("not connected"));
        const auto result = await(answer);
        QCOMPARE(result.error().kind, kind);
        QVERIFY(!result.error().text.contains("c0de"));
        QCOMPARE(f.network.seen.size(), 1);
        QCOMPARE(f.flow->stage(), Stage::Idle);
    }

    void missingScopeEndsTheSignInAndTheToken_data()
    {
        QTest::addColumn<QByteArray>("tokens");
        QTest::newRow("no media.write") << QByteArray(R"({"token_type":"bearer",
            "access_token":"a","refresh_token":"r",
            "scope":"users.read tweet.read tweet.write offline.access"})");
        QTest::newRow("no refresh token") << QByteArray(
            R"({"token_type":"bearer","access_token":"r",
            "scope":"users.read tweet.read tweet.write media.write offline.access"})");
    }

    void missingScopeEndsTheSignInAndTheToken()
    {
        QFETCH(QByteArray, tokens);
        Fixture f;
        f.network.answer(FakeAnswer::json(tokens));
        f.network.answer(FakeAnswer::json("{}"));
        const auto answer = f.flow->start();
        const QByteArray page = get(f.port, f.callback("c0de"));
        QVERIFY(page.contains("not connected"));
        QCOMPARE(await(answer).error().kind, ErrorKind::Denied);
        QTRY_COMPARE(f.network.seen.size(), 2);
        QCOMPARE(f.network.seen.at(1).url.path(), "/2/oauth2/revoke");
        QCOMPARE(f.network.seen.at(1).field("token"), "r");
        QCOMPARE(f.network.seen.at(1).field("client_id"), "client-1");
    }

    void unsaidScopeMeansAsAskedFor()
    {
        Fixture f;
        f.network.answer(
            FakeAnswer::json(R"({"token_type":"Bearer","access_token":"a","refresh_token":"r"})"));
        const auto answer = f.flow->start();
        get(f.port, f.callback("c0de"));
        const auto pair = await(answer);
        QVERIFY(pair);
        QCOMPARE(pair->expiresAt, f.clock.moment.addSecs(7200));
    }

    void nextPortIsTakenWhenTheFirstIsBusy()
    {
        QTcpServer busy;
        QVERIFY(busy.listen(QHostAddress(QHostAddress::LocalHost)));
        const quint16 second = freePort();
        Fixture f({busy.serverPort(), second});
        f.network.answer(FakeAnswer::json(grantedTokens));
        const auto answer = f.flow->start();
        QCOMPARE(f.parameter("redirect_uri"), QString("http://127.0.0.1:%1/callback").arg(second));
        get(second, f.callback("c0de"));
        QVERIFY(await(answer));
        QCOMPARE(f.network.seen.first().field("redirect_uri"), f.parameter("redirect_uri"));
    }

    void allPortsBusyMeansPaste_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::newRow("whole address") << "http://127.0.0.1:PORT/callback?state=STATE&code=a%2Bb";
        QTest::newRow("with blanks around") << "  http://127.0.0.1:PORT/callback?state=STATE&"
                                               "code=a%2Bb \n";
        QTest::newRow("without http") << "127.0.0.1:PORT/callback?code=a%2Bb&state=STATE";
        QTest::newRow("with fragment") << "http://127.0.0.1/callback?code=a%2Bb&state=STATE#_=_";
        QTest::newRow("query alone") << "state=STATE&code=a%2Bb";
        QTest::newRow("address without state") << "http://127.0.0.1:PORT/callback?code=a%2Bb";
        QTest::newRow("bare code") << "a+b";
    }

    void allPortsBusyMeansPaste()
    {
        QFETCH(QString, pasted);
        QTcpServer busy;
        QVERIFY(busy.listen(QHostAddress(QHostAddress::LocalHost)));
        Fixture f({busy.serverPort()});
        f.network.answer(FakeAnswer::json(grantedTokens));
        const auto answer = f.flow->start();
        QCOMPARE(f.flow->stage(), Stage::WaitingForPaste);
        QCOMPARE(f.parameter("redirect_uri"),
            QString("http://127.0.0.1:%1/callback").arg(busy.serverPort()));
        pasted.replace("PORT", QString::number(busy.serverPort()));
        pasted.replace("STATE", f.parameter("state"));
        QVERIFY(f.flow->pasteBack(pasted));
        QVERIFY(await(answer));
        QCOMPARE(f.network.seen.first().field("code"), "a+b");
    }

    void wrongPasteLeavesTheFlowWaiting_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::newRow("nothing") << "";
        QTest::newRow("blanks") << "   ";
        QTest::newRow("words") << "it did not work";
        QTest::newRow("page of X") << "https://x.com/i/oauth2/authorize?state=STATE&client_id=1";
        QTest::newRow("old address")
            << "http://127.0.0.1/callback?code=x&state=" + QString(43, 'B');
        QTest::newRow("two codes") << "http://127.0.0.1/callback?code=x&code=y&state=STATE";
        QTest::newRow("huge") << QString(100000, 'a');
        QTest::newRow("control characters") << QString("a\x01") + "b";
    }

    void wrongPasteLeavesTheFlowWaiting()
    {
        QFETCH(QString, pasted);
        QTcpServer busy;
        QVERIFY(busy.listen(QHostAddress(QHostAddress::LocalHost)));
        Fixture f({busy.serverPort()});
        const auto answer = f.flow->start();
        pasted.replace("STATE", f.parameter("state"));
        const auto result = f.flow->pasteBack(pasted);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Invalid);
        QCOMPARE(f.flow->stage(), Stage::WaitingForPaste);
        QVERIFY(f.network.seen.isEmpty());
        f.flow->cancel();
    }

    void whileListeningOnlyAWholeAddressMayBePasted()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json(grantedTokens));
        QVERIFY(!f.flow->pasteBack("c0de"));
        const auto answer = f.flow->start();
        QVERIFY(!f.flow->pasteBack("c0de"));
        QVERIFY(!f.flow->pasteBack("http://127.0.0.1/callback?code=c0de"));
        QVERIFY(f.flow->pasteBack("http://127.0.0.1" + f.callback("c0de")));
        QVERIFY(await(answer));
    }

    void patienceEnds()
    {
        Fixture f({}, 100ms);
        const auto result = await(f.flow->start());
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
        QVERIFY(!result.error().text.isEmpty());
        QTcpServer again; // the port is free once more
        QVERIFY(again.listen(QHostAddress(QHostAddress::LocalHost), f.port));
    }

    void oneSignInAtATime()
    {
        Fixture f;
        const auto first = f.flow->start();
        QCOMPARE(await(f.flow->start()).error().kind, ErrorKind::Conflict);
        QVERIFY(!first.isFinished());
        f.flow.reset();
        QCOMPARE(await(first).error().kind, ErrorKind::Cancelled);
    }

    void tokensThatComeAfterCancellingAreRevoked()
    {
        Fixture f;
        FakeAnswer slow = FakeAnswer::json(grantedTokens);
        slow.delayMs = 100;
        f.network.answer(slow);
        f.network.answer(FakeAnswer::json("{}"));
        const auto answer = f.flow->start();
        QTcpSocket browser;
        QByteArray page;
        connect(&browser, &QTcpSocket::readyRead, this, [&] { page += browser.readAll(); });
        browser.connectToHost(QHostAddress(QHostAddress::LocalHost), f.port);
        browser.write("GET " + f.callback("c0de")
            + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(f.port) + "\r\n\r\n");
        QTRY_COMPARE(f.flow->stage(), Stage::Exchanging);
        f.flow->cancel();
        QCOMPARE(await(answer).error().kind, ErrorKind::Cancelled);
        QTRY_COMPARE(f.network.seen.size(), 2);
        QCOMPARE(f.network.seen.at(1).field("token"), "refresh-1");
        QTRY_VERIFY(page.contains("not connected"));
    }

    void wrongSettingsAreSaidBeforeTheBrowserOpens()
    {
        Fixture noClient({}, 30s, QString());
        QCOMPARE(await(noClient.flow->start()).error().kind, ErrorKind::Invalid);
        QVERIFY(noClient.opened.isEmpty());

        Fixture f;
        Endpoints plain;
        plain.api = QUrl("http://api.x.com");
        TokenClient tokens(f.network, f.clock, plain, "client-1");
        SignInFlow flow(tokens, {}, [&](const QUrl& url) { f.opened = url; });
        QCOMPARE(await(flow.start()).error().kind, ErrorKind::Invalid);
        QVERIFY(f.opened.isEmpty());
    }

    void registeredAddressesAreSpelledOut()
    {
        SignInSettings settings;
        settings.ports = {1234, 5678};
        settings.path = "/back";
        QCOMPARE(redirectAddresses(settings),
            (QStringList{"http://127.0.0.1:1234/back", "http://127.0.0.1:5678/back"}));
    }

    void challengeFollowsTheStandard()
    {
        // RFC 7636, appendix B.
        QCOMPARE(challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
        QVERIFY(sameSecret("abc", "abc"));
        QVERIFY(!sameSecret("abc", "abd"));
        QVERIFY(!sameSecret("abc", "abcd"));
        QVERIFY(!sameSecret("", "a"));
    }
};

QTEST_GUILESS_MAIN(SignInFlowTest)
#include "sign_in_flow_test.moc"
