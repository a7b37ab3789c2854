// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rules about when a post goes out.

#include "app/policy/opening_hours.h"
#include "tests/policy/judging.h"

class ClockRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hours_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("category");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("findings");
        QTest::addColumn<QString>("sendable"); // UTC
        const auto row = [](const char* name, const char* at, const char* findings,
                             const char* sendable, const char* category = "",
                             const char* reason = "") {
            QTest::newRow(name) << QString::fromLatin1(at) << QString::fromLatin1(category)
                                << QString::fromLatin1(reason) << QString::fromLatin1(findings)
                                << QString::fromLatin1(sendable);
        };
        row("mid-morning", "2026-11-20T10:00", "", "");
        row("first second", "2026-11-20T08:00:00", "", "");
        row("a second early", "2026-11-20T07:59:59", "blocked WS-23", "2026-11-20T08:00:00Z");
        row("last second", "2026-11-20T18:00:00", "", "");
        row("a second late on Friday", "2026-11-20T18:00:01", "blocked WS-23",
            "2026-11-23T08:00:00Z");
        row("Saturday", "2026-11-21T10:00", "blocked WS-23", "2026-11-23T08:00:00Z");
        row("Sunday night", "2026-11-22T23:59:59", "blocked WS-23", "2026-11-23T08:00:00Z");
        row("Monday before dawn", "2026-11-23T00:00", "blocked WS-23", "2026-11-23T08:00:00Z");
        row("Tuesday evening", "2026-11-24T20:00", "blocked WS-23", "2026-11-25T08:00:00Z");
        row("over the spring change", "2027-03-26T18:30", "blocked WS-23", "2027-03-29T07:00:00Z");
        row("in the skipped hour", "2027-03-28T01:30", "blocked WS-23", "2027-03-29T07:00:00Z");
        row("summer time, inside", "2027-04-06T17:59", "", "");
        row("summer time, outside", "2027-04-06T18:01", "blocked WS-23", "2027-04-07T07:00:00Z");
        row("over the autumn change", "2026-10-23T19:00", "blocked WS-23", "2026-10-26T08:00:00Z");
        row("in the double hour", "2026-10-25T01:30", "blocked WS-23", "2026-10-26T08:00:00Z");
        row("after the autumn change", "2026-10-26T08:00", "", "");
        row("event with reason", "2026-11-28T11:00", "", "", "event", "county cross-country");
        row("event without reason", "2026-11-28T11:00", "review WS-24", "", "event", "");
        row("event with a dash for a reason", "2026-11-28T11:00", "review WS-24", "", "event",
            " - ");
        row("event in hours needs none", "2026-11-20T11:00", "", "", "event", "");
        row("urgent with reason", "2026-11-30T06:45", "", "", "urgent", "snow");
        row("urgent without reason", "2026-11-30T06:45", "review WS-25", "", "urgent", "");
    }

    void hours()
    {
        QFETCH(QString, at);
        QFETCH(QString, category);
        QFETCH(QString, reason);
        QFETCH(QString, findings);
        QFETCH(QString, sendable);
        policy::Subject subject = judging::subject("Year 4 made owls.", at);
        subject.reason = reason;
        if (category == "event")
            subject.category = policy::PostCategory::Event;
        if (category == "urgent")
            subject.category = policy::PostCategory::Urgent;
        const policy::Verdict verdict = judging::judge("WS", subject);
        QCOMPARE(judging::described(verdict, "hours"), findings);
        QCOMPARE(
            verdict.sendableAt ? verdict.sendableAt->toString(Qt::ISODate) : QString(), sendable);
        QCOMPARE(judging::described(judging::judge("LH", subject), "hours"), "");
    }

    void sendableOnlyWhereTheClockAloneBlocks()
    {
        const policy::Verdict both
            = judging::judge("WS", judging::subject("Freya Whitlock won.", "2026-11-21T10:00"));
        QCOMPARE(both.severity, policy::Severity::Blocked);
        QVERIFY(!both.sendableAt);
        const policy::Verdict advised
            = judging::judge("WS", judging::subject("See https://example.org", "2026-11-21T10:00"));
        QCOMPARE(advised.severity, policy::Severity::Blocked);
        QVERIFY(advised.sendableAt);
    }

    void momentWithoutMeaningIsOutside()
    {
        policy::Subject subject = judging::subject("Owls");
        subject.moment = QDateTime();
        const policy::Verdict verdict = judging::judge("WS", subject);
        QCOMPARE(judging::described(verdict), "blocked WS-23");
        QVERIFY(!verdict.sendableAt);
        QVERIFY(judging::judge("LH", subject).findings.isEmpty());
    }

    void closingSecondMayBeOutside()
    {
        const policy::OpeningHours hours{{1, 2, 3, 4, 5}, QTime(8, 0), QTime(18, 0), false};
        QVERIFY(!hours.contains(base::momentFromSchoolText("2026-11-20T18:00:00")));
        QVERIFY(hours.contains(base::momentFromSchoolText("2026-11-20T17:59:59")));
    }

    void nextMomentIsInsideAndNotEarlier()
    {
        const policy::OpeningHours hours{{1, 3}, QTime(9, 30), QTime(15, 0), true};
        QDateTime moment = base::momentFromSchoolText("2026-10-20T00:00");
        for (int i = 0; i < 3000; ++i) {
            const auto next = hours.next(moment);
            QVERIFY(next && *next >= moment && hours.contains(*next));
            QVERIFY(moment.daysTo(*next) <= 7);
            moment = moment.addSecs(97 * 60 + 13);
        }
        QVERIFY(!policy::OpeningHours{}.next(moment));
    }

    void closedDays_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<bool>("closed");
        const auto row = [](const char* at, bool closed) {
            QTest::newRow(at) << QString::fromLatin1(at) << closed;
        };
        row("2026-12-25T10:00", true);
        row("2027-12-25T10:00", true);
        row("2035-12-25T10:00", true);
        row("2026-12-26T10:00", true);
        row("2026-12-28T10:00", true);
        row("2027-12-27T10:00", true);
        row("2026-01-01T10:00", true);
        row("2026-04-03T10:00", true);
        row("2027-03-29T10:00", true);
        row("2026-08-31T23:59:59", true);
        row("2026-09-01T00:00", false);
        row("2026-08-30T23:59:59", false);
        row("2026-12-24T10:00", false);
        row("2026-12-29T10:00", false);
        row("2026-11-20T10:00", false);
        row("2026-11-21T10:00", false); // weekends are the business of the hours
        row("2027-12-28T10:00", true);
        row("2026-12-27T10:00", false);
    }

    void closedDays()
    {
        QFETCH(QString, at);
        QFETCH(bool, closed);
        for (const char* school : {"LH", "WS"}) {
            const auto verdict = judging::judge(school, judging::subject("Year 4 made owls.", at));
            QCOMPARE(judging::described(verdict, "closed-day"), closed ? "advice HR-09" : "");
        }
    }
};

QTEST_GUILESS_MAIN(ClockRulesTest)
#include "clock_rules_test.moc"
