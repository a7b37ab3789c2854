// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/request_limits.h"
#include "tests/support/practice_fixture.h"

using namespace std::chrono_literals;

namespace {

sandbox::ServerOptions meLimitedTo(int requests)
{
    sandbox::ServerOptions options;
    options.accountLimits.insert("GET /2/users/me", {requests});
    return options;
}

} // namespace

class LimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedLimitsAreTold_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("limit");
        QTest::newRow("me") << QByteArray("GET") << "/2/users/me" << QByteArray("75");
        QTest::newRow("timeline") << QByteArray("GET") << "/2/users/1460000000000000001/tweets"
                                  << QByteArray("900");
        QTest::newRow("post") << QByteArray("GET") << "/2/tweets/1" << QByteArray("900");
        QTest::newRow("create") << QByteArray("POST") << "/2/tweets" << QByteArray("100");
        QTest::newRow("delete") << QByteArray("DELETE") << "/2/tweets/1" << QByteArray("50");
        QTest::newRow("upload") << QByteArray("POST") << "/2/media/upload" << QByteArray("500");
        QTest::newRow("describe") << QByteArray("POST") << "/2/media/metadata" << QByteArray("500");
    }
    void publishedLimitsAreTold()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QByteArray, limit);
        PracticeSchool school;
        school.signIn();
        const auto reply = school.client.send(method, path, "{}", "application/json");
        QCOMPARE(reply.headers.value("x-rate-limit-limit"), limit);
        QCOMPARE(reply.headers.value("x-rate-limit-remaining").toInt(), limit.toInt() - 1);
        QCOMPARE(reply.headers.value("x-rate-limit-reset").toLongLong(),
            school.clock.now().toSecsSinceEpoch() + 900);

        school.client.token = "wrong";
        const auto stranger = school.client.send(method, path, "{}", "application/json");
        QCOMPARE(stranger.status, 401);
        QCOMPARE(stranger.headers.value("x-rate-limit-limit"), limit);
    }

    void theLimitEndsAndBeginsAgain()
    {
        PracticeSchool school({}, meLimitedTo(3));
        school.signIn();
        for (int left = 2; left >= 0; --left) {
            const auto reply = school.client.get("/2/users/me");
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.headers.value("x-rate-limit-remaining").toInt(), left);
        }
        school.clock.advance(899s);
        const auto refused = school.client.get("/2/users/me");
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.text("title"), "Too Many Requests");
        QCOMPARE(refused.headers.value("x-rate-limit-remaining"), "0");
        QCOMPARE(refused.headers.value("x-rate-limit-reset").toLongLong(),
            school.clock.now().toSecsSinceEpoch() + 1);
        school.clock.advance(1s);
        QCOMPARE(school.client.get("/2/users/me").status, 200);
    }

    void eachAccountHasItsOwnLimitAndTheAppOneForAll()
    {
        sandbox::WorldOptions options;
        options.accounts
            = {{"11", "Infants", "infants", false, {}}, {"12", "Juniors", "juniors", false, {}}};
        sandbox::ServerOptions serving;
        serving.accountLimits.insert("POST /2/tweets", {2});
        serving.appLimits.insert("POST /2/tweets", {3, 24h});
        PracticeSchool school(options, serving);
        const auto post = [&school] {
            return school.client.postJson("/2/tweets", {{"text", "Post"}}).status;
        };
        school.signIn();
        QCOMPARE(post(), 201);
        QCOMPARE(post(), 403); // a duplicate, but counted
        QCOMPARE(post(), 429);
        school.signIn(PracticeSchool::allScopes, 1);
        const auto third = school.client.postJson("/2/tweets", {{"text", "Post"}});
        QCOMPARE(third.headers.value("x-app-limit-24hour-limit"), "3");
        QCOMPARE(post(), 429);
        school.clock.advance(15min);
        QCOMPARE(post(), 429); // the app's day is not over
    }

    void aClockSetBackBeginsANewWindow()
    {
        PracticeClock clock;
        sandbox::RequestLimits limits(clock, {{"GET /x", {1}}});
        QVERIFY(limits.take("GET /x", "1")->allowed);
        QVERIFY(!limits.take("GET /x", "1")->allowed);
        clock.advance(-1h);
        QVERIFY(limits.take("GET /x", "1")->allowed);
        QVERIFY(!limits.take("GET /unlimited", "1"));
    }

    void aResetForgetsWhatWasCounted()
    {
        PracticeSchool school({}, meLimitedTo(1));
        school.signIn();
        QCOMPARE(school.client.get("/2/users/me").status, 200);
        QCOMPARE(school.client.get("/2/users/me").status, 429);
        QCOMPARE(school.client.postJson("/practice/reset", {}).status, 200);
        school.signIn();
        QCOMPARE(school.client.get("/2/users/me").status, 200);
        QCOMPARE(school.server.requestCount("GET /2/users/me"), 1);
    }
};

QTEST_GUILESS_MAIN(LimitsTest)
#include "limits_test.moc"
