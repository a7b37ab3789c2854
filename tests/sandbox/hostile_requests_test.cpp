// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/form_fields.h"
#include "tests/support/practice_fixture.h"

#include <QElapsedTimer>

namespace {

QByteArray jsonPost(const QByteArray& path, const QByteArray& body, const QByteArray& token)
{
    return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
        + "Authorization: Bearer " + token
        + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

QByteArray multipart(const QByteArray& type, const QByteArray& body, const QByteArray& token)
{
    return QByteArray("POST /2/media/upload HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n")
        + "Authorization: Bearer " + token + "\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

class HostileRequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void garbageIsAnsweredOrDroppedAndTheServerLives_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status"); // empty: the connection may end without a word
        const QByteArray host = "Host: 127.0.0.1\r\nConnection: close\r\n";
        QTest::newRow("noise") << QByteArray("\x16\x03\x01\x02\0\x01\0\xFF\xFE\r\n\r\n", 13)
                               << QByteArray("400");
        QTest::newRow("words") << QByteArray("hello there\r\n\r\n") << QByteArray("400");
        QTest::newRow("empty line") << QByteArray("\r\n\r\n") << QByteArray("400");
        QTest::newRow("unknown method") << "FLY / HTTP/1.1\r\n" + host + "\r\n"
                                        << QByteArray("400");
        QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << QByteArray("400");
        QTest::newRow("relative path") << "GET etc HTTP/1.1\r\n" + host + "\r\n"
                                       << QByteArray("400");
        QTest::newRow("star") << "OPTIONS * HTTP/1.1\r\n" + host + "\r\n" << QByteArray("400");
        QTest::newRow("other method") << "PUT /2/tweets HTTP/1.1\r\n" + host + "\r\n"
                                      << QByteArray("405");
        QTest::newRow("path up") << "GET /../../etc/passwd HTTP/1.1\r\n" + host + "\r\n"
                                 << QByteArray("404");
        QTest::newRow("encoded path up") << "GET /media/%2e%2e%2f%2e%2e HTTP/1.1\r\n" + host
                + "\r\n" << QByteArray("404");
        QTest::newRow("NUL in path") << "GET /a%00b HTTP/1.1\r\n" + host + "\r\n"
                                     << QByteArray("404");
        QTest::newRow("line break in path") << "GET /i/status/%0d%0aX:%20y HTTP/1.1\r\n" + host
                + "\r\n" << QByteArray("404");
        QTest::newRow("cut-off escape") << "GET /a%4 HTTP/1.1\r\n" + host + "\r\n"
                                        << QByteArray("400");
        QTest::newRow("no escape") << "GET /a%zz HTTP/1.1\r\n" + host + "\r\n" << QByteArray("400");
        QTest::newRow("path not UTF-8") << "GET /%ff%fe HTTP/1.1\r\n" + host + "\r\n"
                                        << QByteArray("400");
        QTest::newRow("query not UTF-8") << "GET /2/users/me?a=%ff HTTP/1.1\r\n" + host + "\r\n"
                                         << QByteArray("400");
        QTest::newRow("long path") << "GET /" + QByteArray(7000, 'a') + " HTTP/1.1\r\n" + host
                + "\r\n" << QByteArray("404");
        QTest::newRow("too long path") << "GET /" + QByteArray(20000, 'a') + " HTTP/1.1\r\n" + host
                + "\r\n" << QByteArray("414");
        QTest::newRow("endless request line") << "GET /" + QByteArray(300000, 'a') << QByteArray();
        QTest::newRow("huge header")
            << "GET / HTTP/1.1\r\n" + host + "X: " + QByteArray(300000, 'x') + "\r\n\r\n"
            << QByteArray("400");
        QTest::newRow("header without colon") << "GET / HTTP/1.1\r\n" + host + "nonsense\r\n\r\n"
                                              << QByteArray("200");
        QTest::newRow("many headers")
            << "GET / HTTP/1.1\r\n" + host + QByteArray("A: b\r\n").repeated(50000) + "\r\n"
            << QByteArray("400");
        QTest::newRow("post without body") << "POST /2/oauth2/token HTTP/1.1\r\n" + host + "\r\n"
                                           << QByteArray("400");
        QTest::newRow("negative length")
            << "POST /2/oauth2/token HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n"
            << QByteArray("400");
        QTest::newRow("length no number")
            << "POST /2/oauth2/token HTTP/1.1\r\n" + host + "Content-Length: x\r\n\r\n"
            << QByteArray("400");
        QTest::newRow("two lengths") << "POST /2/oauth2/token HTTP/1.1\r\n" + host
                + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"
                                     << QByteArray("400");
        QTest::newRow("giant length")
            << "POST /2/oauth2/token HTTP/1.1\r\n" + host + "Content-Length: 99999999999\r\n\r\n"
            << QByteArray("413");
        QTest::newRow("packed body") << "POST /2/oauth2/token HTTP/1.1\r\n" + host
                + "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"
                                     << QByteArray("415");
        QTest::newRow("unknown transfer")
            << "POST /2/oauth2/token HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip\r\n\r\n"
            << QByteArray("400");
        QTest::newRow("broken chunks") << "POST /2/oauth2/token HTTP/1.1\r\n" + host
                + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n"
                                       << QByteArray("400");
        QTest::newRow("range") << "GET / HTTP/1.1\r\n" + host + "Range: bytes=0-1\r\n\r\n"
                               << QByteArray("200");
        QTest::newRow("GET with a body") << "GET / HTTP/1.1\r\n"
                + QByteArray("Content-Length: 20\r\n\r\nGET /x HTTP/1.1\r\n\r\n\r\n")
                                         << QByteArray("200");
        QTest::newRow("whole address") << "GET http://127.0.0.1/ HTTP/1.1\r\n" + host + "\r\n"
                                       << QByteArray("200");
        QTest::newRow("old version") << QByteArray("GET / HTTP/1.0\r\n\r\n") << QByteArray("200");
    }
    void garbageIsAnsweredOrDroppedAndTheServerLives()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        PracticeSchool school;
        const auto answer = rawExchange(school.client.base, request);
        QVERIFY2(answer, "the connection was not ended");
        if (!status.isEmpty())
            QVERIFY2(answer->startsWith("HTTP/1.1 " + status), answer->left(200).constData());
        QCOMPARE(answer->count("HTTP/1.1 "), answer->isEmpty() ? 0 : 1);
        QCOMPARE(school.client.get("/").status, 200);
    }

    void jsonCannotHurt_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("deep") << QByteArray(200000, '[') + QByteArray(200000, ']')
                              << QByteArray("400");
        QTest::newRow("deep objects")
            << QByteArray("{\"text\":").repeated(100000) << QByteArray("400");
        QTest::newRow("cut off") << QByteArray("{\"text\":\"hel") << QByteArray("400");
        QTest::newRow("not UTF-8") << QByteArray("{\"text\":\"\xFF\xC3\"}") << QByteArray("400");
        QTest::newRow("NUL") << QByteArray("{\"text\":\"a\0b\"}", 14) << QByteArray("400");
        QTest::newRow("half a character")
            << QByteArray(R"({"text":"a\ud800b"})") << QByteArray("201");
        QTest::newRow("escaped NUL") << QByteArray(R"({"text":"a\u0000b"})") << QByteArray("201");
        QTest::newRow("right to left mark") << QByteArray(R"({"text":"a\u202eb"})") << QByteArray();
        QTest::newRow("key said twice")
            << QByteArray(R"({"text":"a","text":"b"})") << QByteArray("201");
        QTest::newRow("very long")
            << "{\"text\":\"" + QByteArray(15000000, 'x') + "\"}" << QByteArray("403");
    }
    void jsonCannotHurt()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, status);
        PracticeSchool school;
        school.signIn();
        const auto answer
            = rawExchange(school.client.base, jsonPost("/2/tweets", body, school.client.token));
        QVERIFY(answer);
        QVERIFY2(answer->startsWith("HTTP/1.1 " + status), answer->left(200).constData());
        for (const auto& post : school.world.posts())
            QCOMPARE(school.client.get("/i/status/" + post.id).status, 200);
    }

    void formsOfSeveralPartsCannotHurt_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        const QByteArray part = "--b\r\nContent-Disposition: form-data; name=\"";
        QTest::newRow("no boundary") << QByteArray("multipart/form-data") << QByteArray("abc");
        QTest::newRow("no parts") << QByteArray("multipart/form-data; boundary=b")
                                  << QByteArray("--b--\r\n");
        QTest::newRow("never ends")
            << QByteArray("multipart/form-data; boundary=b") << part + "media\"\r\n\r\nxx";
        QTest::newRow("no name") << QByteArray("multipart/form-data; boundary=b")
                                 << QByteArray("--b\r\n\r\nxx\r\n--b--\r\n");
        QTest::newRow("unknown part")
            << QByteArray("multipart/form-data; boundary=b") << part + "x\"\r\n\r\nxx\r\n--b--\r\n";
        QTest::newRow("same part twice")
            << QByteArray("multipart/form-data; boundary=b")
            << part + "media\"\r\n\r\nxx\r\n" + part + "media\"\r\n\r\nyy\r\n--b--\r\n";
        QTest::newRow("name not UTF-8") << QByteArray("multipart/form-data; boundary=b")
                                        << part + "\xFF\"\r\n\r\nxx\r\n--b--\r\n";
        QTest::newRow("5000 parts")
            << QByteArray("multipart/form-data; boundary=b")
            << (part + "media\"\r\n\r\nxx\r\n").repeated(5000) + "--b--\r\n";
    }
    void formsOfSeveralPartsCannotHurt()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        PracticeSchool school;
        school.signIn();
        const auto answer
            = rawExchange(school.client.base, multipart(type, body, school.client.token));
        QVERIFY(answer);
        QVERIFY2(answer->startsWith("HTTP/1.1 4"), answer->left(200).constData());
        QVERIFY(school.world.media().isEmpty());
    }

    void aBodyOverTwentyMegabytesIsRefused_data()
    {
        QTest::addColumn<bool>("chunked");
        QTest::newRow("length told") << false;
        QTest::newRow("in chunks") << true;
    }
    void aBodyOverTwentyMegabytesIsRefused()
    {
        QFETCH(bool, chunked);
        PracticeSchool school;
        school.signIn();
        constexpr int tooMuch = 21 * 1024 * 1024;
        QByteArray request = "POST /2/media/upload HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                             "Content-Type: application/json\r\nAuthorization: Bearer "
            + school.client.token + "\r\n";
        if (chunked)
            request += "Transfer-Encoding: chunked\r\n\r\n" + QByteArray::number(tooMuch, 16)
                + "\r\n" + QByteArray(tooMuch, 'x') + "\r\n0\r\n\r\n";
        else
            request += "Content-Length: " + QByteArray::number(tooMuch) + "\r\n\r\n"
                + QByteArray(tooMuch, 'x');
        const auto answer = rawExchange(school.client.base, request);
        QVERIFY(answer);
        QVERIFY2(answer->startsWith("HTTP/1.1 413"), answer->left(200).constData());
        QCOMPARE(school.client.get("/").status, 200);
    }

    void chunkedBodiesAreRead()
    {
        PracticeSchool school;
        school.signIn();
        const auto answer = rawExchange(school.client.base,
            "POST /2/tweets HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
            "Content-Type: application/json\r\nAuthorization: Bearer "
                + school.client.token
                + "\r\nTransfer-Encoding: "
                  "chunked\r\n\r\n8\r\n{\"text\":\r\n4\r\n\"hi\"\r\n1\r\n}\r\n0\r\n\r\n");
        QVERIFY(answer && answer->startsWith("HTTP/1.1 201"));
        QCOMPARE(school.world.posts().constFirst().text, "hi");
    }

    void formFieldsAreDecodedStrictly_data()
    {
        QTest::addColumn<QByteArray>("encoded");
        QTest::addColumn<QString>("value"); // of "a"; null: refused
        QTest::newRow("plain") << QByteArray("a=b") << "b";
        QTest::newRow("plus and escapes")
            << QByteArray("x=1&a=b+c%2Bd%C3%A9") << QString("b c+d\u00e9");
        QTest::newRow("no value") << QByteArray("a") << "";
        QTest::newRow("empty") << QByteArray("") << "";
        QTest::newRow("signs in the value") << QByteArray("a=b=c") << "b=c";
        QTest::newRow("empty pairs") << QByteArray("&&a=b&&") << "b";
        QTest::newRow("cut off") << QByteArray("a=%4") << QString();
        QTest::newRow("no hex") << QByteArray("a=%-1") << QString();
        QTest::newRow("not UTF-8") << QByteArray("a=%C3%28") << QString();
        QTest::newRow("surrogate") << QByteArray("a=%ED%A0%80") << QString();
    }
    void formFieldsAreDecodedStrictly()
    {
        QFETCH(QByteArray, encoded);
        QFETCH(QString, value);
        const auto fields = sandbox::FormFields::parse(encoded);
        QCOMPARE(fields.has_value(), !value.isNull());
        if (fields)
            QCOMPARE(fields->value(QLatin1String("a")), value);
    }
};

QTEST_GUILESS_MAIN(HostileRequestsTest)
#include "hostile_requests_test.moc"
