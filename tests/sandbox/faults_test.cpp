// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/practice_fixture.h"

#include <QElapsedTimer>
#include <QJsonArray>

using namespace std::chrono_literals;
using sandbox::Fault;
using sandbox::FaultBody;

namespace {

// A request on a connection of its own, so that nothing is sent again behind our back.
QByteArray postRequest(const PracticeSchool& school, const QByteArray& text)
{
    const QByteArray body = "{\"text\":\"" + text + "\"}";
    return "POST /2/tweets HTTP/1.1\r\nHost: 127.0.0.1:"
        + QByteArray::number(school.client.base.port()) + "\r\nAuthorization: Bearer "
        + school.client.token + "\r\nContent-Type: application/json\r\nConnection: close\r\n"
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDroppedConnectionGivesNoAnswer_data()
    {
        QTest::addColumn<bool>("afterWork");
        QTest::newRow("before the work") << false;
        QTest::newRow("after the work") << true;
    }
    void aDroppedConnectionGivesNoAnswer()
    {
        QFETCH(bool, afterWork);
        PracticeSchool school;
        school.signIn();
        school.server.faults().add(
            (afterWork ? Fault::dropAfterWork() : Fault::dropBeforeWork()).on("POST", "/2/tweets"));
        const auto answer = rawExchange(school.client.base, postRequest(school, "hello"));
        QCOMPARE(answer, QByteArray());
        QCOMPARE(school.world.posts().size(), afterWork ? 1 : 0);
        const auto next = rawExchange(school.client.base, postRequest(school, "hello"));
        QVERIFY(next && next->startsWith(afterWork ? "HTTP/1.1 403" : "HTTP/1.1 201"));
    }

    void aCutAnswerEndsInTheMiddleOfItsBody()
    {
        PracticeSchool school;
        school.signIn();
        school.server.faults().add(Fault::cut().on("POST", "/2/tweets"));
        const auto answer = rawExchange(school.client.base, postRequest(school, "hello"));
        QVERIFY(answer && answer->startsWith("HTTP/1.1 201"));
        const qsizetype headEnd = answer->indexOf("\r\n\r\n");
        QVERIFY(headEnd > 0);
        const QByteArray length = answer->mid(answer->indexOf("Content-Length: ") + 16);
        const auto announced = length.left(length.indexOf('\r')).toLongLong();
        const auto got = answer->size() - headEnd - 4;
        QCOMPARE(got, announced / 2);
        QVERIFY(got > 0);
        QCOMPARE(school.world.posts().size(), 1);

        school.server.faults().add(Fault::cut().on("GET", "/2/users/me"));
        QVERIFY(school.client.get("/2/users/me").error != QNetworkReply::NoError);
    }

    void aCutAnswerOnAConnectionInUse()
    {
        PracticeSchool school;
        school.signIn();
        QCOMPARE(school.client.get("/2/users/me").status, 200);
        school.server.faults().add(Fault::cut().on("GET", "/2/users/me"));
        QCOMPARE(school.client.get("/2/users/me").error, QNetworkReply::RemoteHostClosedError);
        QCOMPARE(school.client.get("/2/users/me").status, 200);
    }

    void anErrorIsAnsweredInsteadOfTheWork_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("piece");
        for (const int status : {401, 402, 403, 429, 500, 503}) {
            const QByteArray number = QByteArray::number(status);
            QTest::addRow("%d%s", status, " problem")
                << status << int(FaultBody::Problem) << QByteArray("application/problem+json")
                << "\"status\":" + number;
            QTest::addRow("%d%s", status, " errors")
                << status << int(FaultBody::Errors) << QByteArray("application/json")
                << QByteArray("\"errors\":[{\"code\":");
            QTest::addRow("%d%s", status, " html")
                << status << int(FaultBody::Html) << QByteArray("text/html")
                << QByteArray("<h1>" + number);
            QTest::addRow("%d%s", status, " empty")
                << status << int(FaultBody::Empty) << QByteArray() << QByteArray();
        }
    }
    void anErrorIsAnsweredInsteadOfTheWork()
    {
        QFETCH(int, status);
        QFETCH(int, body);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, piece);
        PracticeSchool school;
        school.signIn();
        school.server.faults().add(
            Fault::answering(status, FaultBody(body)).on("POST", "/2/tweets"));
        const auto reply = school.client.postJson("/2/tweets", {{"text", "hello"}});
        QCOMPARE(reply.status, status);
        QVERIFY(reply.contentType.startsWith(type));
        QVERIFY(reply.body.contains(piece));
        QCOMPARE(reply.body.isEmpty(), FaultBody(body) == FaultBody::Empty);
        QVERIFY(school.world.posts().isEmpty());
        QVERIFY(reply.headers.value("x-rate-limit-reset").toLongLong()
            > school.clock.now().toSecsSinceEpoch());
        QCOMPARE(reply.headers.value("x-rate-limit-remaining"), status == 429 ? "0" : "100");
        QCOMPARE(school.client.postJson("/2/tweets", {{"text", "hello"}}).status, 201);
    }

    void the503HasTheShapeX_Has()
    {
        PracticeSchool school;
        school.signIn();
        school.server.faults().add(Fault::answering(503));
        QCOMPARE(school.client.get("/2/users/me").json(),
            (QJsonObject{{"title", "Service Unavailable"}, {"detail", "Service Unavailable"},
                {"type", "about:blank"}, {"status", 503}}));
    }

    void anErrorCanFollowTheWork()
    {
        PracticeSchool school;
        school.signIn();
        Fault fault = Fault::answering(503).on("POST", "/2/tweets");
        fault.afterWork = true;
        school.server.faults().add(fault);
        QCOMPARE(school.client.postJson("/2/tweets", {{"text", "hello"}}).status, 503);
        QCOMPARE(school.world.posts().size(), 1);
    }

    void rubbishIsNoJson()
    {
        PracticeSchool school;
        school.signIn();
        school.server.faults().add(Fault::rubbish());
        const auto reply = school.client.get("/2/users/me");
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.contentType.startsWith("application/json"));
        QVERIFY(QJsonDocument::fromJson(reply.body).isNull());
    }

    void aTrueAnswerCanBeCalledHtml()
    {
        PracticeSchool school;
        school.signIn();
        school.server.faults().add(Fault::wrongType());
        const auto reply = school.client.get("/2/users/me");
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.contentType.startsWith("text/html"));
        QCOMPARE(reply.data().value("username").toString(), "practice_school");
    }

    void anAnswerCanComeLate()
    {
        PracticeSchool school;
        school.signIn();
        school.server.faults().add(Fault::late(300ms));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(school.client.get("/2/users/me").status, 200);
        QVERIFY(timer.elapsed() >= 300);
    }

    void aClientThatGivesUpDoesNotUndoTheWork()
    {
        PracticeSchool school;
        school.signIn();
        Fault fault = Fault::late(400ms).on("POST", "/2/tweets");
        fault.afterWork = true;
        school.server.faults().add(fault);
        const std::unique_ptr<QNetworkReply> reply(
            school.client.begin("POST", "/2/tweets", "{\"text\":\"hello\"}"));
        QTRY_COMPARE(school.world.posts().size(), 1);
        QVERIFY(!reply->isFinished());
        reply->abort();
        QCOMPARE(school.client.get("/2/users/me").status, 200);
    }

    void aFaultStrikesWhomItNames_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("strikes"); // a GET of /2/users/me
        QTest::newRow("anything") << ""
                                  << "" << true;
        QTest::newRow("method") << "GET"
                                << "" << true;
        QTest::newRow("other method") << "POST"
                                      << "" << false;
        QTest::newRow("path") << ""
                              << "/2/users/me" << true;
        QTest::newRow("both") << "GET"
                              << "/2/users/me" << true;
        QTest::newRow("beginning") << "GET"
                                   << "/2/users/*" << true;
        QTest::newRow("everything below") << ""
                                          << "*" << true;
        QTest::newRow("other path") << "GET"
                                    << "/2/tweets" << false;
        QTest::newRow("half a path") << "GET"
                                     << "/2/users" << false;
    }
    void aFaultStrikesWhomItNames()
    {
        QFETCH(QString, method);
        QFETCH(QString, path);
        QFETCH(bool, strikes);
        PracticeSchool school;
        school.signIn();
        Fault fault = Fault::answering(500);
        fault.method = method;
        fault.path = path;
        school.server.faults().add(fault);
        QCOMPARE(school.client.get("/2/users/me?user.fields=id").status, strikes ? 500 : 200);
        QCOMPARE(school.server.faults().waiting().size(), strikes ? 0 : 1);
    }

    void faultsAreCountedAndKeepTheirOrder()
    {
        PracticeSchool school;
        school.signIn();
        Fault second = Fault::answering(500);
        second.skip = 1;
        school.server.faults().add(second);
        school.server.faults().add(Fault::answering(503).repeated(2));
        QVector<int> statuses;
        for (int i = 0; i < 5; ++i)
            statuses.append(school.client.get("/2/users/me").status);
        QCOMPARE(statuses, (QVector<int>{503, 500, 503, 200, 200}));

        school.server.faults().add(Fault::answering(402).repeated(0));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(school.client.get("/2/users/me").status, 402);
        school.server.faults().clear();
        QCOMPARE(school.client.get("/2/users/me").status, 200);
    }

    void faultsAreOrderedOverHttp()
    {
        PracticeSchool school;
        school.signIn();
        const QJsonObject order{{"kind", "status"}, {"status", 402}, {"body", "errors"},
            {"method", "get"}, {"path", "/2/users/me"}, {"times", 2}};
        const auto ordered = school.client.postJson("/practice/faults", order);
        QCOMPARE(ordered.status, 200);
        QCOMPARE(ordered.json().value("faults").toArray().size(), 1);
        QCOMPARE(school.client.get("/2/users/me").status, 402);
        const QJsonObject waiting = school.client.get("/practice/faults")
                                        .json()
                                        .value("faults")
                                        .toArray()
                                        .at(0)
                                        .toObject();
        QCOMPARE(waiting.value("times").toInt(), 1);
        QCOMPARE(waiting.value("method").toString(), "GET");
        QCOMPARE(school.client.remove("/practice/faults").status, 200);
        QCOMPARE(school.client.get("/2/users/me").status, 200);

        QCOMPARE(school.client
                     .postJson("/practice/faults",
                         {{"faults",
                             QJsonArray{QJsonObject{{"kind", "rubbish"}},
                                 QJsonObject{{"kind", "drop"}, {"after_work", true}}}}})
                     .status,
            200);
        QCOMPARE(school.server.faults().waiting().size(), 2);
        QVERIFY(school.server.faults().waiting().at(1).afterWork);
    }

    void everyKindSurvivesJson()
    {
        for (const Fault& fault :
            {Fault::late(5ms), Fault::dropAfterWork(), Fault::dropBeforeWork(), Fault::cut(),
                Fault::answering(429, FaultBody::Html), Fault::rubbish(), Fault::wrongType()}) {
            const auto again = Fault::fromJson(fault.on("GET", "/x").toJson());
            QVERIFY(again);
            QCOMPARE(again->toJson(), fault.on("GET", "/x").toJson());
        }
    }

    void wrongOrdersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("order");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no kind") << QByteArray("{}");
        QTest::newRow("unknown kind") << QByteArray(R"({"kind":"explode"})");
        QTest::newRow("unknown key") << QByteArray(R"({"kind":"drop","colour":"red"})");
        QTest::newRow("unknown body") << QByteArray(R"({"kind":"status","body":"xml"})");
        QTest::newRow("status 99") << QByteArray(R"({"kind":"status","status":99})");
        QTest::newRow("status 600") << QByteArray(R"({"kind":"status","status":600})");
        QTest::newRow("negative delay") << QByteArray(R"({"kind":"delay","delay_ms":-1})");
        QTest::newRow("a day's delay") << QByteArray(R"({"kind":"delay","delay_ms":86400000})");
        QTest::newRow("negative times") << QByteArray(R"({"kind":"drop","times":-1})");
        QTest::newRow("one good, one bad")
            << QByteArray(R"({"faults":[{"kind":"drop"},{"kind":"x"}]})");
    }
    void wrongOrdersAreRefused()
    {
        QFETCH(QByteArray, order);
        PracticeSchool school;
        QCOMPARE(
            school.client.send("POST", "/practice/faults", order, "application/json").status, 400);
        QVERIFY(school.server.faults().waiting().isEmpty());
    }

    void thePracticeDeskItselfNeverFails()
    {
        PracticeSchool school;
        school.server.faults().add(Fault::dropBeforeWork().repeated(0));
        QCOMPARE(school.client.get("/practice/world").status, 200);
        QCOMPARE(school.client.remove("/practice/faults").status, 200);
    }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "faults_test.moc"
