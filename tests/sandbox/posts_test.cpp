// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/practice_fixture.h"

#include <QJsonArray>

using namespace std::chrono_literals;

namespace {

QJsonObject withMedia(const QString& text, const QStringList& ids)
{
    return {{"text", text}, {"media", QJsonObject{{"media_ids", QJsonArray::fromStringList(ids)}}}};
}

QJsonObject includesOf(const PracticeReply& reply)
{
    return reply.json().value("includes").toObject();
}

} // namespace

class PostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPostIsCreatedAndReadBack()
    {
        PracticeSchool school;
        school.signIn();
        const auto created = school.client.postJson(
            "/2/tweets", {{"text", "Maths & <art> at https://a.example.org/x!"}});
        QCOMPARE(created.status, 201);
        const QString id = created.data().value("id").toString();
        QVERIFY(id.toLongLong() > 0);
        QCOMPARE(created.data().value("edit_history_post_ids").toArray(), QJsonArray{id});

        const auto read = school.client.get(
            "/2/tweets/" + id + "?tweet.fields=created_at,author_id,entities,reply_settings");
        QCOMPARE(read.status, 200);
        const QJsonObject data = read.data();
        const QString text = data.value("text").toString();
        QVERIFY2(text.startsWith("Maths &amp; &lt;art&gt; at https://t.co/"), qPrintable(text));
        QCOMPARE(data.value("created_at").toString(), "2026-11-20T10:00:00.000Z");
        QCOMPARE(data.value("author_id").toString(), school.accountId());
        QCOMPARE(data.value("reply_settings").toString(), "everyone");
        QVERIFY(data.contains("edit_history_tweet_ids"));
        const QJsonObject link
            = data.value("entities").toObject().value("urls").toArray().at(0).toObject();
        QVERIFY(link.value("expanded_url").toString().startsWith("https://a.example.org/x"));
        QCOMPARE(text.mid(link.value("start").toInt(),
                     link.value("end").toInt() - link.value("start").toInt()),
            link.value("url").toString());
        QCOMPARE(
            school.world.posts().constFirst().text, "Maths & <art> at https://a.example.org/x!");
    }

    void aTextIsJudged_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("detail");
        const QString notPermitted = "You are not permitted to perform this action.";
        QTest::newRow("280") << QString(280, 'a') << 201 << "";
        QTest::newRow("281") << QString(281, 'a') << 403 << notPermitted;
        QTest::newRow("140 of weight 2") << QString(140, QChar(0x4E2D)) << 201 << "";
        QTest::newRow("141 of weight 2") << QString(141, QChar(0x4E2D)) << 403 << notPermitted;
        QTest::newRow("long URL") << "see https://example.org/" + QString(400, 'x') << 201 << "";
        QTest::newRow("forbidden character") << QString("a") + QChar(0xFFFE) << 403 << notPermitted;
        QTest::newRow("huge") << QString(3000000, 'a') << 403 << notPermitted;
        QTest::newRow("one cashtag") << "We count in $GBP" << 201 << "";
        QTest::newRow("two cashtags")
            << "We count in $GBP and $EUR" << 403
            << "Your post holds more than one cashtag, which is not permitted.";
        QTest::newRow("empty") << "" << 400
                               << "One or more parameters to your request was invalid.";
        QTest::newRow("blank") << " \n " << 400
                               << "One or more parameters to your request was invalid.";
    }
    void aTextIsJudged()
    {
        QFETCH(QString, text);
        QFETCH(int, status);
        QFETCH(QString, detail);
        PracticeSchool school;
        school.signIn();
        const auto reply = school.client.postJson("/2/tweets", {{"text", text}});
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.text("detail"), detail);
        QCOMPARE(school.world.posts().size(), status == 201 ? 1 : 0);
    }

    void aBodyIsChecked_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("unknown key") << QByteArray(R"({"text":"a","colour":"red"})") << 400;
        QTest::newRow("unknown media key")
            << QByteArray(R"({"text":"a","media":{"media_ids":["1"],"x":1}})") << 400;
        QTest::newRow("text a number") << QByteArray(R"({"text":5})") << 400;
        QTest::newRow("no keys") << QByteArray("{}") << 400;
        QTest::newRow("an array") << QByteArray("[]") << 400;
        QTest::newRow("no JSON") << QByteArray("text=hello") << 400;
        QTest::newRow("nothing") << QByteArray() << 400;
        QTest::newRow("no media ids")
            << QByteArray(R"({"text":"a","media":{"media_ids":[]}})") << 400;
        QTest::newRow("media id a number") << QByteArray(R"({"media":{"media_ids":[5]}})") << 400;
        QTest::newRow("unknown media id") << QByteArray(R"({"media":{"media_ids":["5"]}})") << 400;
        QTest::newRow("five media ids")
            << QByteArray(R"({"media":{"media_ids":["1","2","3","4","5"]}})") << 400;
        QTest::newRow("unknown reply setting")
            << QByteArray(R"({"text":"a","reply_settings":"friends"})") << 400;
        QTest::newRow("empty reply setting")
            << QByteArray(R"({"text":"a","reply_settings":""})") << 400;
        QTest::newRow("reply without id") << QByteArray(R"({"text":"a","reply":{}})") << 400;
        QTest::newRow("reply to nothing")
            << QByteArray(R"({"text":"a","reply":{"in_reply_to_tweet_id":"5"}})") << 403;
        QTest::newRow("quote") << QByteArray(R"({"text":"a","quote_tweet_id":"5"})") << 403;
        QTest::newRow("poll") << QByteArray(R"({"text":"a","poll":{}})") << 403;
        QTest::newRow("all that is allowed")
            << QByteArray(R"({"text":"a","reply_settings":"mentionedUsers","made_with_ai":false})")
            << 201;
    }
    void aBodyIsChecked()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        PracticeSchool school;
        school.signIn();
        const auto reply = school.client.send("POST", "/2/tweets", body, "application/json");
        QCOMPARE(reply.status, status);
        if (status == 400) {
            QVERIFY(reply.contentType.startsWith("application/problem+json"));
            QCOMPARE(reply.text("type").section('/', -1), "invalid-request");
            QVERIFY(!reply.json().value("errors").toArray().isEmpty());
        }
    }

    void onlyJsonIsTaken()
    {
        PracticeSchool school;
        school.signIn();
        QCOMPARE(school.client.postForm("/2/tweets", {{"text", "a"}}).status, 415);
    }

    void theSameTextIsRefusedForTwelveHours_data()
    {
        QTest::addColumn<QString>("second");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<bool>("deletedBefore");
        QTest::addColumn<bool>("refused");
        QTest::newRow("at once") << "Caf\u00e9 day" << 0 << false << true;
        QTest::newRow("blanks around") << "  Caf\u00e9 day\n" << 0 << false << true;
        QTest::newRow("other Unicode form") << "Cafe\u0301 day" << 0 << false << true;
        QTest::newRow("after deletion") << "Caf\u00e9 day" << 60 << true << true;
        QTest::newRow("just before") << "Caf\u00e9 day" << 719 << false << true;
        QTest::newRow("after twelve hours") << "Caf\u00e9 day" << 720 << false << false;
        QTest::newRow("other text") << "Caf\u00e9 day!" << 0 << false << false;
        QTest::newRow("clock set back") << "Caf\u00e9 day" << -600 << false << true;
    }
    void theSameTextIsRefusedForTwelveHours()
    {
        QFETCH(QString, second);
        QFETCH(int, minutes);
        QFETCH(bool, deletedBefore);
        QFETCH(bool, refused);
        PracticeSchool school;
        school.signIn();
        const auto first = school.client.postJson("/2/tweets", {{"text", "Caf\u00e9 day"}});
        QCOMPARE(first.status, 201);
        if (deletedBefore)
            QCOMPARE(
                school.client.remove("/2/tweets/" + first.data().value("id").toString()).status,
                200);
        school.clock.advance(std::chrono::minutes(minutes));
        school.signIn();
        const auto again = school.client.postJson("/2/tweets", {{"text", second}});
        QCOMPARE(again.status, refused ? 403 : 201);
        if (refused)
            QCOMPARE(again.json(),
                (QJsonObject{
                    {"detail", "You are not allowed to create a Tweet with duplicate content."},
                    {"type", "about:blank"}, {"title", "Forbidden"}, {"status", 403}}));
    }

    void anotherAccountMaySayTheSame()
    {
        sandbox::WorldOptions options;
        options.accounts
            = {{"11", "Infants", "infants", false, {}}, {"12", "Juniors", "juniors", false, {}}};
        PracticeSchool school(options);
        QVERIFY(school.world.publish("11", {"Good morning", {}, {}, {}}));
        QVERIFY(school.world.publish("12", {"Good morning", {}, {}, {}}));
        QVERIFY(!school.world.publish("12", {"Good morning", {}, {}, {}}));
    }

    void picturesComeBackWithKeysAndDescriptions()
    {
        PracticeSchool school;
        school.signIn();
        const auto uploaded = school.client.upload(practicePng(), "tweet_image");
        const QString mediaId = uploaded.data().value("id").toString();
        QCOMPARE(school.client
                     .postJson("/2/media/metadata",
                         {{"id", mediaId},
                             {"metadata",
                                 QJsonObject{{"alt_text", QJsonObject{{"text", "A red kite"}}}}}})
                     .status,
            200);
        const auto created = school.client.postJson("/2/tweets", withMedia("Look", {mediaId}));
        QCOMPARE(created.status, 201);
        QVERIFY(created.data().value("text").toString().startsWith("Look https://t.co/"));

        const auto read = school.client.get("/2/tweets/" + created.data().value("id").toString()
            + "?expansions=attachments.media_keys&media.fields=alt_text,url,width,height");
        const QJsonArray keys
            = read.data().value("attachments").toObject().value("media_keys").toArray();
        QCOMPARE(keys, QJsonArray{uploaded.data().value("media_key")});
        const QJsonObject medium = includesOf(read).value("media").toArray().at(0).toObject();
        QCOMPARE(medium.value("alt_text").toString(), "A red kite");
        QCOMPARE(medium.value("type").toString(), "photo");
        QCOMPARE(medium.value("width").toInt(), 640);
        QVERIFY(
            medium.value("url").toString().startsWith(school.client.base.toString() + "/media/"));
    }

    void aPictureAloneIsAPost()
    {
        PracticeSchool school;
        school.signIn();
        const auto medium = school.world.upload(school.accountId(), practicePng(), "tweet_image");
        const auto created = school.client.postJson("/2/tweets", withMedia("", {medium->id}));
        QCOMPARE(created.status, 201);
        QVERIFY(created.data().value("text").toString().startsWith("https://t.co/"));
    }

    void wrongPicturesAreRefused()
    {
        sandbox::WorldOptions options;
        options.accounts
            = {{"11", "Infants", "infants", false, {}}, {"12", "Juniors", "juniors", false, {}}};
        PracticeSchool school(options);
        const QByteArray gif("GIF89a\x02\0\x02\0", 10);
        const QString photo = school.world.upload("11", practicePng(), "tweet_image")->id;
        const QString moving = school.world.upload("11", gif, "tweet_gif")->id;
        const QString message = school.world.upload("11", practicePng(), "dm_image")->id;
        const QString foreign = school.world.upload("12", practicePng(), "tweet_image")->id;
        const auto publish = [&school](const QStringList& ids) {
            return school.world.publish("11", {{}, ids, {}, {}});
        };
        QVERIFY(publish({photo}));
        QVERIFY(publish({moving}));
        for (const QStringList& ids :
            {QStringList{foreign}, {message}, {photo, moving}, {photo, photo}, {"99"}, {"x"}}) {
            const auto refused = publish(ids);
            QVERIFY(!refused);
            QCOMPARE(refused.error(), sandbox::Refusal::MediaInvalid);
        }
        school.clock.advance(24h);
        QVERIFY(publish({photo}));
        school.clock.advance(1s);
        QVERIFY(!publish({photo}));
    }

    void theOwnThreadMayBeContinuedAndOthersOnlyWhenTheyAsk()
    {
        sandbox::WorldOptions options;
        options.accounts
            = {{"11", "Infants", "infants", false, {}}, {"12", "Juniors", "juniors", false, {}}};
        PracticeSchool school(options);
        const auto own = school.world.publish("11", {"First", {}, {}, {}});
        const auto next = school.world.publish("11", {"Second", {}, {}, own->id});
        QVERIFY(next);
        QCOMPARE(next->conversationId, own->id);
        const auto silent = school.world.publish("12", {"Nothing for you", {}, {}, {}});
        const auto asking = school.world.publish("12", {"Hello @Infants", {}, {}, {}});
        QCOMPARE(school.world.publish("11", {"Me too", {}, {}, silent->id}).error(),
            sandbox::Refusal::NotPermitted);
        QVERIFY(school.world.publish("11", {"Hello back", {}, {}, asking->id}));
    }

    void deletingIsForOnesOwn()
    {
        sandbox::WorldOptions options;
        options.accounts
            = {{"11", "Infants", "infants", false, {}}, {"12", "Juniors", "juniors", false, {}}};
        PracticeSchool school(options);
        school.signIn();
        const QString own = school.world.publish("11", {"Mine", {}, {}, {}})->id;
        const QString foreign = school.world.publish("12", {"Theirs", {}, {}, {}})->id;
        const auto deleted = school.client.remove("/2/tweets/" + own);
        QCOMPARE(deleted.status, 200);
        QCOMPARE(deleted.data().value("deleted"), QJsonValue(true));
        QCOMPARE(school.client.remove("/2/tweets/" + own).status, 404);
        QCOMPARE(school.client.remove("/2/tweets/" + foreign).status, 403);
        QCOMPARE(school.client.remove("/2/tweets/12x").status, 400);
        const auto gone = school.client.get("/2/tweets/" + own);
        QCOMPARE(gone.status, 200);
        QVERIFY(!gone.json().contains("data"));
        const QJsonObject error = gone.json().value("errors").toArray().at(0).toObject();
        QCOMPARE(error.value("type").toString().section('/', -1), "resource-not-found");
        QCOMPARE(school.world.posts().size(), 2);
        QVERIFY(school.world.posts().constFirst().deletedAt);
    }

    void theTimelineIsReadInPages()
    {
        PracticeSchool school;
        school.signIn();
        QStringList ids;
        for (int i = 0; i < 12; ++i) {
            ids.prepend(
                school.world.publish(school.accountId(), {QString("Post %1").arg(i), {}, {}, {}})
                    ->id);
            school.clock.advance(1s);
        }
        const QString path = "/2/users/" + school.accountId() + "/tweets";
        const auto idsOf = [](const PracticeReply& reply) {
            QStringList found;
            for (const QJsonValue post : reply.json().value("data").toArray())
                found.append(post.toObject().value("id").toString());
            return found;
        };
        QStringList read;
        QString token;
        int pages = 0;
        do {
            const auto page = school.client.get(path + "?max_results=5&post.fields=created_at"
                + (token.isEmpty() ? QString() : "&pagination_token=" + token));
            QCOMPARE(page.status, 200);
            const QJsonObject meta = page.json().value("meta").toObject();
            QCOMPARE(meta.value("result_count").toInt(), idsOf(page).size());
            QCOMPARE(meta.value("newest_id").toString(), idsOf(page).constFirst());
            read += idsOf(page);
            token = meta.value("next_token").toString();
        } while (!token.isEmpty() && ++pages < 10);
        QCOMPARE(read, ids);

        QCOMPARE(idsOf(school.client.get(path + "?since_id=" + ids.at(3))), ids.mid(0, 3));
        QCOMPARE(idsOf(school.client.get(path + "?until_id=" + ids.at(9))), ids.mid(10));
        QCOMPARE(
            idsOf(school.client.get(path + "?start_time=2026-11-20T10:00:10Z")), ids.mid(0, 2));
        QCOMPARE(idsOf(school.client.get(path + "?end_time=2026-11-20T10:00:01Z")), ids.mid(11));
        const auto none = school.client.get(path + "?since_id=" + ids.at(0));
        QCOMPARE(none.json(), (QJsonObject{{"meta", QJsonObject{{"result_count", 0}}}}));
    }

    void repliesCanBeLeftOut()
    {
        PracticeSchool school;
        school.signIn();
        const auto first = school.world.publish(school.accountId(), {"First", {}, {}, {}});
        QVERIFY(school.world.publish(school.accountId(), {"Second", {}, {}, first->id}));
        const QString path = "/2/users/" + school.accountId() + "/tweets";
        QCOMPARE(school.client.get(path).json().value("data").toArray().size(), 2);
        QCOMPARE(
            school.client.get(path + "?exclude=retweets").json().value("data").toArray().size(), 2);
        QCOMPARE(school.client.get(path + "?exclude=replies,retweets")
                     .json()
                     .value("data")
                     .toArray()
                     .size(),
            1);
    }

    void wrongQueriesAreRefused_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("too few") << "max_results=4";
        QTest::newRow("too many") << "max_results=101";
        QTest::newRow("no number") << "max_results=ten";
        QTest::newRow("since no id") << "since_id=abc";
        QTest::newRow("since negative") << "since_id=-5";
        QTest::newRow("since of 20 digits") << "since_id=99999999999999999999";
        QTest::newRow("start without zone") << "start_time=2026-11-20T10:00:00";
        QTest::newRow("unknown exclusion") << "exclude=pictures";
        QTest::newRow("made-up token") << "pagination_token=zzz";
        QTest::newRow("unknown parameter") << "colour=red";
        QTest::newRow("unknown field") << "post.fields=colour";
        QTest::newRow("unknown expansion") << "expansions=attachments";
        QTest::newRow("said twice") << "since_id=1&since_id=2";
    }
    void wrongQueriesAreRefused()
    {
        QFETCH(QString, query);
        PracticeSchool school;
        school.signIn();
        const auto reply = school.client.get("/2/users/" + school.accountId() + "/tweets?" + query);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.text("title"), "Invalid Request");
    }

    void protectedPostsAreForTheirOwner()
    {
        sandbox::WorldOptions options;
        options.accounts
            = {{"11", "Infants", "infants", false, {}}, {"12", "Juniors", "juniors", true, {}}};
        PracticeSchool school(options);
        const QString id = school.world.publish("12", {"Ours", {}, {}, {}})->id;
        school.signIn();
        QCOMPARE(school.client.get("/2/users/12/tweets").status, 403);
        QVERIFY(!school.client.get("/2/tweets/" + id).json().contains("data"));
        school.signIn(PracticeSchool::allScopes, 1);
        QCOMPARE(school.client.get("/2/users/12/tweets").json().value("data").toArray().size(), 1);
        QVERIFY(school.client.get("/2/tweets/" + id).json().contains("data"));
    }

    void idsGrowEvenWhenTheClockIsSetBack()
    {
        PracticeSchool school;
        qint64 last = 0;
        const QVector<QDateTime> moments{school.clock.now(), school.clock.now(),
            school.clock.now().addYears(-1), QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC),
            QDateTime(QDate(9999, 1, 1), QTime(0, 0), Qt::UTC), school.clock.now()};
        for (const QDateTime& moment : moments) {
            school.clock.set(moment);
            const auto post = school.world.publish(
                school.accountId(), {QString("Post after %1").arg(last), {}, {}, {}});
            QVERIFY(post);
            QVERIFY(post->id.size() <= 19);
            QVERIFY(post->id.toLongLong() > last);
            last = post->id.toLongLong();
        }
    }

    void anIdHoldsItsMoment()
    {
        PracticeSchool school;
        const qint64 id
            = school.world.publish(school.accountId(), {"Now", {}, {}, {}})->id.toLongLong();
        QCOMPARE((id >> 22) + 1288834974657, school.clock.now().toMSecsSinceEpoch());
    }
};

QTEST_GUILESS_MAIN(PostsTest)
#include "posts_test.moc"
