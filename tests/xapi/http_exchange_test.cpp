// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Against real sockets: what arrives once, and what counts as a whole answer.

#include "app/xapi/http_exchange.h"
#include "tests/support/fake_network.h"
#include "tests/support/scripted_server.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QTest>
#include <QTimer>

using namespace std::chrono_literals;
using namespace xapi;
using Cause = TransportError::Cause;
using Verb = HttpRequest::Verb;

namespace {

HttpRequest requestTo(const QUrl& server, Verb verb = Verb::Post)
{
    HttpRequest request;
    request.verb = verb;
    request.url = server.resolved(QUrl("/x"));
    request.contentType = "text/plain";
    if (verb == Verb::Post)
        request.body = "hello world";
    request.silence = 5s;
    request.deadline = 10s;
    return request;
}

std::optional<HttpOutcome> sendAndWait(HttpExchange& exchange, const HttpRequest& request)
{
    std::optional<HttpOutcome> outcome;
    exchange.send(request, [&](const HttpOutcome& heard) { outcome = heard; });
    if (outcome)
        return {}; // must not be answered from within send()
    if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 20000))
        return {};
    return outcome;
}

} // namespace

class HttpExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeAnswerIsGivenWithStatusHeadersAndBody_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 201, 204, 301, 400, 401, 402, 403, 404, 409, 418, 429, 500,
                 501, 502, 503, 504, 599})
            QTest::addRow("%d", status) << status;
    }

    void wholeAnswerIsGivenWithStatusHeadersAndBody()
    {
        QFETCH(int, status);
        const QByteArray body = status == 204 ? QByteArray() : QByteArray("{\"a\":1}");
        ScriptedServer server([&](QTcpSocket& socket, const QByteArray&) {
            socket.write("HTTP/1.1 " + QByteArray::number(status)
                + " Something\r\nX-Mark: yes\r\nLocation: http://127.0.0.1:1/elsewhere\r\n"
                  "WWW-Authenticate: Bearer realm=\"x\"\r\nContent-Length: "
                + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        });
        QNetworkAccessManager network;
        HttpExchange exchange(network);
        const auto outcome = sendAndWait(exchange, requestTo(server.url()));
        QVERIFY(outcome);
        const auto* answer = std::get_if<HttpAnswer>(&*outcome);
        QVERIFY(answer);
        QCOMPARE(answer->status, status);
        QCOMPARE(answer->body, body);
        QCOMPARE(answer->header("x-mark"), QByteArray("yes"));
        QCOMPARE(server.requests.size(), 1);
    }

    void postArrivesOnceHoweverTheConnectionBreaks_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("closed without a word") << QByteArray();
        QTest::newRow("half a head") << QByteArray("HTTP/1.1 201 Created\r\nContent-Le");
        QTest::newRow("no HTTP at all") << QByteArray("garbage garbage\r\n\r\n");
        QTest::newRow("half a body")
            << QByteArray("HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{\"data\":{}}");
        QTest::newRow("half of the chunks") << QByteArray(
            "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n");
    }

    void postArrivesOnceHoweverTheConnectionBreaks()
    {
        QFETCH(QByteArray, bytes);
        ScriptedServer server([&](QTcpSocket& socket, const QByteArray&) {
            socket.write(bytes);
            socket.disconnectFromHost();
        });
        QNetworkAccessManager network;
        HttpExchange exchange(network);
        const auto outcome = sendAndWait(exchange, requestTo(server.url()));
        QVERIFY(outcome);
        const auto* error = std::get_if<TransportError>(&*outcome);
        QVERIFY(error);
        QCOMPARE(error->cause, Cause::Cut);
        QVERIFY(error->mayHaveArrived);
        QCOMPARE(server.requests.size(), 1);
    }

    void postOnAConnectionThatDiedArrivesOnce()
    {
        int requests = 0;
        ScriptedServer server([&](QTcpSocket& socket, const QByteArray&) {
            if (++requests == 1)
                socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
            else
                socket.abort();
        });
        QNetworkAccessManager network;
        HttpExchange exchange(network);
        auto outcome = sendAndWait(exchange, requestTo(server.url()));
        QVERIFY(outcome && std::holds_alternative<HttpAnswer>(*outcome));
        outcome = sendAndWait(exchange, requestTo(server.url()));
        QVERIFY(outcome && std::holds_alternative<TransportError>(*outcome));
        QVERIFY(std::get<TransportError>(*outcome).mayHaveArrived);
        QCOMPARE(server.requests.size(), 2);
    }

    void getWithAShortBodyIsCut()
    {
        ScriptedServer server([&](QTcpSocket& socket, const QByteArray&) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\":{}}");
            socket.disconnectFromHost();
        });
        QNetworkAccessManager network;
        HttpExchange exchange(network);
        const auto outcome = sendAndWait(exchange, requestTo(server.url(), Verb::Get));
        QVERIFY(outcome && std::holds_alternative<TransportError>(*outcome));
        QCOMPARE(std::get<TransportError>(*outcome).cause, Cause::Cut);
    }

    void requestCarriesTokenAndNoCookies()
    {
        ScriptedServer server([](QTcpSocket& socket, const QByteArray&) {
            socket.write("HTTP/1.1 200 OK\r\nSet-Cookie: guest=1\r\nContent-Length: 0\r\n\r\n");
        });
        QNetworkAccessManager network;
        HttpExchange exchange(network);
        HttpRequest request = requestTo(server.url(), Verb::Get);
        request.bearer = "t0ken";
        QVERIFY(sendAndWait(exchange, request));
        QVERIFY(sendAndWait(exchange, request));
        QVERIFY(server.requests.at(1).contains("Authorization: Bearer t0ken\r\n"));
        QVERIFY(!server.requests.at(1).toLower().contains("cookie"));
        QVERIFY(server.requests.at(0).startsWith("GET /x HTTP/1.1"));
    }

    void nothingIsSentWhenTheServerIsNotThere()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress(QHostAddress::LocalHost)));
        const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(closed.serverPort()));
        closed.close();
        QNetworkAccessManager network;
        HttpExchange exchange(network);
        for (const Verb verb : {Verb::Get, Verb::Post, Verb::Delete}) {
            const auto outcome = sendAndWait(exchange, requestTo(url, verb));
            QVERIFY(outcome && std::holds_alternative<TransportError>(*outcome));
            QCOMPARE(std::get<TransportError>(*outcome).cause, Cause::NoConnection);
            QVERIFY(!std::get<TransportError>(*outcome).mayHaveArrived);
        }
    }

    void nothingIsSentWhenTheServerSpeaksNoTls()
    {
        ScriptedServer server([](QTcpSocket&, const QByteArray&) {});
        QUrl url = server.url();
        url.setScheme("https");
        HttpRequest request = requestTo(url);
        request.deadline = 1500ms;
        QNetworkAccessManager network;
        HttpExchange exchange(network);
        const auto outcome = sendAndWait(exchange, request);
        QVERIFY(outcome && std::holds_alternative<TransportError>(*outcome));
        QVERIFY(!std::get<TransportError>(*outcome).mayHaveArrived);
        QVERIFY(server.requests.isEmpty());
    }

    void silentServerIsGivenUp_data()
    {
        QTest::addColumn<int>("silence");
        QTest::addColumn<int>("deadline");
        QTest::newRow("no byte for too long") << 300 << 20000;
        QTest::newRow("too long altogether") << 20000 << 300;
    }

    void silentServerIsGivenUp()
    {
        QFETCH(int, silence);
        QFETCH(int, deadline);
        ScriptedServer server([](QTcpSocket&, const QByteArray&) {});
        HttpRequest request = requestTo(server.url());
        request.silence = std::chrono::milliseconds(silence);
        request.deadline = std::chrono::milliseconds(deadline);
        QNetworkAccessManager network;
        HttpExchange exchange(network);
        const auto outcome = sendAndWait(exchange, request);
        QVERIFY(outcome && std::holds_alternative<TransportError>(*outcome));
        QCOMPARE(std::get<TransportError>(*outcome).cause, Cause::Timeout);
        QVERIFY(std::get<TransportError>(*outcome).mayHaveArrived);
        QCOMPARE(server.requests.size(), 1);
    }

    void drippingServerIsGivenUp()
    {
        ScriptedServer server([](QTcpSocket& socket, const QByteArray&) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            auto* drip = new QTimer(&socket);
            connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
            drip->start(20);
        });
        HttpRequest request = requestTo(server.url());
        request.deadline = 500ms;
        QNetworkAccessManager network;
        HttpExchange exchange(network);
        QElapsedTimer clock;
        clock.start();
        const auto outcome = sendAndWait(exchange, request);
        QVERIFY(clock.elapsed() < 5000);
        QVERIFY(outcome && std::holds_alternative<TransportError>(*outcome));
        QCOMPARE(std::get<TransportError>(*outcome).cause, Cause::Timeout);
    }

    void overlongAnswerIsStopped_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("announced")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\nx");
        QTest::newRow("endless") << QByteArray("HTTP/1.1 200 OK\r\n\r\n");
    }

    void overlongAnswerIsStopped()
    {
        QFETCH(QByteArray, head);
        ScriptedServer server([&](QTcpSocket& socket, const QByteArray&) {
            socket.write(head);
            socket.write(QByteArray(300000, 'x'));
        });
        HttpRequest request = requestTo(server.url());
        request.maxAnswer = 100000;
        QNetworkAccessManager network;
        HttpExchange exchange(network);
        const auto outcome = sendAndWait(exchange, request);
        QVERIFY(outcome && std::holds_alternative<TransportError>(*outcome));
        QCOMPARE(std::get<TransportError>(*outcome).cause, Cause::TooLong);
        QVERIFY(std::get<TransportError>(*outcome).mayHaveArrived);
    }

    void unsafeAddressIsRefusedUnsent_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("sent");
        QTest::newRow("plain http") << "http://api.x.com/2/tweets" << false;
        QTest::newRow("looks like loopback") << "http://127.0.0.1.evil.example/x" << false;
        QTest::newRow("password in it") << "https://user:pw@api.x.com/x" << false;
        QTest::newRow("file") << "file:///etc/passwd" << false;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("https") << "https://api.x.com/2/tweets" << true;
        QTest::newRow("loopback") << "http://127.0.0.1:8080/x" << true;
        QTest::newRow("loopback by name") << "http://localhost:8080/x" << true;
        QTest::newRow("loopback IPv6") << "http://[::1]:8080/x" << true;
    }

    void unsafeAddressIsRefusedUnsent()
    {
        QFETCH(QString, url);
        QFETCH(bool, sent);
        FakeNetwork network;
        network.answer(FakeAnswer::json("{}"));
        HttpExchange exchange(network);
        HttpRequest request;
        request.url = QUrl(url);
        const auto outcome = sendAndWait(exchange, request);
        QVERIFY(outcome);
        QCOMPARE(std::holds_alternative<HttpAnswer>(*outcome), sent);
        QCOMPARE(network.seen.size(), sent ? 1 : 0);
    }

    void proxyThatWantsAPasswordMeansNotSent()
    {
        FakeNetwork network;
        network.answer(FakeAnswer::json("", 407));
        HttpExchange exchange(network);
        HttpRequest request;
        request.url = QUrl("https://api.x.com/x");
        const auto outcome = sendAndWait(exchange, request);
        QVERIFY(outcome && std::holds_alternative<TransportError>(*outcome));
        QVERIFY(!std::get<TransportError>(*outcome).mayHaveArrived);
    }

    void cancelAnswersOnceAndOthersGoOn()
    {
        ScriptedServer server([](QTcpSocket& socket, const QByteArray& request) {
            if (request.startsWith("GET /quick"))
                socket.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        });
        QNetworkAccessManager network;
        HttpExchange exchange(network);
        int slow = 0;
        int quick = 0;
        const quint64 id = exchange.send(requestTo(server.url()), [&](const HttpOutcome& outcome) {
            ++slow;
            QCOMPARE(std::get<TransportError>(outcome).cause, Cause::Cancelled);
        });
        HttpRequest other = requestTo(server.url().resolved(QUrl("/quick")), Verb::Get);
        other.url.setPath("/quick");
        exchange.send(other, [&](const HttpOutcome&) { ++quick; });
        QTRY_COMPARE(server.requests.size(), 2);
        exchange.cancel(id);
        exchange.cancel(id);
        QCOMPARE(slow, 1);
        QTRY_COMPARE(quick, 1);
    }

    void destroyedExchangeAnswersEverything()
    {
        ScriptedServer server([](QTcpSocket&, const QByteArray&) {});
        QNetworkAccessManager network;
        auto exchange = std::make_unique<HttpExchange>(network);
        int cancelled = 0;
        for (int i = 0; i < 3; ++i) {
            exchange->send(requestTo(server.url()), [&](const HttpOutcome& outcome) {
                if (std::get<TransportError>(outcome).cause == Cause::Cancelled)
                    ++cancelled;
            });
        }
        exchange.reset();
        QCOMPARE(cancelled, 3);
    }

    void exchangeMayBeDestroyedByItsOwnAnswer()
    {
        ScriptedServer server([](QTcpSocket& socket, const QByteArray&) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        });
        QNetworkAccessManager network;
        auto exchange = std::make_unique<HttpExchange>(network);
        int answers = 0;
        for (int i = 0; i < 3; ++i) {
            exchange->send(requestTo(server.url()), [&](const HttpOutcome&) {
                ++answers;
                exchange.reset();
            });
        }
        QTRY_COMPARE(answers, 3);
    }

    void everyCauseHasASentence()
    {
        for (const Cause cause : {Cause::UnsafeAddress, Cause::NoConnection, Cause::Tls,
                 Cause::Timeout, Cause::Cut, Cause::TooLong, Cause::Cancelled})
            QVERIFY((!TransportError{cause, false}.asError().text.isEmpty()));
    }
};

QTEST_GUILESS_MAIN(HttpExchangeTest)
#include "http_exchange_test.moc"
