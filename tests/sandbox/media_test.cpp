// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/uploaded_image.h"
#include "tests/support/practice_fixture.h"

using namespace std::chrono_literals;

namespace {

QByteArray jpeg(int width, int height)
{
    return QByteArray("\xFF\xD8\xFF\xE0\0\x06\0\0\0\0\xFF\xC0\0\x11\x08", 15)
        + QByteArray(1, static_cast<char>(height >> 8))
        + QByteArray(1, static_cast<char>(height & 255))
        + QByteArray(1, static_cast<char>(width >> 8))
        + QByteArray(1, static_cast<char>(width & 255)) + QByteArray(10, '\0');
}

QByteArray webp(const QByteArray& chunkAndRest)
{
    return QByteArray("RIFF\x30\0\0\0WEBP", 12) + chunkAndRest;
}

QJsonObject altBody(const QString& id, const QJsonValue& text)
{
    return {{"id", id}, {"metadata", QJsonObject{{"alt_text", QJsonObject{{"text", text}}}}}};
}

} // namespace

class MediaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureIsKnownByItsBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("type"); // empty: no picture
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("png") << practicePng(300, 200) << "image/png" << 300 << 200;
        QTest::newRow("jpeg") << jpeg(1024, 768) << "image/jpeg" << 1024 << 768;
        QTest::newRow("gif") << QByteArray("GIF89a\x0A\0\x14\0", 10) << "image/gif" << 10 << 20;
        QTest::newRow("old gif") << QByteArray("GIF87a\x0A\0\x14\0", 10) << "image/gif" << 10 << 20;
        QTest::newRow("webp, extended")
            << webp(QByteArray("VP8X\x0A\0\0\0\0\0\0\0\x3F\x01\0\xEF\0\0", 18)) << "image/webp"
            << 320 << 240;
        QTest::newRow("webp, lossy")
            << webp(QByteArray("VP8 \0\0\0\0\0\0\0\x9D\x01\x2A\x40\x01\xF0\0", 18)) << "image/webp"
            << 320 << 240;
        QTest::newRow("webp, lossless")
            << webp(QByteArray("VP8L\0\0\0\0\x2F\x3F\xC1\x3B\0", 13)) << "image/webp" << 320 << 240;
        QTest::newRow("jpeg cut off") << jpeg(10, 10).left(8) << "image/jpeg" << 0 << 0;
        QTest::newRow("jpeg with a segment of no length")
            << QByteArray("\xFF\xD8\xFF\xE0\0\0\0\0\0\0\0\0\0\0", 14) << "image/jpeg" << 0 << 0;
        QTest::newRow("png cut off") << practicePng().left(8) << "image/png" << 0 << 0;
        QTest::newRow("webp cut off") << webp("VP8X") << "image/webp" << 1 << 1;
        QTest::newRow("nothing") << QByteArray() << "" << 0 << 0;
        QTest::newRow("html") << QByteArray("<html>") << "" << 0 << 0;
        QTest::newRow("heic") << QByteArray("\0\0\0\x18"
                                            "ftypheic",
            12) << "" << 0 << 0;
        QTest::newRow("bmp") << QByteArray("BM\x46\0\0\0", 6) << "" << 0 << 0;
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << "" << 0
                             << 0;
    }
    void aPictureIsKnownByItsBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, type);
        const auto facts = sandbox::imageFacts(bytes);
        QCOMPARE(facts.has_value(), !type.isEmpty());
        if (!facts)
            return;
        QCOMPARE(facts->contentType, type);
        QTEST(facts->width, "width");
        QTEST(facts->height, "height");
    }

    void aPictureIsUploadedAsForm()
    {
        PracticeSchool school;
        school.signIn();
        const QByteArray bytes = practicePng(800, 600);
        const auto reply = school.client.upload(bytes, "tweet_image");
        QCOMPARE(reply.status, 200);
        const QJsonObject data = reply.data();
        QCOMPARE(data.value("media_key").toString(), "3_" + data.value("id").toString());
        QCOMPARE(data.value("size").toInt(), bytes.size());
        QCOMPARE(data.value("expires_after_secs").toInt(), 86400);
        QCOMPARE(data.value("image").toObject(),
            (QJsonObject{{"w", 800}, {"h", 600}, {"image_type", "image/png"}}));
        QCOMPARE(school.world.medium(data.value("id").toString())->bytes, bytes);
    }

    void aPictureIsUploadedAsJson()
    {
        PracticeSchool school;
        school.signIn();
        const auto reply = school.client.postJson("/2/media/upload",
            {{"media", QString::fromLatin1(practicePng().toBase64())},
                {"media_category", "tweet_image"}, {"media_type", "image/png"}});
        QCOMPARE(reply.status, 200);
        QCOMPARE(school.world.media().constFirst().bytes, practicePng());
    }

    void anUploadIsJudged_data()
    {
        constexpr int megabyte = 1024 * 1024;
        const QByteArray gif("GIF89a\x0A\0\x14\0", 10);
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("category");
        QTest::addColumn<int>("status");
        QTest::newRow("no category") << practicePng() << "" << 400;
        QTest::newRow("unknown category") << practicePng() << "picture" << 400;
        QTest::newRow("video") << practicePng() << "tweet_video" << 400;
        QTest::newRow("no bytes") << QByteArray() << "tweet_image" << 400;
        QTest::newRow("no picture") << QByteArray("hello") << "tweet_image" << 400;
        QTest::newRow("5 MB") << practicePng()
                + QByteArray(5 * megabyte - practicePng().size(), 'x')
                              << "tweet_image" << 200;
        QTest::newRow("5 MB and a byte")
            << practicePng() + QByteArray(5 * megabyte - practicePng().size() + 1, 'x')
            << "tweet_image" << 400;
        QTest::newRow("photo as GIF") << practicePng() << "tweet_gif" << 400;
        QTest::newRow("GIF as GIF") << gif << "tweet_gif" << 200;
        QTest::newRow("GIF as photo") << gif << "tweet_image" << 200;
        QTest::newRow("large GIF") << gif + QByteArray(6 * megabyte, 'x') << "tweet_gif" << 200;
        QTest::newRow("for a message") << practicePng() << "dm_image" << 200;
    }
    void anUploadIsJudged()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, category);
        QFETCH(int, status);
        PracticeSchool school;
        school.signIn();
        const auto reply = school.client.upload(bytes, category);
        QCOMPARE(reply.status, status);
        QCOMPARE(school.world.media().size(), status == 200 ? 1 : 0);
        if (status != 200)
            QCOMPARE(reply.text("title"), "Invalid Request");
    }

    void aJsonUploadIsJudged_data()
    {
        QTest::addColumn<QJsonObject>("body");
        const QString png = QString::fromLatin1(practicePng().toBase64());
        QTest::newRow("no category") << QJsonObject{{"media", png}};
        QTest::newRow("no media") << QJsonObject{{"media_category", "tweet_image"}};
        QTest::newRow("no base64")
            << QJsonObject{{"media", "%%%"}, {"media_category", "tweet_image"}};
        QTest::newRow("a number") << QJsonObject{{"media", 5}, {"media_category", "tweet_image"}};
        QTest::newRow("unknown key")
            << QJsonObject{{"media", png}, {"media_category", "tweet_image"}, {"alt", "x"}};
    }
    void aJsonUploadIsJudged()
    {
        QFETCH(QJsonObject, body);
        PracticeSchool school;
        school.signIn();
        QCOMPARE(school.client.postJson("/2/media/upload", body).status, 400);
        QVERIFY(school.world.media().isEmpty());
    }

    void aDescriptionIsKept_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("status");
        QTest::newRow("plain") << "A red kite over the field" << 200;
        QTest::newRow("empty") << "" << 200;
        QTest::newRow("1000") << QString(1000, 'a') << 200;
        QTest::newRow("1001") << QString(1001, 'a') << 400;
        QTest::newRow("1000 outside the first plane")
            << QString("\U0001F600").repeated(1000) << 200;
        QTest::newRow("1001 outside the first plane")
            << QString("\U0001F600").repeated(1001) << 400;
    }
    void aDescriptionIsKept()
    {
        QFETCH(QString, text);
        QFETCH(int, status);
        PracticeSchool school;
        school.signIn();
        const QString id
            = school.world.upload(school.accountId(), practicePng(), "tweet_image")->id;
        const auto reply = school.client.postJson("/2/media/metadata", altBody(id, text));
        QCOMPARE(reply.status, status);
        QCOMPARE(school.world.medium(id)->altText, status == 200 ? text : QString());
        if (status == 200)
            QCOMPARE(reply.data().value("id").toString(), id);
    }

    void aWrongDescriptionIsRefused()
    {
        sandbox::WorldOptions options;
        options.accounts
            = {{"11", "Infants", "infants", false, {}}, {"12", "Juniors", "juniors", false, {}}};
        PracticeSchool school(options);
        school.signIn();
        const QString own = school.world.upload("11", practicePng(), "tweet_image")->id;
        const QString foreign = school.world.upload("12", practicePng(), "tweet_image")->id;
        const auto describe = [&school](const QJsonObject& body) {
            return school.client.postJson("/2/media/metadata", body).status;
        };
        QCOMPARE(describe({{"id", own}, {"alt_text", QJsonObject{{"text", "x"}}}}), 500);
        QCOMPARE(describe({}), 500);
        QCOMPARE(describe({{"id", own}, {"metadata", QJsonObject{}}}), 400);
        QCOMPARE(describe(altBody(own, 5)), 400);
        QCOMPARE(describe(altBody(foreign, "x")), 400);
        QCOMPARE(describe(altBody("99", "x")), 400);
        QCOMPARE(describe(altBody("../1", "x")), 400);
        school.clock.advance(24h + 1s);
        school.signIn();
        QCOMPARE(describe(altBody(own, "x")), 400);
        QCOMPARE(school.world.medium(own)->altText, QString());
    }

    void expiredPicturesNobodyPostedAreForgotten()
    {
        PracticeSchool school;
        const QString posted
            = school.world.upload(school.accountId(), practicePng(), "tweet_image")->id;
        const QString spare
            = school.world.upload(school.accountId(), practicePng(), "tweet_image")->id;
        QVERIFY(school.world.publish(school.accountId(), {"Look", {posted}, {}, {}}));
        school.clock.advance(25h);
        QVERIFY(school.world.upload(school.accountId(), practicePng(), "tweet_image"));
        QVERIFY(school.world.medium(posted));
        QVERIFY(!school.world.medium(spare));
    }
};

QTEST_GUILESS_MAIN(MediaTest)
#include "media_test.moc"
