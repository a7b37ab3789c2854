// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/user_client.h"
#include "tests/support/signed_in_account.h"

#include <QTest>
#include <QUrlQuery>

using namespace xapi;

namespace {

struct Fixture : SignedInAccount
{
    std::unique_ptr<UserClient> client
        = std::make_unique<UserClient>(network, keeper, clock, endpoints);

    QUrlQuery lastQuery() const { return QUrlQuery(calls().last().url); }
};

} // namespace

class UserClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accountIsRead()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json(
            "{\"data\":{\"id\":\"42\",\"username\":\"ysgol_test\",\"name\":\"Ysgol Test\","
            "\"protected\":true,\"profile_image_url\":\"https:\\/\\/pbs.example\\/a.jpg\"}}"));
        const auto account = await(f.client->me());
        QVERIFY(account);
        QCOMPARE(account->id, "42");
        QCOMPARE(account->username, "ysgol_test");
        QCOMPARE(account->name, "Ysgol Test");
        QCOMPARE(account->picture, QUrl("https://pbs.example/a.jpg"));
        QVERIFY(account->isProtected);
        QCOMPARE(f.calls().first().url.path(), "/2/users/me");
        QVERIFY(f.lastQuery().queryItemValue("user.fields").contains("protected"));
    }

    void halfAnAccountIsNone_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("HTML") << QByteArray("<html>");
        QTest::newRow("no data") << QByteArray("{}");
        QTest::newRow("no id") << QByteArray("{\"data\":{\"username\":\"a\"}}");
        QTest::newRow("no name") << QByteArray("{\"data\":{\"id\":\"1\"}}");
        QTest::newRow("list") << QByteArray("{\"data\":[{\"id\":\"1\"}]}");
        QTest::newRow("cut") << QByteArray("{\"data\":{\"id\":\"1\",\"username\":\"a\"");
    }

    void halfAnAccountIsNone()
    {
        QFETCH(QByteArray, body);
        Fixture f;
        f.network.answer(FakeAnswer::json(body));
        const auto account = await(f.client->me());
        QVERIFY(!account);
        QCOMPARE(account.error().problem, ApiProblem::NotReached);
    }

    void unsafePictureAddressIsDropped()
    {
        Fixture f;
        f.network.answer(
            FakeAnswer::json("{\"data\":{\"id\":\"1\",\"username\":\"a\","
                             "\"profile_image_url\":\"file:\\/\\/\\/etc\\/passwd\"}}"));
        QVERIFY(await(f.client->me())->picture.isEmpty());
    }

    void postsAreReadWithTheirPictures_data()
    {
        QTest::addColumn<QByteArray>("history");
        QTest::newRow("older names") << QByteArray("edit_history_tweet_ids");
        QTest::newRow("newer names") << QByteArray("edit_history_post_ids");
    }

    void postsAreReadWithTheirPictures()
    {
        QFETCH(QByteArray, history);
        Fixture f;
        f.network.answer(FakeAnswer::json("{\"data\":[{\"id\":\"1991000000000000000\","
                                          "\"text\":\"A &amp; B https:\\/\\/t.co\\/x\",\""
            + history
            + "\":[\"1\"],\"attachments\":{\"media_keys\":[\"3_1\",\"3_2\"]}},"
              "{\"id\":\"1990000000000000000\",\"text\":\"C\"},{\"text\":\"no id\"},17],"
              "\"includes\":{\"media\":[{\"media_key\":\"3_1\",\"type\":\"photo\"}]},"
              "\"meta\":{\"result_count\":2}}"));
        const auto timeline = await(f.client->ownPosts("42", "1980000000000000000", 10));
        QVERIFY(timeline);
        QVERIFY(timeline->complete);
        QCOMPARE(timeline->posts.size(), 2);
        QCOMPARE(timeline->posts.at(0).id, "1991000000000000000");
        QCOMPARE(timeline->posts.at(0).text, "A &amp; B https://t.co/x");
        QCOMPARE(timeline->posts.at(0).mediaKeys, (QStringList{"3_1", "3_2"}));
        QVERIFY(timeline->posts.at(1).mediaKeys.isEmpty());
        QCOMPARE(timeline->posts.at(0).createdAt, momentOfId("1991000000000000000"));

        QCOMPARE(f.calls().first().url.path(), "/2/users/42/tweets");
        const QUrlQuery query = f.lastQuery();
        QCOMPARE(query.queryItemValue("since_id"), "1980000000000000000");
        QCOMPARE(query.queryItemValue("max_results"), "10");
        QCOMPARE(query.queryItemValue("exclude"), "retweets");
        QCOMPARE(query.queryItemValue("expansions"), "attachments.media_keys");
    }

    void emptyTimelineIsNoError()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json("{\"meta\":{\"result_count\":0}}"));
        const auto timeline = await(f.client->ownPosts("42", "", 10));
        QVERIFY(timeline && timeline->posts.isEmpty() && timeline->complete);
        QVERIFY(!f.lastQuery().hasQueryItem("since_id"));
    }

    void moreThanOnePageIsSaid()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json(
            "{\"data\":[{\"id\":\"9\",\"text\":\"x\"}],\"meta\":{\"next_token\":\"abc\"}}"));
        QVERIFY(!await(f.client->ownPosts("42", "", 5))->complete);
    }

    void otherFieldNameIsTriedWhenTheFirstIsRefused()
    {
        Fixture f;
        const char* const refusal = "{\"errors\":[{\"message\":\"The query parameter "
                                    "[post.fields] is not one of ...\"}],\"title\":\"Invalid "
                                    "Request\"}";
        f.network.answer(FakeAnswer::json(refusal, 400));
        f.network.answer(FakeAnswer::json("{\"meta\":{}}"));
        QVERIFY(await(f.client->ownPosts("42", "", 5)));
        QVERIFY(QUrlQuery(f.calls().at(0).url).hasQueryItem("post.fields"));
        QVERIFY(QUrlQuery(f.calls().at(1).url).hasQueryItem("tweet.fields"));
        f.network.answer(FakeAnswer::json("{\"meta\":{}}")); // and is remembered
        QVERIFY(await(f.client->ownPosts("42", "", 5)));
        QVERIFY(QUrlQuery(f.calls().at(2).url).hasQueryItem("tweet.fields"));
        f.network.answer(FakeAnswer::json(refusal, 400)); // both refused: an error, no loop
        f.network.answer(FakeAnswer::json(refusal, 400));
        QCOMPARE(
            await(f.client->ownPosts("42", "", 5)).error().problem, ApiProblem::InvalidRequest);
        QCOMPARE(f.calls().size(), 5);
    }

    void numberOfPostsStaysWithinXsBounds_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<QString>("sent");
        QTest::newRow("none") << 0 << "5";
        QTest::newRow("negative") << -10 << "5";
        QTest::newRow("some") << 20 << "20";
        QTest::newRow("too many") << 10000 << "100";
    }

    void numberOfPostsStaysWithinXsBounds()
    {
        QFETCH(int, asked);
        QFETCH(QString, sent);
        Fixture f;
        f.network.answer(FakeAnswer::json("{\"meta\":{}}"));
        QVERIFY(await(f.client->ownPosts("42", "", asked)));
        QCOMPARE(f.lastQuery().queryItemValue("max_results"), sent);
    }

    void strangeIdsAreNotSent()
    {
        Fixture f;
        QVERIFY(!await(f.client->ownPosts("me/../1", "", 5)));
        QVERIFY(!await(f.client->ownPosts("42", "1&x=2", 5)));
        QVERIFY(f.calls().isEmpty());
    }

    void timelineErrorsAreSaid_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("problem");
        QTest::newRow("down") << 503 << QByteArray("<html>") << int(ApiProblem::Unavailable);
        QTest::newRow("HTML") << 200 << QByteArray("<html>") << int(ApiProblem::NotReached);
        QTest::newRow("nothing known") << 200 << QByteArray("{}") << int(ApiProblem::NotReached);
        QTest::newRow("suspended")
            << 200
            << QByteArray(
                   "{\"errors\":[{\"type\":\"x\\/user-suspended\",\"title\":\"Forbidden\"}]}")
            << int(ApiProblem::Suspended);
        QTest::newRow("wait") << 429 << QByteArray() << int(ApiProblem::RateLimited);
    }

    void timelineErrorsAreSaid()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, problem);
        Fixture f;
        f.network.answer(FakeAnswer::json(body, status));
        QCOMPARE(int(await(f.client->ownPosts("42", "", 5)).error().problem), problem);
    }

    void idTellsItsMoment()
    {
        // 1,000 days and one millisecond after the first moment an id can tell.
        const qint64 milliseconds = 86400000LL * 1000 + 1;
        QCOMPARE(momentOfId(QString::number(milliseconds << 22)),
            QDateTime::fromMSecsSinceEpoch(1288834974657 + milliseconds, Qt::UTC));
        QVERIFY(!momentOfId("20").isValid());
        QVERIFY(!momentOfId("").isValid());
        QVERIFY(!momentOfId("abc").isValid());
    }

    void withoutSignInNothingIsAsked()
    {
        Fixture f;
        QVERIFY(await(f.keeper.signOut()));
        const int before = static_cast<int>(f.network.seen.size());
        QCOMPARE(await(f.client->me()).error().problem, ApiProblem::NotSignedIn);
        QCOMPARE(f.network.seen.size(), before);
    }

    void destroyedClientAnswersEverything()
    {
        Fixture f;
        f.network.answer(FakeAnswer::hanging());
        const auto asked = f.client->ownPosts("42", "", 5);
        QTRY_COMPARE(f.calls().size(), 1);
        const auto waiting = f.client->me();
        f.client.reset();
        QCOMPARE(await(asked).error().problem, ApiProblem::Cancelled);
        QCOMPARE(await(waiting).error().problem, ApiProblem::Cancelled);
    }
};

QTEST_GUILESS_MAIN(UserClientTest)
#include "user_client_test.moc"
