// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/practice_fixture.h"

#include <QElapsedTimer>
#include <QTcpServer>

#include <thread>

using namespace std::chrono_literals;
using sandbox::Fault;

class ServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itListensOnAnyFreePort()
    {
        PracticeSchool school;
        QVERIFY(school.started);
        QVERIFY(*school.started > 0);
        QVERIFY(school.server.isRunning());
        QCOMPARE(school.server.baseUrl(),
            QUrl(QStringLiteral("http://127.0.0.1:%1").arg(*school.started)));
        school.server.stop();
        QVERIFY(!school.server.isRunning());
        QCOMPARE(school.server.baseUrl(), QUrl());
        QCOMPARE(school.client.get("/").error, QNetworkReply::ConnectionRefusedError);
    }

    void itStartsAgainOnTheSamePort()
    {
        PracticeSchool school;
        QCOMPARE(school.client.get("/").status, 200);
        const quint16 port = *school.started;
        school.server.stop();
        const auto again = school.server.start({.port = port});
        QVERIFY(again);
        QCOMPARE(*again, port);
        QCOMPARE(school.client.get("/").status, 200);
    }

    void aPortInUseIsToldAndNeverShared()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
        PracticeSchool school;
        const auto taken = school.server.start({.port = other.serverPort()});
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, base::ErrorKind::Conflict);
        QVERIFY(taken.error().text.contains(QString::number(other.serverPort())));
        QVERIFY(!school.server.isRunning());

        PracticeSchool first;
        PracticeSchool second;
        QVERIFY(!second.server.start({.port = *first.started}));
    }

    void stoppingDoesNotWaitForADelayedAnswer_data()
    {
        QTest::addColumn<bool>("afterWork");
        QTest::newRow("before the work") << false;
        QTest::newRow("after the work") << true;
    }
    void stoppingDoesNotWaitForADelayedAnswer()
    {
        QFETCH(bool, afterWork);
        PracticeSchool school;
        school.signIn();
        Fault fault = Fault::late(60s);
        fault.afterWork = afterWork;
        school.server.faults().add(fault);
        const std::unique_ptr<QNetworkReply> reply(school.client.begin("GET", "/2/users/me"));
        QTRY_COMPARE(school.server.requestCount("GET /2/users/me"), 1);
        QElapsedTimer timer;
        timer.start();
        school.server.stop();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QTRY_VERIFY(reply->isFinished());
        QVERIFY(reply->error() != QNetworkReply::NoError);
    }

    void stoppingDoesNotWaitForIdleOrHalfSentRequests()
    {
        PracticeSchool school;
        QCOMPARE(school.client.get("/").status, 200); // leaves its connection open
        QTcpSocket half;
        QSignalSpy connected(&half, &QTcpSocket::connected);
        half.connectToHost("127.0.0.1", *school.started);
        QVERIFY(connected.wait());
        half.write("POST /2/tweets HTTP/1.1\r\nContent-Length: 100\r\n\r\nabc");
        QTRY_COMPARE(half.bytesToWrite(), 0);
        QElapsedTimer timer;
        timer.start();
        school.server.stop();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }

    void startingAndStoppingManyTimesIsClean()
    {
        PracticeSchool school;
        for (int i = 0; i < 50; ++i) {
            QVERIFY(school.server.start({}));
            school.client.base = school.server.baseUrl();
            if (i % 5 == 0)
                QCOMPARE(school.client.get("/").status, 200);
            school.server.stop();
            school.server.stop();
        }
    }

    void connectionsAreKeptOpen()
    {
        PracticeSchool school;
        QTcpSocket socket;
        QSignalSpy connected(&socket, &QTcpSocket::connected);
        socket.connectToHost("127.0.0.1", *school.started);
        QVERIFY(connected.wait());
        for (int i = 1; i <= 20; ++i) {
            socket.write("GET /practice/faults HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            QTRY_COMPARE(socket.peek(100000).count("{\"faults\":[]}"), i);
        }
        QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
    }

    void aHeadHasNoBody()
    {
        PracticeSchool school;
        const auto answer = rawExchange(
            school.client.base, "HEAD / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        QVERIFY(answer && answer->startsWith("HTTP/1.1 200"));
        QVERIFY(answer->endsWith("\r\n\r\n"));
    }

    void manyThreadsMaySpeakAtOnce()
    {
        PracticeSchool school;
        school.signIn();
        std::atomic<int> created = 0;
        std::vector<std::thread> writers;
        for (int writer = 0; writer < 4; ++writer) {
            writers.emplace_back([&school, &created, writer] {
                for (int i = 0; i < 25; ++i) {
                    const QString text = QString("Writer %1 says %2").arg(writer).arg(i);
                    if (school.world.publish(school.accountId(), {text, {}, {}, {}}))
                        ++created;
                }
            });
        }
        for (int i = 0; i < 20; ++i)
            QCOMPARE(school.client.get("/2/users/" + school.accountId() + "/tweets").status, 200);
        std::vector<std::unique_ptr<QNetworkReply>> replies;
        for (int i = 0; i < 20; ++i)
            replies.emplace_back(
                school.client.begin("POST", "/2/tweets", "{\"text\":\"Same words\"}"));
        for (const auto& reply : replies)
            QTRY_VERIFY(reply->isFinished());
        const auto worked = std::count_if(replies.begin(), replies.end(), [](const auto& reply) {
            return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 201;
        });
        QCOMPARE(worked, 1);
        for (std::thread& writer : writers)
            writer.join();
        QCOMPARE(created.load(), 100);
        QCOMPARE(school.world.posts().size(), 101);
    }

    void randomSecretsDiffer()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i)
            seen.insert(sandbox::systemRandomBytes(16));
        QCOMPARE(seen.size(), 1000);
        QCOMPARE(sandbox::systemRandomBytes(7).size(), 7);
        QCOMPARE(sandbox::systemRandomBytes(0).size(), 0);
    }
};

QTEST_GUILESS_MAIN(ServerTest)
#include "server_test.moc"
