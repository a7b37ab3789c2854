// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/media_client.h"
#include "tests/support/signed_in_account.h"

#include <QTest>
#include <QUrlQuery>

using namespace xapi;

namespace {

const QByteArray jpeg = QByteArray("\xff\xd8\xff\xe0", 4) + QByteArray("\0--\r\n\xfe binary", 13);
const char* const uploaded
    = "{\"data\":{\"id\":\"77\",\"media_key\":\"3_77\",\"expires_after_secs\":86400}}";

QByteArray processing(const char* state, int checkAfter = 0)
{
    return QByteArray("{\"data\":{\"id\":\"77\",\"media_key\":\"3_77\",\"processing_info\":{"
                      "\"state\":\"")
        + state + "\",\"check_after_secs\":" + QByteArray::number(checkAfter) + "}}}";
}

struct Fixture : SignedInAccount
{
    std::unique_ptr<MediaClient> client
        = std::make_unique<MediaClient>(network, keeper, clock, endpoints);

    ApiResult<UploadedMedia> upload(const QByteArray& picture = jpeg)
    {
        return await(client->upload(picture));
    }
};

} // namespace

class MediaClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pictureIsUploadedInOneForm()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json(uploaded));
        const auto media = f.upload();
        QVERIFY(media);
        QCOMPARE(media->id, "77");
        QCOMPARE(media->mediaKey, "3_77");
        QCOMPARE(media->expiresAt, f.clock.moment.addSecs(86400));

        const SeenRequest request = f.calls().first();
        QCOMPARE(request.url, QUrl("https://api.x.com/2/media/upload"));
        QCOMPARE(request.header("Authorization"), QByteArray("Bearer access-1"));
        const QByteArray type = request.header("Content-Type");
        QVERIFY(type.startsWith("multipart/form-data; boundary="));
        const QByteArray boundary = "--" + type.mid(type.indexOf('=') + 1);
        QVERIFY(boundary.size() <= 72); // RFC 2046: 70 characters
        QCOMPARE(request.body,
            boundary + "\r\nContent-Disposition: form-data; name=\"media_category\"\r\n\r\n"
                + "tweet_image\r\n" + boundary
                + "\r\nContent-Disposition: form-data; name=\"media\"; filename=\"picture\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n" + jpeg + "\r\n" + boundary + "--\r\n");
    }

    void kindOfPictureIsSeenInItsBytes_data()
    {
        QTest::addColumn<QByteArray>("picture");
        QTest::addColumn<QByteArray>("type"); // empty: refused
        QTest::newRow("JPEG") << jpeg << QByteArray("image/jpeg");
        QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\nrest") << QByteArray("image/png");
        QTest::newRow("GIF") << QByteArray("GIF89a...") << QByteArray("image/gif");
        QTest::newRow("WebP") << QByteArray("RIFF\1\2\3\4WEBPVP8 ") << QByteArray("image/webp");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("HEIC") << QByteArray("\1\2\3\4ftypheic") << QByteArray();
        QTest::newRow("text") << QByteArray("hello") << QByteArray();
        QTest::newRow("sound") << QByteArray("RIFF\1\2\3\4WAVEfmt ") << QByteArray();
    }

    void kindOfPictureIsSeenInItsBytes()
    {
        QFETCH(QByteArray, picture);
        QFETCH(QByteArray, type);
        Fixture f;
        f.network.answer(FakeAnswer::json(uploaded));
        QCOMPARE(f.upload(picture).has_value(), !type.isEmpty());
        QCOMPARE(f.calls().size(), type.isEmpty() ? 0 : 1);
        if (!type.isEmpty())
            QVERIFY(f.calls().first().body.contains("Content-Type: " + type));
    }

    void pictureThatIsTooLargeIsNotSent()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json(uploaded));
        QByteArray picture = jpeg + QByteArray(MediaClient::mostPictureBytes - jpeg.size(), 'x');
        QVERIFY(f.upload(picture));
        picture += 'x';
        QCOMPARE(f.upload(picture).error().problem, ApiProblem::TooLarge);
        QCOMPARE(f.calls().size(), 1);
    }

    void processingIsFollowedOnlyWhenAnnounced()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json(processing("pending")));
        f.network.answer(FakeAnswer::json(processing("in_progress")));
        f.network.answer(FakeAnswer::json(processing("succeeded")));
        const auto media = f.upload();
        QVERIFY(media);
        QCOMPARE(media->mediaKey, "3_77");
        QCOMPARE(f.calls().size(), 3);
        const QUrlQuery question(f.calls().at(1).url);
        QCOMPARE(f.calls().at(1).verb, QByteArray("GET"));
        QCOMPARE(question.queryItemValue("command"), "STATUS");
        QCOMPARE(question.queryItemValue("media_id"), "77");
    }

    void processingMayFailOrNeverEnd()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json(processing("failed")));
        QCOMPARE(f.upload().error().problem, ApiProblem::InvalidMedia);
        for (int i = 0; i < 31; ++i)
            f.network.answer(FakeAnswer::json(processing("pending")));
        QCOMPARE(f.upload().error().problem, ApiProblem::Unavailable);
        QCOMPARE(f.calls().size(), 1 + 31);
        QCOMPARE(f.network.unexpected, 0);
    }

    void uploadErrorsSayWhatToDo_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("problem");
        QTest::newRow("no media.write")
            << 403 << QByteArray("{\"title\":\"Forbidden\"}") << int(ApiProblem::MissingScope);
        QTest::newRow("address gone")
            << 404 << QByteArray("<html>") << int(ApiProblem::Unavailable);
        QTest::newRow("too large") << 413 << QByteArray() << int(ApiProblem::TooLarge);
        QTest::newRow("down") << 503 << QByteArray("<html>") << int(ApiProblem::Unavailable);
        QTest::newRow("HTML with 200")
            << 200 << QByteArray("<html>") << int(ApiProblem::NotReached);
        QTest::newRow("no id") << 200 << QByteArray("{\"data\":{}}") << int(ApiProblem::NotReached);
        QTest::newRow("cut off") << 200 << QByteArray("{\"data\":{\"id\":\"7")
                                 << int(ApiProblem::NotReached);
    }

    void uploadErrorsSayWhatToDo()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, problem);
        Fixture f;
        f.network.answer(FakeAnswer::json(body, status));
        QCOMPARE(int(f.upload().error().problem), problem);
    }

    void expiredTokenIsRenewedForAnUpload()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json("{\"status\":401}", 401));
        f.network.answer(FakeAnswer::json(uploaded));
        QVERIFY(f.upload());
        QCOMPARE(f.calls().at(0).body, f.calls().at(1).body);
        QCOMPARE(f.calls().at(1).header("Authorization"), QByteArray("Bearer access-2"));
    }

    void altTextIsWrappedInMetadata()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json("{\"data\":{\"id\":\"77\"}}"));
        const QString words = QString::fromUtf8("Plant yn \"plannu\" coed 🌳");
        QCOMPARE(*await(f.client->setAltText("77", words)), "77");
        QCOMPARE(f.calls().first().url, QUrl("https://api.x.com/2/media/metadata"));
        QCOMPARE(f.calls().first().body,
            QString::fromUtf8("{\"id\":\"77\",\"metadata\":{\"alt_text\":{\"text\":"
                              "\"Plant yn \\\"plannu\\\" coed 🌳\"}}}")
                .toUtf8());
    }

    void altTextHasBounds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("sent");
        QTest::newRow("empty") << "" << false;
        QTest::newRow("blank") << "  " << false;
        QTest::newRow("longest") << QString(1000, 'a') << true;
        QTest::newRow("too long") << QString(1001, 'a') << false;
        QTest::newRow("longest in emoji") << QString::fromUtf8("🌳").repeated(1000) << true;
    }

    void altTextHasBounds()
    {
        QFETCH(QString, text);
        QFETCH(bool, sent);
        Fixture f;
        f.network.answer(FakeAnswer::json("{\"data\":{\"id\":\"77\"}}"));
        QCOMPARE(await(f.client->setAltText("77", text)).has_value(), sent);
        QCOMPARE(f.calls().size(), sent ? 1 : 0);
    }

    void altTextErrorsAreSaid()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json("{\"title\":\"x\"}", 500));
        QCOMPARE(await(f.client->setAltText("77", "a")).error().problem, ApiProblem::Unavailable);
        f.network.answer(
            FakeAnswer::json("{\"errors\":[{\"type\":\"about:resource-not-found\"}]}", 200));
        QVERIFY(!await(f.client->setAltText("77", "a")));
        QVERIFY(!await(f.client->setAltText("7/../7", "a")));
    }

    void destroyedClientAnswersEverything()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json(processing("pending", 10)));
        f.network.answer(FakeAnswer::hanging());
        const auto waiting = f.client->upload(jpeg);
        QTRY_COMPARE(f.calls().size(), 1);
        const auto sending = f.client->upload(jpeg);
        QTRY_COMPARE(f.calls().size(), 2);
        const auto asking = f.client->setAltText("77", "a");
        f.client.reset();
        QCOMPARE(await(waiting).error().problem, ApiProblem::Cancelled);
        QCOMPARE(await(sending).error().problem, ApiProblem::Cancelled);
        QCOMPARE(await(asking).error().problem, ApiProblem::Cancelled);
    }
};

QTEST_GUILESS_MAIN(MediaClientTest)
#include "media_client_test.moc"
