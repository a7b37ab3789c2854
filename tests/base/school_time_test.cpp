// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/school_time.h"

#include <QTest>

class SchoolTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wallTimeBecomesMoment_data()
    {
        QTest::addColumn<QString>("wall");
        QTest::addColumn<QString>("utc");
        QTest::newRow("winter") << "2026-11-20T10:00"
                                << "2026-11-20T10:00:00Z";
        QTest::newRow("summer") << "2027-06-01T10:00"
                                << "2027-06-01T09:00:00Z";
        QTest::newRow("day after the spring change") << "2027-03-29T17:30"
                                                     << "2027-03-29T16:30:00Z";
        QTest::newRow("day after the autumn change") << "2026-10-26T08:15"
                                                     << "2026-10-26T08:15:00Z";
        QTest::newRow("before the spring change") << "2027-03-28T00:59"
                                                  << "2027-03-28T00:59:00Z";
        QTest::newRow("skipped hour moves on") << "2027-03-28T01:30"
                                               << "2027-03-28T01:30:00Z";
        QTest::newRow("after the spring change") << "2027-03-28T02:00"
                                                 << "2027-03-28T01:00:00Z";
        QTest::newRow("double hour means the first") << "2026-10-25T01:30"
                                                     << "2026-10-25T00:30:00Z";
        QTest::newRow("after the double hour") << "2026-10-25T02:00"
                                               << "2026-10-25T02:00:00Z";
        QTest::newRow("with seconds") << "2026-11-20T18:00:01"
                                      << "2026-11-20T18:00:01Z";
    }

    void wallTimeBecomesMoment()
    {
        QFETCH(QString, wall);
        QFETCH(QString, utc);
        QCOMPARE(base::momentFromSchoolText(wall).toString(Qt::ISODate), utc);
    }

    void momentBecomesWallTime()
    {
        const QDateTime moment(QDate(2027, 3, 29), QTime(16, 30), Qt::UTC);
        QCOMPARE(base::schoolWallTime(moment).time(), QTime(17, 30));
    }

    void nonsenseIsInvalid_data()
    {
        QTest::addColumn<QString>("wall");
        QTest::newRow("empty") << "";
        QTest::newRow("words") << "tomorrow";
        QTest::newRow("no such day") << "2026-02-30T10:00";
        QTest::newRow("zone given") << "2026-11-20T10:00Z";
    }

    void nonsenseIsInvalid()
    {
        QFETCH(QString, wall);
        QVERIFY(!base::momentFromSchoolText(wall).isValid());
    }
};

QTEST_GUILESS_MAIN(SchoolTimeTest)
#include "school_time_test.moc"
