// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pure parts: handles, due days, checks of answers, hints, the table for governors.

#include "app/governance/decision_check.h"
#include "app/governance/decision_csv.h"
#include "app/governance/decision_kind_reader.h"
#include "app/governance/duty.h"
#include "app/governance/handles.h"
#include "app/governance/mention_hint.h"
#include "app/governance/policy_family.h"
#include "app/policy/pack_reader.h"

#include <QTest>

using namespace governance;

namespace {

const DecisionKind& kind(const QString& id)
{
    return *decisionBook().find(id);
}

Answers incident(const QString& type)
{
    return {{"text", "Some words"}, {"type", type}};
}

policy::Finding finding(const QString& rule)
{
    policy::Finding found;
    found.rule = rule;
    found.text = "these words";
    return found;
}

} // namespace

class DecisionPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handlesAreRead_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("handle");
        QTest::newRow("with @") << "@sunny_day"
                                << "sunny_day";
        QTest::newRow("bare") << " sunny "
                              << "sunny";
        QTest::newRow("address") << "https://x.com/Sunny?s=20"
                                 << "Sunny";
        QTest::newRow("old address") << "twitter.com/@Sunny/status/1"
                                     << "Sunny";
        QTest::newRow("mobile") << "https://mobile.twitter.com/Sunny"
                                << "Sunny";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("too long") << "@abcdefghijklmnop"
                                  << "";
        QTest::newRow("two words") << "sunny day"
                                   << "";
        QTest::newRow("another site") << "https://example.com/sunny"
                                      << "";
        QTest::newRow("a tag") << "@sunny/../x"
                               << "";
        QTest::newRow("script") << "<script>"
                                << "";
        QTest::newRow("look-alike letters") << QString::fromUtf8("@ѕunny") << "";
    }

    void handlesAreRead()
    {
        QFETCH(QString, written);
        QTEST(readHandle(written), "handle");
    }

    void pastedListsAreRead()
    {
        QCOMPARE(
            readHandles("@a\n@b\n@A\n\nJoe Bloggs\n@c follows you"), QStringList({"a", "b", "c"}));
        QCOMPARE(readHandles("one, two;three\nhttps://x.com/four"),
            QStringList({"one", "two", "three", "four"}));
        QCOMPARE(readHandles("mail office@school.example"), QStringList());
        QCOMPARE(readHandles(QString(100000, 'x')), QStringList());
        QString many;
        for (int i = 0; i < 2000; ++i)
            many += QString("@h%1\n").arg(i);
        QCOMPARE(readHandles(many).size(), 500);
    }

    void looksSurviveTheRecord()
    {
        const QVector<FollowerLook> looks{{"a", FollowerLook::Answer::Keep, false, {}},
            {"b", FollowerLook::Answer::Block, true, "\"quoted\"\nand more"}};
        QCOMPARE(readLooks(writeLooks(looks)), looks);
        QVERIFY(readLooks("nonsense").isEmpty());
        QVERIFY(readLooks("[{\"handle\":\"not a handle\"}]").isEmpty());
    }

    void dutiesComeRound_data()
    {
        QTest::addColumn<QString>("kindId");
        QTest::addColumn<QDate>("done");
        QTest::addColumn<QDate>("since");
        QTest::addColumn<QDate>("due");
        const QDate start(2026, 11, 20);
        QTest::newRow("week: never") << "follower-check" << QDate() << start << start.addDays(7);
        QTest::newRow("week: after a check")
            << "follower-check" << QDate(2026, 12, 28) << start << QDate(2027, 1, 4);
        QTest::newRow("year: never") << "esafety-week" << QDate() << start << QDate(2027, 2, 9);
        QTest::newRow("year: never, school begins after it")
            << "esafety-week" << QDate() << QDate(2026, 3, 1) << QDate(2027, 2, 9);
        QTest::newRow("year: on its day")
            << "esafety-week" << QDate(2027, 2, 9) << start << QDate(2028, 2, 9);
        QTest::newRow("year: a little early")
            << "esafety-week" << QDate(2027, 1, 10) << start << QDate(2028, 2, 9);
        QTest::newRow("year: late")
            << "esafety-week" << QDate(2027, 6, 1) << start << QDate(2028, 2, 9);
        QTest::newRow("year: long before")
            << "esafety-week" << QDate(2026, 11, 1) << start << QDate(2027, 2, 9);
        QTest::newRow("year: across new year")
            << "esafety-week" << QDate(2026, 12, 31) << start << QDate(2028, 2, 9);
    }

    void dutiesComeRound()
    {
        QFETCH(QString, kindId);
        QFETCH(QDate, done);
        QFETCH(QDate, since);
        QTEST(nextDue(*kind(kindId).recurs, done, since), "due");
    }

    void dueDaysHaveAState()
    {
        const QDate today(2026, 11, 20);
        QCOMPARE(dutyState(today.addDays(-1), today), DutyState::Overdue);
        QCOMPARE(dutyState(today, today), DutyState::DueToday);
        QCOMPARE(dutyState(today.addDays(14), today), DutyState::Soon);
        QCOMPARE(dutyState(today.addDays(15), today), DutyState::Later);
    }

    void answersAreChecked_data()
    {
        QTest::addColumn<QString>("kindId");
        QTest::addColumn<Answers>("answers");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* name, const QString& id, const Answers& answers,
                             bool good) { QTest::newRow(name) << id << answers << good; };
        row("incident", "incident", incident("offensive"), true);
        row("nothing", "incident", {}, false);
        row("only blanks", "incident", {{"text", " \n"}, {"type", "offensive"}}, false);
        row("no such type", "incident", incident("rude"), false);
        row("unknown question", "incident", {{"text", "a"}, {"type", "offensive"}, {"x", "y"}},
            false);
        row("screenshot of an image of a child", "incident",
            {{"text", "a"}, {"type", "child-image"}, {"screenshot", QString(64, 'a')}}, false);
        row("screenshot", "incident",
            {{"text", "a"}, {"type", "offensive"}, {"screenshot", QString(64, 'a')}}, true);
        row("no fingerprint", "incident",
            {{"text", "a"}, {"type", "offensive"}, {"screenshot", "photo.png"}}, false);
        row("time", "incident",
            {{"text", "a"}, {"type", "offensive"}, {"when", "2026-11-20T09:15"}}, true);
        row("odd time", "incident", {{"text", "a"}, {"type", "offensive"}, {"when", "noon"}},
            false);
        row("huge", "incident", {{"text", QString(200000, 'x')}, {"type", "offensive"}}, false);
        row("no handle", "follow-request", {{"handle", "a b"}, {"pupil", "no"}}, false);
        row("neither yes nor no", "follow-request", {{"handle", "a"}, {"pupil", "maybe"}}, false);
        row("letter without date", "opt-out-letter",
            {{"letter-date", "soon"}, {"received-by", "1"}, {"scan", "7"}, {"reference", "U1"}},
            false);
        row("check of nobody", "follower-check", {}, true);
        row("block without reason", "follower-check",
            {{"followers", writeLooks({{"a", FollowerLook::Answer::Block, false, " "}})}}, false);
        row("pupil kept", "follower-check",
            {{"followers", writeLooks({{"a", FollowerLook::Answer::Keep, true, "young"}})}}, false);
        row("pupil removed", "follower-check",
            {{"followers", writeLooks({{"a", FollowerLook::Answer::Remove, true, "young"}})}},
            true);
    }

    void answersAreChecked()
    {
        QFETCH(QString, kindId);
        QFETCH(Answers, answers);
        const auto checked = checkedAnswers(kind(kindId), answers);
        QTEST(checked.has_value(), "good");
        if (!checked)
            QVERIFY(!checked.error().text.isEmpty());
    }

    void refusalsHideWhatWasTyped()
    {
        const auto checked
            = checkedAnswers(kind("follow-request"), {{"handle", "Olivia Brown"}, {"pupil", "no"}});
        QVERIFY(!checked);
        QVERIFY(!checked.error().text.contains("Olivia"));
    }

    void rulingsAreChecked_data()
    {
        QTest::addColumn<QString>("kindId");
        QTest::addColumn<Answers>("answers");
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("onX");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* name, const QString& id, const Answers& answers,
                             const QString& choice, const QString& reason, bool onX, bool good) {
            QTest::newRow(name) << id << answers << choice << reason << onX << good;
        };
        const Answers adult{{"handle", "a"}, {"pupil", "no"}};
        const Answers pupil{{"handle", "a"}, {"pupil", "yes"}};
        const Answers seen{{"handle", "a"}, {"seen", "b"}};
        const Answers charity{{"handle", "a"}, {"looked", "yes"}, {"clean", "yes"}};
        const Answers unseen{{"handle", "a"}, {"looked", "no"}, {"clean", "yes"}};
        row("parent let in", "follow-request", adult, "allow", {}, true, true);
        row("not done on X", "follow-request", adult, "allow", {}, false, false);
        row("LH-29: pupil let in", "follow-request", pupil, "allow", "nice", true, false);
        row("LH-29: pupil turned down", "follow-request", pupil, "refuse", {}, true, true);
        row("LH-27: block without reason", "follower-block", seen, "block", {}, true, false);
        row("LH-27: block with reason", "follower-block", seen, "block", "adverts", true, true);
        row("LH-32: follow without reason", "follow-out", charity, "yes", " ", true, false);
        row("LH-31: follow with reason", "follow-out", charity, "yes", "books", true, true);
        row("WS-36: follow unseen", "follow-out", unseen, "yes", "books", true, false);
        row("LH-30: not followed", "follow-out", unseen, "no", "no need", false, true);
        row("no such choice", "follow-out", charity, "perhaps", "books", true, false);
        row("huge reason", "follow-out", charity, "no", QString(5000, 'x'), false, false);
        row("rude mention left", "mention", incident("offensive"), "leave", {}, false, false);
        row("kind mention left", "mention", incident("welcome"), "leave", {}, false, true);
    }

    void rulingsAreChecked()
    {
        QFETCH(QString, kindId);
        QFETCH(Answers, answers);
        QFETCH(QString, choice);
        QFETCH(QString, reason);
        QFETCH(bool, onX);
        QTEST(checkRuling(kind(kindId), answers, {choice, reason, onX}).has_value(), "good");
    }

    void followingOutIsUsuallyRefused()
    {
        QCOMPARE(kind("follow-out").usual, QString("no"));
        QCOMPARE(kind("pass-on").usual, QString("no"));
        QCOMPARE(kind("follow-request").usual, QString("refuse"));
    }

    void hintsNameTheGravestThing()
    {
        policy::Verdict verdict;
        QVERIFY(hintFrom(verdict).type.isEmpty());
        verdict.findings = {finding("link"), finding("offensive"), finding("extremism")};
        QCOMPARE(hintFrom(verdict).type, QString("extremist"));
        verdict.findings = {finding("undermining"), finding("offensive")};
        QCOMPARE(hintFrom(verdict).type, QString("undermining"));
        QVERIFY(hintFrom(verdict).sentence.contains("these words"));
    }

    void copiesKeepTheirFamily()
    {
        policy::Pack pack = *policy::builtInPack("william-stockton");
        QCOMPARE(policyFamily(pack), QString("william-stockton"));
        pack.id = "elm-grove";
        QCOMPARE(policyFamily(pack), QString("william-stockton"));
        pack.rules.clear();
        QCOMPARE(policyFamily(pack), QString("elm-grove"));
        QVERIFY(decisionHouse(pack, {}).policyVersion.startsWith("elm-grove "));
    }

    void theTableHoldsNoNamesAndNoFormulas()
    {
        Decision decision;
        decision.id = DecisionId{7};
        decision.kind = "follower-block";
        decision.answers = {{"handle", "spam"}, {"seen", "wrote about Olivia"}};
        decision.reason = "Olivia again";
        decision.recordedByName = "Mrs Adams";
        decision.policyVersion = "=cmd()";
        const QString table = QString::fromUtf8(decisionsAsCsv({decision}, decisionBook()));
        QVERIFY(!table.contains("Olivia"));
        QVERIFY(!table.contains("Adams"));
        QVERIFY(table.contains("\"MA\""));
        QVERIFY(table.contains("\"spam\""));
        QVERIFY(table.contains("\"'=cmd()\""));
        QCOMPARE(table.count("\r\n"), 2);
    }
};

QTEST_GUILESS_MAIN(DecisionPartsTest)
#include "decision_parts_test.moc"
