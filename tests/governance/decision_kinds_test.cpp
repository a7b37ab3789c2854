// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The kinds of decision and the texts as they are shipped, and what their readers refuse.

#include "app/governance/decision_kind_reader.h"
#include "app/governance/help_text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace governance;

namespace {

const QString lickey = "lickey-hills";
const QString stockton = "william-stockton";

QJsonObject smallKind()
{
    return {{"id", "k"}, {"button", "B"}, {"title", "T"}, {"question", "Q?"}, {"about", "A."},
        {"clauses", QJsonObject{{lickey, QJsonArray{"LH-20"}}}}, {"record", "report-concern"},
        {"decide", "decide-followers"}};
}

QByteArray bookOf(const QJsonArray& kinds)
{
    return QJsonDocument(QJsonObject{{"kinds", kinds}}).toJson();
}

QJsonObject with(QJsonObject object, const QString& name, const QJsonValue& value)
{
    object.insert(name, value);
    return object;
}

} // namespace

class DecisionKindsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedFilesAreReadable()
    {
        QFile file(":/nestbox/governance/decisions.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto book = readDecisionBook(file.readAll());
        QVERIFY2(book, qPrintable(book ? QString() : book.error().text));
        QCOMPARE(decisionBook().kinds.size(), book->kinds.size());
        QFile texts(":/nestbox/help/texts.json");
        QVERIFY(texts.open(QIODevice::ReadOnly));
        const auto read = readHelpTexts(texts.readAll());
        QVERIFY2(read, qPrintable(read ? QString() : read.error().text));
    }

    void everyClauseHasItsPlace_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QStringList>("clauses");
        QTest::newRow("lickey hills")
            << lickey
            << QString("LH-01 LH-02 LH-05 LH-08 LH-09 LH-20 LH-21 LH-23 LH-24 LH-25 LH-26 LH-27 "
                       "LH-28 LH-29 LH-30 LH-31 LH-32 LH-33 LH-34 LH-35 LH-36 LH-37 LH-38 LH-39 "
                       "LH-40 LH-41 LH-42 LH-43 LH-44")
                   .split(' ');
        QTest::newRow("william stockton")
            << stockton
            << QString("WS-02 WS-03 WS-05 WS-06 WS-07 WS-09 WS-10 WS-12 WS-13 WS-14 WS-15 WS-19 "
                       "WS-20 WS-21 WS-30 WS-31 WS-32 WS-33 WS-34 WS-35 WS-36 WS-37 WS-38 WS-39 "
                       "WS-40 WS-41 WS-42 WS-43 WS-44")
                   .split(' ');
    }

    void everyClauseHasItsPlace()
    {
        QFETCH(QString, policy);
        QFETCH(QStringList, clauses);
        QSet<QString> placed;
        for (const DecisionKind& kind : decisionBook().kinds) {
            for (const QString& clause : kind.clauses.value(policy))
                placed.insert(clause);
        }
        for (const HelpText& text : helpTexts()) {
            for (const QString& clause : text.clauses.value(policy))
                placed.insert(clause);
        }
        QStringList missing;
        for (const QString& clause : clauses) {
            if (!placed.contains(clause))
                missing.append(clause);
        }
        QCOMPARE(missing.join(' '), QString());
    }

    void theAccountDecidesWhichKindsThereAre_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("there");
        QTest::newRow("protected: requests") << lickey << "follow-request" << true;
        QTest::newRow("public: no requests") << stockton << "follow-request" << false;
        QTest::newRow("protected: weekly check") << lickey << "follower-check" << true;
        QTest::newRow("public: e-safety week") << stockton << "esafety-week" << true;
        QTest::newRow("protected: no e-safety week") << lickey << "esafety-week" << false;
        QTest::newRow("protected: letters") << lickey << "opt-out-letter" << true;
        QTest::newRow("public: forms") << stockton << "consent-form" << true;
        QTest::newRow("protected: a pupil follows") << lickey << "pupil-follows" << true;
        QTest::newRow("public: a pupil follows") << stockton << "pupil-follows" << true;
        QTest::newRow("a school's own policy has all") << "ours"
                                                       << "follow-request" << true;
    }

    void theAccountDecidesWhichKindsThereAre()
    {
        QFETCH(QString, policy);
        QFETCH(QString, kind);
        QTEST(decisionBook().find(kind)->concerns(policy), "there");
    }

    void graveIncidentsStopFirst()
    {
        const DecisionKind* incident = decisionBook().find("incident");
        for (const QString& sort : {QString("child-image"), QString("blackmail")}) {
            const StopSign* stop = incident->stopFor(sort);
            QVERIFY(stop);
            QVERIFY(stop->title.contains("do not save"));
            QVERIFY(stop->contacts.size() >= 3);
            QVERIFY(!incident->asks(*incident->field("screenshot"), sort));
            QVERIFY(!incident->asks(*incident->field("link"), sort));
        }
        QVERIFY(!incident->stopFor("offensive"));
        QVERIFY(incident->asks(*incident->field("screenshot"), "offensive"));
        QCOMPARE(incident->clausesFor(lickey, "extremist").first(), QString("LH-36"));
        QCOMPARE(incident->clausesFor(stockton, "undermining").first(), QString("WS-33"));
    }

    void wrongFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        const QJsonObject field{{"id", "f"}, {"type", "text"}, {"title", "F"}};
        const QJsonObject choice{{"id", "c"}, {"title", "C"}, {"consequence", "D."}};
        const auto row = [](const char* name, const QJsonObject& kind, const QString& place) {
            QTest::newRow(name) << bookOf({kind}) << place;
        };
        QTest::newRow("no JSON") << QByteArray("{") << "byte";
        QTest::newRow("empty") << QByteArray() << "byte";
        QTest::newRow("a list") << QByteArray("[]") << "byte";
        QTest::newRow("twice") << bookOf({smallKind(), smallKind()}) << "$.kinds[1]";
        row("unknown member", with(smallKind(), "colour", "red"), "colour");
        row("no such permission", with(smallKind(), "record", "everybody"), "$.kinds[0].record");
        row("odd clause", with(smallKind(), "clauses", QJsonObject{{lickey, QJsonArray{"16"}}}),
            "$.kinds[0].clauses");
        row("no clauses", with(smallKind(), "clauses", QJsonObject{}), "$.kinds[0].clauses");
        row("no such role", with(smallKind(), "alerts", "caretaker"), "$.kinds[0].alerts");
        row("sorted by nothing", with(smallKind(), "sortedBy", "f"), "$.kinds[0].sortedBy");
        row("options of a text",
            with(smallKind(), "fields",
                QJsonArray{
                    with(field, "options", QJsonArray{QJsonObject{{"id", "o"}, {"title", "O"}}})}),
            "$.kinds[0].fields[0]");
        row("usual is no choice",
            with(with(smallKind(), "choices", QJsonArray{choice}), "usual", "x"),
            "$.kinds[0].usual");
        row("raises nothing known",
            with(smallKind(), "choices", QJsonArray{with(choice, "raises", "x")}), "$.kinds");
        row("a step for no sort",
            with(smallKind(), "steps",
                QJsonArray{QJsonObject{{"id", "s"}, {"title", "S"}, {"sorts", QJsonArray{"x"}}}}),
            "$.kinds[0]");
        row("every 0 days", with(smallKind(), "recurs", QJsonObject{{"everyDays", 0}}),
            "$.kinds[0].recurs.everyDays");
    }

    void wrongFilesAreRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const auto book = readDecisionBook(json);
        QVERIFY(!book);
        QVERIFY2(book.error().text.contains(place), qPrintable(book.error().text));
    }

    void smallestKindIsEnough() { QVERIFY(readDecisionBook(bookOf({smallKind()}))); }

    void textsFollowThePolicy()
    {
        QVERIFY(helpText("celebrate", lickey).contains("year group"));
        QVERIFY(helpText("celebrate", stockton).contains("parents and guardians"));
        QVERIFY(!helpText("celebrate", "ours").isEmpty());
        QVERIFY(helpText("hashtags", stockton).isEmpty());
        QVERIFY(helpText("no-such-text", lickey).isEmpty());
    }

    void datedFactsGoStale()
    {
        for (const HelpText& text : helpTexts()) {
            if (text.id != "age")
                continue;
            QVERIFY(text.asOf);
            QVERIFY(!text.isStale(QDate(2026, 11, 20)));
            QVERIFY(text.isStale(QDate(2027, 9, 1)));
            return;
        }
        QFAIL("no text about the age");
    }
};

QTEST_GUILESS_MAIN(DecisionKindsTest)
#include "decision_kinds_test.moc"
