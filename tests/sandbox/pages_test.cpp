// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/practice_fixture.h"

#include <QJsonArray>

namespace {

struct PostedSchool : PracticeSchool
{
    QString mediumId;
    QString postId;

    explicit PostedSchool(const QString& text = "Look & <b>see</b>")
    {
        mediumId = world.upload(accountId(), practicePng(), "tweet_image")->id;
        if (!world.describe(accountId(), mediumId, "A \"red\" <kite>"))
            qFatal("the picture could not be described");
        postId = world.publish(accountId(), {text, {mediumId}, {}, {}})->id;
    }
};

} // namespace

class PagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPostIsShownWithItsPictureAndDescription_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::newRow("its own page") << "/practice_school/status/%1";
        QTest::newRow("name in capitals") << "/PRACTICE_SCHOOL/status/%1";
        QTest::newRow("by number alone") << "/i/status/%1";
        QTest::newRow("the account's page") << "/practice_school";
    }
    void aPostIsShownWithItsPictureAndDescription()
    {
        QFETCH(QString, pattern);
        PostedSchool school;
        const auto page
            = school.client.get(pattern.contains('%') ? pattern.arg(school.postId) : pattern);
        QCOMPARE(page.status, 200);
        QVERIFY(page.contentType.startsWith("text/html"));
        QVERIFY(page.body.contains("Look &amp; &lt;b&gt;see&lt;/b&gt;"));
        QVERIFY(page.body.contains("alt=\"A &quot;red&quot; &lt;kite&gt;\""));
        QVERIFY(page.body.contains("Picture description: A"));
        QVERIFY(page.body.contains("src=\"/media/" + school.mediumId.toUtf8()));
        QVERIFY(!page.body.contains("<b>"));
        QVERIFY(page.body.contains("<main>"));
        QVERIFY(page.headers.value("content-security-policy").contains("default-src 'none'"));
    }

    void theNumberDecidesWhichPostIsShown()
    {
        PostedSchool school;
        const auto page = school.client.get("/somebody/status/" + school.postId);
        QCOMPARE(page.status, 302);
        QCOMPARE(
            page.headers.value("location"), "/practice_school/status/" + school.postId.toUtf8());
    }

    void pictureFilesAreGivenAsTheyAre()
    {
        PostedSchool school;
        const auto picture = school.client.get("/media/" + school.mediumId);
        QCOMPARE(picture.status, 200);
        QCOMPARE(picture.contentType, "image/png");
        QCOMPARE(picture.body, practicePng());
        QCOMPARE(picture.headers.value("x-content-type-options"), "nosniff");
    }

    void theFirstPageSaysWhatThisIs()
    {
        PracticeSchool school;
        const auto page = school.client.get("/");
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("this is not X"));
        QVERIFY(page.body.contains("href=\"/practice_school\""));
    }

    void whatIsNotThereIsNotFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("account") << "/nobody" << 404;
        QTest::newRow("post") << "/practice_school/status/99" << 404;
        QTest::newRow("post that is no number") << "/practice_school/status/abc" << 404;
        QTest::newRow("picture") << "/media/99" << 404;
        QTest::newRow("way up") << "/media/..%2F..%2Fetc%2Fpasswd" << 404;
        QTest::newRow("endpoint") << "/2/nothing" << 404;
        QTest::newRow("method") << "/2/tweets" << 405;
        QTest::newRow("practice") << "/practice/nothing" << 404;
        QTest::newRow("many segments") << "/a/b/c/d/e" << 404;
    }
    void whatIsNotThereIsNotFound()
    {
        QFETCH(QString, path);
        PracticeSchool school;
        QTEST(school.client.get(path).status, "status");
    }

    void aDeletedPostIsGone()
    {
        PostedSchool school;
        QVERIFY(school.world.removePost(school.accountId(), school.postId));
        QCOMPARE(school.client.get("/i/status/" + school.postId).status, 404);
        QVERIFY(school.client.get("/practice_school").body.contains("No posts yet."));
    }

    void theWorldIsShownWithoutTokens()
    {
        PostedSchool school("Full https://example.org/a/very/long/address");
        const auto tokens = school.signIn();
        QCOMPARE(school.client.get("/2/users/me").status, 200);
        const auto reply = school.client.get("/practice/world");
        QCOMPARE(reply.status, 200);
        const QJsonObject post = reply.json().value("posts").toArray().at(0).toObject();
        QCOMPARE(
            post.value("full_text").toString(), "Full https://example.org/a/very/long/address");
        QVERIFY(post.value("text").toString().startsWith("Full https://t.co/"));
        const QJsonObject medium = reply.json().value("media").toArray().at(0).toObject();
        QCOMPARE(medium.value("alt_text").toString(), "A \"red\" <kite>");
        QCOMPARE(medium.value("sha256").toString().toLatin1(),
            QCryptographicHash::hash(practicePng(), QCryptographicHash::Sha256).toHex());
        QCOMPARE(reply.json().value("requests").toObject().value("GET /2/users/me").toInt(), 1);
        QVERIFY(!reply.body.contains(tokens.accessToken.toUtf8()));
        QVERIFY(!reply.body.contains("sign_ins"));
    }

    void aResetEmptiesTheWorld()
    {
        PostedSchool school;
        school.signIn();
        QCOMPARE(school.client.postJson("/practice/reset", {}).status, 200);
        QVERIFY(school.world.posts().isEmpty());
        QCOMPARE(school.client.get("/2/users/me").status, 401);
    }

    void otherSitesCannotReachThePracticeServer_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("own name") << QByteArray("Host: 127.0.0.1:%1\r\n") << QByteArray("200");
        QTest::newRow("localhost") << QByteArray("Host: localhost:%1\r\n") << QByteArray("200");
        QTest::newRow("a name pointed here")
            << QByteArray("Host: evil.example\r\n") << QByteArray("403");
        QTest::newRow("own form") << QByteArray(
            "Host: 127.0.0.1:%1\r\nOrigin: http://127.0.0.1:%1\r\n")
                                  << QByteArray("200");
        QTest::newRow("foreign form")
            << QByteArray("Host: 127.0.0.1:%1\r\nOrigin: https://evil.example\r\n")
            << QByteArray("403");
        QTest::newRow("nameless form")
            << QByteArray("Host: 127.0.0.1:%1\r\nOrigin: null\r\n") << QByteArray("403");
    }
    void otherSitesCannotReachThePracticeServer()
    {
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, status);
        PracticeSchool school;
        const QByteArray port = QByteArray::number(school.client.base.port());
        const auto answer = rawExchange(school.client.base,
            "POST /practice/reset HTTP/1.1\r\n" + headers.replace("%1", port)
                + "Connection: close\r\n\r\n");
        QVERIFY(answer && answer->startsWith("HTTP/1.1 " + status));
    }
};

QTEST_GUILESS_MAIN(PagesTest)
#include "pages_test.moc"
