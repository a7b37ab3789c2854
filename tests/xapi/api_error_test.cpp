// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/api_error.h"
#include "app/xapi/rate_limit.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QTest>

using namespace xapi;
using P = ApiProblem;

Q_DECLARE_METATYPE(xapi::ApiProblem)
Q_DECLARE_METATYPE(xapi::ApiArea)

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC);

HttpAnswer answer(int status, const QByteArray& body = {},
    const QList<QNetworkReply::RawHeaderPair>& headers = {})
{
    return {status, headers, body};
}

const QMap<QString, ApiArea>& areas()
{
    static const QMap<QString, ApiArea> table{
        {"Posts", ApiArea::Posts}, {"Media", ApiArea::Media}, {"Users", ApiArea::Users}};
    return table;
}

const QMap<QString, ApiProblem>& problems()
{
    static const QMap<QString, ApiProblem> table{
        {"Unauthorized", P::Unauthorized},
        {"OutOfCredit", P::OutOfCredit},
        {"UsageCapped", P::UsageCapped},
        {"RateLimited", P::RateLimited},
        {"Duplicate", P::Duplicate},
        {"NotPermitted", P::NotPermitted},
        {"MissingScope", P::MissingScope},
        {"WrongTokenKind", P::WrongTokenKind},
        {"AppNotEnrolled", P::AppNotEnrolled},
        {"FeatureNotAllowed", P::FeatureNotAllowed},
        {"Suspended", P::Suspended},
        {"AccountLocked", P::AccountLocked},
        {"TextTooLong", P::TextTooLong},
        {"InvalidMedia", P::InvalidMedia},
        {"TooLarge", P::TooLarge},
        {"InvalidRequest", P::InvalidRequest},
        {"NotFound", P::NotFound},
        {"Conflict", P::Conflict},
        {"Unavailable", P::Unavailable},
        {"NotReached", P::NotReached},
        {"NotSignedIn", P::NotSignedIn},
        {"Cancelled", P::Cancelled},
        {"Unknown", P::Unknown},
    };
    return table;
}

// Text stands for itself; anything else for its JSON.
QByteArray bodyOf(const QJsonValue& value)
{
    if (value.isString())
        return value.toString().toUtf8();
    return value.isArray() ? QJsonDocument(value.toArray()).toJson()
                           : QJsonDocument(value.toObject()).toJson();
}

QByteArray at(const QDateTime& moment)
{
    return QByteArray::number(moment.toSecsSinceEpoch());
}

} // namespace

class ApiErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerIsClassified_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ApiArea>("area");
        QTest::addColumn<ApiProblem>("problem");
        QFile file(NESTBOX_SOURCE_DIR "/tests/data/xapi/api_errors.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(rows.size() > 40);
        for (const QJsonValue& value : rows) {
            const QJsonObject row = value.toObject();
            const QString problem = row.value("problem").toString();
            QVERIFY2(problems().contains(problem), qPrintable(problem));
            QTest::newRow(qPrintable(row.value("name").toString()))
                << row.value("status").toInt() << bodyOf(row.value("body"))
                << areas().value(row.value("area").toString()) << problems().value(problem);
        }
    }

    void answerIsClassified()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ApiArea, area);
        QFETCH(ApiProblem, problem);
        const ApiError error = classify(answer(status, body), area, now);
        QCOMPARE(static_cast<int>(error.problem), static_cast<int>(problem));
        QCOMPARE(error.status, status);
        QCOMPARE(error.sentence, sentenceFor(problem));
    }

    void hugeAndDeepBodiesAreSurvived()
    {
        QByteArray many = "{\"errors\":[";
        for (int i = 0; i < 20000; ++i)
            many += R"({"message":"x"},)";
        many += "{\"code\":187}]}";
        QCOMPARE(classify(answer(403, many), ApiArea::Posts, now).problem, P::NotPermitted);
        const QByteArray deep = QByteArray(100000, '[');
        QCOMPARE(classify(answer(503, deep), ApiArea::Posts, now).problem, P::Unavailable);
        const QByteArray longWord = "{\"detail\":\"" + QByteArray(1000000, 'a') + "\"}";
        QCOMPARE(classify(answer(403, longWord), ApiArea::Posts, now).problem, P::NotPermitted);
    }

    void serversWordsAreNeverPassedOn()
    {
        const ApiError error = classify(
            answer(403, R"({"detail":"Pupil Anwen Rees text here is a duplicate content"})"),
            ApiArea::Posts, now);
        QVERIFY(!error.sentence.contains("Anwen"));
        QVERIFY(!error.asError().text.contains("Anwen"));
    }

    void everyProblemHasASentenceAndAKind()
    {
        QSet<QString> sentences;
        for (int i = 0; i <= static_cast<int>(P::Unknown); ++i) {
            const ApiError error = apiError(static_cast<P>(i));
            QVERIFY(error.sentence.size() > 20);
            QVERIFY(!error.asError().text.isEmpty());
            sentences.insert(error.sentence);
        }
        QCOMPARE(sentences.size(), static_cast<int>(P::Unknown) + 1);
    }

    void envelopeIsToldFromRubbish_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("envelope");
        QTest::newRow("problem") << QByteArray(R"({"title":"Forbidden"})") << true;
        QTest::newRow("list") << QByteArray(R"({"errors":[{"code":1}]})") << true;
        QTest::newRow("code") << QByteArray(R"({"code":50})") << true;
        QTest::newRow("HTML") << QByteArray("<html><title>Forbidden</title></html>") << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("empty object") << QByteArray("{}") << false;
        QTest::newRow("foreign object") << QByteArray(R"({"blocked":true})") << false;
        QTest::newRow("cut") << QByteArray("{\"title\":\"Forb") << false;
    }

    void envelopeIsToldFromRubbish()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, envelope);
        QCOMPARE(hasErrorEnvelope(answer(403, body)), envelope);
    }

    void limitsAreReadFromHeaders()
    {
        const QDateTime reset = now.addSecs(600);
        const RateLimits limits
            = rateLimits(answer(429, {},
                             {{"X-Rate-Limit-Limit", "100"}, {"x-rate-limit-remaining", "0"},
                                 {"x-rate-limit-reset", at(reset)}}),
                now);
        QCOMPARE(limits.window.limit, 100);
        QVERIFY(limits.window.isUsedUp());
        QCOMPARE(limits.window.reset, reset);
        QCOMPARE(limits.window.reset.timeSpec(), Qt::UTC);
        QCOMPARE(limits.waitUntil(), reset);
    }

    void dayLimitThatIsUsedUpDecides()
    {
        const QDateTime soon = now.addSecs(60);
        const QDateTime tomorrow = now.addDays(1);
        const RateLimits limits
            = rateLimits(answer(429, {},
                             {{"x-rate-limit-remaining", "90"}, {"x-rate-limit-reset", at(soon)},
                                 {"x-user-limit-24hour-remaining", "0"},
                                 {"x-user-limit-24hour-reset", at(tomorrow)},
                                 {"x-app-limit-24hour-remaining", "3"},
                                 {"x-app-limit-24hour-reset", at(now.addDays(2))}}),
                now);
        QCOMPARE(limits.waitUntil(), tomorrow);
    }

    void impossibleHeadersCountAsMissing_data()
    {
        QTest::addColumn<QByteArray>("reset");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("word") << QByteArray("soon");
        QTest::newRow("negative") << QByteArray("-5");
        QTest::newRow("zero") << QByteArray("0");
        QTest::newRow("milliseconds") << QByteArray("1795168800000");
        QTest::newRow("beyond all numbers") << QByteArray("99999999999999999999999");
        QTest::newRow("in two months") << at(now.addDays(60));
        QTest::newRow("two months ago") << at(now.addDays(-60));
    }

    void impossibleHeadersCountAsMissing()
    {
        QFETCH(QByteArray, reset);
        const RateLimits limits
            = rateLimits(answer(429, {},
                             {{"x-rate-limit-limit", "many"}, {"x-rate-limit-remaining", "-1"},
                                 {"x-rate-limit-reset", reset}}),
                now);
        QVERIFY(!limits.window.limit);
        QVERIFY(!limits.window.remaining);
        QVERIFY(!limits.waitUntil().isValid());
    }

    void retryAfterIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QDateTime>("until");
        QTest::newRow("seconds") << QByteArray("120") << now.addSecs(120);
        QTest::newRow("date") << QByteArray("Fri, 20 Nov 2026 10:05:00 GMT") << now.addSecs(300);
        QTest::newRow("rubbish") << QByteArray("later") << QDateTime();
    }

    void retryAfterIsUnderstood()
    {
        QFETCH(QByteArray, value);
        QFETCH(QDateTime, until);
        QCOMPARE(rateLimits(answer(429, {}, {{"Retry-After", value}}), now).waitUntil(), until);
    }

    void limitsComeWithTheError()
    {
        const ApiError error = classify(
            answer(429, {}, {{"x-rate-limit-reset", at(now.addSecs(90))}}), ApiArea::Posts, now);
        QCOMPARE(error.problem, P::RateLimited);
        QCOMPARE(error.limits.waitUntil(), now.addSecs(90));
        QCOMPARE(error.asError().kind, base::ErrorKind::RateLimited);
    }
};

QTEST_GUILESS_MAIN(ApiErrorTest)
#include "api_error_test.moc"
