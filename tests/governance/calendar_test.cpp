// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Term dates: reading pasted tables, what may stand beside what, what a day is, and keeping them.

#include "app/audit/audit_log.h"
#include "app/governance/calendar_desk.h"
#include "app/governance/school_days.h"
#include "app/governance/term_dates.h"
#include "app/posts/rules_revision_store.h"
#include "tests/support/test_school.h"

#include <QTest>

using governance::CalendarLine;
using governance::DayState;
using policy::CalendarEntry;
using policy::DayKind;

namespace {

QDate day(const char* iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

CalendarLine line(DayKind kind, const char* first, const char* last, const QString& name = "x")
{
    return {0, {kind, day(first), day(last), name}};
}

// "term 2026-09-03 2026-12-18 Autumn term"
QStringList summary(const QVector<governance::DateLine>& lines)
{
    QStringList all;
    for (const governance::DateLine& read : lines) {
        if (!read.problem.isEmpty())
            all.append("problem");
        for (const CalendarEntry& entry : read.entries)
            all.append(
                QStringLiteral("%1 %2 %3 %4")
                    .arg(governance::dayKindName(entry.kind), entry.first.toString(Qt::ISODate),
                        entry.last.toString(Qt::ISODate), entry.name));
    }
    return all;
}

} // namespace

class CalendarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTermDates_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QStringList>("expected");
        const auto add = [](const char* name, const QString& pasted, const QStringList& expected) {
            QTest::newRow(name) << pasted << expected;
        };
        add("plain", "Autumn term: 3 September 2026 – 18 December 2026",
            {"term 2026-09-03 2026-12-18 Autumn term"});
        add("weekdays and ordinals",
            "Spring Term from Tuesday 5th January 2027 to Thursday 25th March 2027",
            {"term 2027-01-05 2027-03-25 Spring Term"});
        add("year said once", "Half term: 26 October to 30 October 2026",
            {"holiday 2026-10-26 2026-10-30 Half term"});
        add("month said once", "Half term 26–30 October 2026",
            {"holiday 2026-10-26 2026-10-30 Half term"});
        add("early in the month", "Half term 2-6 November 2026",
            {"holiday 2026-11-02 2026-11-06 Half term"});
        add("numbered terms", "Term 1 - 3 September to 23 October 2026",
            {"term 2026-09-03 2026-10-23 Term 1"});
        add("over the new year", "Christmas holiday: 21 December – 1 January 2027",
            {"holiday 2026-12-21 2027-01-01 Christmas holiday"});
        add("table cells", "Summer term\t12/04/2027\t21/07/2027",
            {"term 2027-04-12 2027-07-21 Summer term"});
        add("iso", "Spring half term 2027-02-15 to 2027-02-19",
            {"holiday 2027-02-15 2027-02-19 Spring half term"});
        add("list of INSET days", "INSET days: 1 September 2026, 2 September 2026 and 04/01/2027",
            {"inset 2026-09-01 2026-09-01 INSET day", "inset 2026-09-02 2026-09-02 INSET day",
                "inset 2027-01-04 2027-01-04 INSET day"});
        add("short list", "INSET days: 1 and 2 September 2026",
            {"inset 2026-09-01 2026-09-01 INSET day", "inset 2026-09-02 2026-09-02 INSET day"});
        add("name behind", "Monday 4 May 2026: polling day, school closed",
            {"closed 2026-05-04 2026-05-04 polling day, school closed"});
        add("bank holiday", "May Day bank holiday - Monday 3 May 2027",
            {"closed 2027-05-03 2027-05-03 May Day bank holiday"});
        add("heading with the school year",
            "Term dates 2026/27\nAutumn term: 3 September – 18 December\nHalf term: 15 – 19 "
            "February",
            {"term 2026-09-03 2026-12-18 Autumn term", "holiday 2027-02-15 2027-02-19 Half term"});
        add("council layout",
            "Autumn term 2026\nStarts: Tuesday 1 September 2026\nHalf term: Monday 26 October to "
            "Friday 30 October\nEnds: Friday 18 December\n",
            {"term 2026-09-01 2026-12-18 Autumn term",
                "holiday 2026-10-26 2026-10-30 Autumn half term"});
        add("half of a term", "First half term: 3 September 2026 to 23 October 2026",
            {"term 2026-09-03 2026-10-23 First half term"});
        add("wrong weekday", "Autumn term: Monday 3 September 2026 – 18 December 2026",
            {"problem"});
        add("no year", "Autumn term: 3 September – 18 December", {"problem"});
        add("no such day", "INSET: 31 September 2026", {"problem"});
        add("not said what", "3 September 2026 – 18 December 2026", {"problem"});
        add("term of one day", "Autumn term: 3 September 2026", {"problem"});
        add("end without start", "Term ends 18 December 2026", {"problem"});
        add("start without end", "Term starts 3 September 2026", {"problem"});
        add("numbers that are no days", "Room 12, 24 pupils, 01234 567890", {});
        add("nothing", "", {});
        add("blank", "  \n\t\n ", {});
    }

    void readsTermDates()
    {
        QFETCH(QString, pasted);
        QFETCH(QStringList, expected);
        QCOMPARE(summary(governance::readTermDates(pasted)), expected);
    }

    void hostilePastesEnd()
    {
        const QStringList pieces{QString(300000, u'9'), QString("1 ").repeated(100000),
            QString("1-").repeated(100000), QString("mon ").repeated(50000),
            QString("3 September 2026 ").repeated(20000), QString(100000, u'\n'),
            QString(QChar(0xD800)).repeated(1000), QString(QChar(u'\0')).repeated(1000)};
        for (const QString& piece : pieces)
            QVERIFY(governance::readTermDates(piece).size() < 20000);
    }

    void problems_data()
    {
        QTest::addColumn<CalendarLine>("line");
        QTest::addColumn<bool>("fits");
        const auto add = [](const char* name, const CalendarLine& line, bool fits) {
            QTest::newRow(name) << line << fits;
        };
        using enum DayKind;
        add("another term", line(Term, "2027-01-05", "2027-03-25"), true);
        add("the same term again", line(Term, "2026-09-03", "2026-12-18"), false);
        add("touches the last day", line(Term, "2026-12-18", "2027-03-25"), false);
        add("half term", line(Holiday, "2026-10-26", "2026-10-30"), true);
        add("holiday over the end", line(Holiday, "2026-12-17", "2027-01-04"), false);
        add("holiday after the end", line(Holiday, "2026-12-19", "2027-01-04"), true);
        add("INSET in term", line(Inset, "2026-09-03", "2026-09-03"), true);
        add("closed in term", line(Closed, "2026-11-20", "2026-11-20"), true);
        add("backwards", line(Holiday, "2026-10-30", "2026-10-26"), false);
        add("wrong year", line(Holiday, "2026-10-26", "2027-10-30"), false);
        add("long term", line(Term, "2027-01-05", "2027-07-25"), false);
        add("no name", line(Inset, "2027-01-04", "2027-01-04", " "), false);
        add("huge name", line(Inset, "2027-01-04", "2027-01-04", QString(5000, u'x')), false);
        add("no days", line(Inset, "", ""), false);
        add("another century", line(Inset, "1926-01-04", "1926-01-04"), false);
    }

    void problems()
    {
        QFETCH(CalendarLine, line);
        QFETCH(bool, fits);
        CalendarLine term = ::line(DayKind::Term, "2026-09-03", "2026-12-18", "Autumn term");
        term.id = 1;
        QCOMPARE(governance::problemWithDays(line, {term}).isEmpty(), fits);
        QVERIFY(governance::problemWithDays(term, {term}).isEmpty()); // it may stay what it is
    }

    void everyDayIsSomething_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<DayState>("state");
        QTest::newRow("in term") << day("2026-11-20") << DayState::Open;
        QTest::newRow("Saturday") << day("2026-11-21") << DayState::Weekend;
        QTest::newRow("half term") << day("2026-10-26") << DayState::Holiday;
        QTest::newRow("INSET") << day("2026-09-03") << DayState::Inset;
        QTest::newRow("snow in half term") << day("2026-10-27") << DayState::Closed;
        QTest::newRow("after the term") << day("2026-12-21") << DayState::Holiday;
        QTest::newRow("year nobody entered") << day("2027-11-19") << DayState::Unknown;
    }

    void everyDayIsSomething()
    {
        using enum DayKind;
        const policy::SchoolCalendar calendar = governance::calendarOf(
            {line(Term, "2026-09-03", "2026-12-18"), line(Holiday, "2026-10-26", "2026-10-30"),
                line(Inset, "2026-09-03", "2026-09-03"), line(Closed, "2026-10-27", "2026-10-27")});
        QFETCH(QDate, date);
        QTEST(governance::dayOf(calendar, date).state, "state");
    }

    void keepsDaysAllOrNothing()
    {
        const auto session = testSession();
        TestSchool school(*session);
        const CalendarLine term = line(DayKind::Term, "2026-09-03", "2026-12-18", "Autumn term");
        const CalendarLine twin = line(DayKind::Term, "2026-09-04", "2026-12-01", "Twin");
        const auto refused
            = governance::saveDays(*session, school.clock, school.head, {term, twin});
        QVERIFY(!refused);
        QVERIFY(governance::CalendarStore(*session).all()->isEmpty());
        QCOMPARE(*posts::rulesRevision(*session), 0);

        const auto ids = governance::saveDays(*session, school.clock, school.head, {term});
        QVERIFY(ids);
        QCOMPARE(*posts::rulesRevision(*session), 1);
        CalendarLine changed = term;
        changed.id = ids->constFirst();
        changed.entry.last = day("2026-12-17");
        QVERIFY(governance::saveDays(*session, school.clock, school.head, {changed}));
        QCOMPARE(*governance::CalendarStore(*session).all(), QVector<CalendarLine>{changed});
        QVERIFY(governance::removeDays(*session, school.clock, school.head, changed.id));
        const auto again = governance::removeDays(*session, school.clock, school.head, changed.id);
        QCOMPARE(again.error().kind, base::ErrorKind::NotFound);
        QCOMPARE(*posts::rulesRevision(*session), 3);
        QCOMPARE(*audit::firstBrokenEntry(*session), 0);
    }

    void onlySomeKeepDays()
    {
        const auto session = testSession();
        TestSchool school(*session);
        const CalendarLine term = line(DayKind::Term, "2026-09-03", "2026-12-18", "Autumn term");
        for (const staff::StaffMember& somebody : {school.teacher, school.leader}) {
            const auto refused = governance::saveDays(*session, school.clock, somebody, {term});
            QCOMPARE(refused.error().kind, base::ErrorKind::Denied);
        }
        const auto office = school.add("Mrs Ink", {staff::Role::Office});
        QVERIFY(governance::saveDays(*session, school.clock, office, {term}));
    }
};

QTEST_GUILESS_MAIN(CalendarTest)
#include "calendar_test.moc"
