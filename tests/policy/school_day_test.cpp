// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// On which days a school is open, by its policy and its own calendar.

#include "app/policy/school_day.h"
#include "tests/policy/judging.h"

using policy::DayKind;

class SchoolDayTest : public QObject
{
    Q_OBJECT

private:
    static policy::SchoolCalendar calendar()
    {
        return {{{DayKind::Term, {2026, 9, 3}, {2026, 12, 18}, "Autumn term"},
            {DayKind::Holiday, {2026, 10, 26}, {2026, 10, 30}, "Autumn half term"},
            {DayKind::Inset, {2026, 11, 27}, {2026, 11, 27}, "INSET day"},
            {DayKind::Closed, {2026, 12, 7}, {2026, 12, 7}, "Burst pipe"},
            {DayKind::Term, {2027, 1, 5}, {2027, 3, 25}, "Spring term"}}};
    }
    static policy::Verdict judge(const char* school, const QString& at)
    {
        policy::SchoolFacts facts;
        facts.calendar = calendar();
        const auto subject = judging::subject("Year 4 made owls.", at);
        const auto evidence = policy::gatherEvidence(subject, judging::finder(), judging::roll());
        return policy::judge(subject, evidence, judging::pack(school), facts);
    }

private Q_SLOTS:
    void closedDays_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("closed"); // "-": open
        const auto row = [](QDate date, const char* closed) {
            QTest::newRow(qPrintable(date.toString(Qt::ISODate))) << date << QString(closed);
        };
        row({2026, 11, 20}, "-");
        row({2026, 9, 3}, "-");
        row({2026, 12, 18}, "-");
        row({2026, 10, 26}, "Autumn half term");
        row({2026, 10, 30}, "Autumn half term");
        row({2026, 10, 31}, "-"); // a Saturday
        row({2026, 11, 27}, "INSET day");
        row({2026, 12, 7}, "Burst pipe");
        row({2026, 12, 21}, ""); // between the terms
        row({2027, 1, 4}, "");
        row({2027, 1, 5}, "-");
        row({2026, 9, 2}, "-"); // before everything known
        row({2027, 3, 26}, "-"); // after everything known
        row({}, "-");
    }
    void closedDays()
    {
        QFETCH(QDate, date);
        QFETCH(QString, closed);
        const auto day = calendar().closedOn(date);
        QCOMPARE(day ? day->name : QString("-"), closed);
    }

    void emptyCalendarClosesNothing()
    {
        QVERIFY(!policy::SchoolCalendar{}.closedOn({2026, 12, 25}));
    }

    void nextMoment_data()
    {
        QTest::addColumn<QString>("school");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("next"); // school wall time
        const auto row = [](const char* school, const char* at, const char* next) {
            QTest::addRow("%s %s", school, at) << QString(school) << QString(at) << QString(next);
        };
        for (const char* school : {"LH", "WS"}) {
            row(school, "2026-11-20T19:00", "2026-11-23T08:00");
            row(school, "2026-11-20T07:00", "2026-11-23T08:00");
            row(school, "2026-11-26T12:00", "2026-11-30T08:00"); // past INSET and weekend
            row(school, "2026-10-24T12:00", "2026-11-02T08:00"); // past half term
            row(school, "2026-12-18T16:00", "2027-01-05T08:00"); // past Christmas
            row(school, "2027-03-25T16:00", "2027-03-30T08:00"); // past Easter
        }
    }
    void nextMoment()
    {
        QFETCH(QString, school);
        QFETCH(QString, at);
        QFETCH(QString, next);
        const auto found = policy::nextSchoolMoment(
            judging::pack(school), calendar(), base::momentFromSchoolText(at));
        QVERIFY(found.has_value());
        QCOMPARE(*found, base::momentFromSchoolText(next));
    }

    void noMomentWhereNoDayIsOpen()
    {
        const policy::SchoolCalendar always{
            {{DayKind::Closed, {2020, 1, 1}, {2040, 1, 1}, "Closed"}}};
        const auto now = base::momentFromSchoolText("2026-11-20T10:00");
        QVERIFY(!policy::nextSchoolMoment(judging::pack("LH"), always, now));
        QVERIFY(!policy::nextSchoolMoment(judging::pack("LH"), {}, QDateTime()));
    }

    void quietHoursOfferAnOpenMorning()
    {
        // The evening before half term: Monday is within the hours by the letter alone.
        const auto verdict = judge("WS", "2026-10-23T19:00");
        QCOMPARE(judging::described(verdict, "hours"), "blocked WS-23");
        QStringList moments;
        for (const policy::Fix& fix : verdict.findings.first().fixes)
            moments.append(fix.moment.toString(Qt::ISODate));
        QCOMPARE(moments, QStringList({"2026-11-02T08:00:00Z", "2026-10-26T08:00:00Z"}));
        QCOMPARE(verdict.sendableAt, base::momentFromSchoolText("2026-10-26T08:00"));
        QCOMPARE(judge("WS", "2026-11-20T19:00").findings.first().fixes.size(), 1);
    }

    void postsOnClosedDays_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("findings");
        QTest::addColumn<QString>("words");
        QTest::newRow("term") << "2026-11-20T10:00"
                              << ""
                              << "";
        QTest::newRow("half term") << "2026-10-27T10:00"
                                   << "advice HR-09"
                                   << "Autumn half term";
        QTest::newRow("INSET") << "2026-11-27T10:00"
                               << "advice HR-09"
                               << "children are not";
        QTest::newRow("closure") << "2026-12-07T10:00"
                                 << "advice HR-09"
                                 << "Burst pipe";
        QTest::newRow("Christmas Day") << "2026-12-25T10:00"
                                       << "advice HR-09"
                                       << "Christmas Day";
        QTest::newRow("between terms") << "2026-12-22T10:00"
                                       << "advice HR-09"
                                       << "outside";
        QTest::newRow("last minute of half term") << "2026-10-30T17:59"
                                                  << "advice HR-09"
                                                  << "half";
        QTest::newRow("Saturday") << "2026-11-21T10:00"
                                  << ""
                                  << "";
    }
    void postsOnClosedDays()
    {
        QFETCH(QString, at);
        QFETCH(QString, findings);
        QFETCH(QString, words);
        for (const char* school : {"LH", "WS"}) {
            const auto verdict = judge(school, at);
            QCOMPARE(judging::described(verdict, "closed-day"), findings);
            for (const policy::Finding& finding : verdict.findings) {
                if (finding.rule != "closed-day")
                    continue;
                QVERIFY2(finding.message.contains(words), qPrintable(finding.message));
                QCOMPARE(finding.fixes.size(), 1);
                QCOMPARE(finding.fixes.first().kind, policy::FixKind::SendAt);
                QVERIFY(finding.fixes.first().moment > base::momentFromSchoolText(at));
            }
        }
    }
};

QTEST_GUILESS_MAIN(SchoolDayTest)
#include "school_day_test.moc"
