// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When two posts say the same.

#include "app/policy/recent_posts.h"
#include "tests/policy/judging.h"

#include <QElapsedTimer>

class DuplicateTest : public QObject
{
    Q_OBJECT

private:
    static policy::Verdict judgeAfter(
        const QVector<policy::RecentPost>& recent, const policy::Subject& subject)
    {
        policy::SchoolFacts school;
        school.recentPosts = recent;
        const auto evidence = policy::gatherEvidence(subject, judging::finder(), judging::roll());
        return policy::judge(subject, evidence, judging::pack("LH"), school);
    }
    static QDateTime at(const char* text)
    {
        return base::momentFromSchoolText(QString::fromLatin1(text));
    }

private Q_SLOTS:
    void twins_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("likeness");
        const auto row = [](const char* before, const char* now, const char* likeness) {
            QTest::addRow("%s / %s", before, now)
                << QString::fromUtf8(before) << QString::fromUtf8(now) << QString(likeness);
        };
        const char* kites = "Year 4 made kites and flew them over the field today, what a sight!";
        row(kites, kites, "same");
        row(kites, "YEAR 4 MADE KITES and flew them over the field today - what a sight 🎉 #Kites",
            "same");
        row(kites,
            "Year 4 made kites and flew them over the field today, what a sight! "
            "https://example.org/kites",
            "same");
        row(kites,
            "Year 4 m\xD0\xB0"
            "de kites and flew them over the field today, what a sight!",
            "same");
        row(kites, "Year 4 made kites and flew them over the playing field today, what a sight!",
            "near");
        row(kites, "Year 4 built kites and flew them over the field today, what a sight!", "near");
        row(kites, "Year 5 made kites and flew them over the field today, what a sight!", "class");
        row(kites, "Reception made kites and flew them over the field today, what a sight!", "");
        row(kites, "Year 5 built kites and flew them over the field today, what a sight!", "");
        row(kites, "Year 4 made paper boats and raced them over the pond today.", "");
        row("Year 4 made kites.", "Year 5 made kites.", "");
        row("Year 4 made kites.", "Year 4 made kites!", "same");
        row("Year 4 made kites.", "Year 4 flew kites.", "");
        row("Well done!", "Well done!", "");
        row("🎉🎉🎉", "🎉🎉🎉", "");
        row("#Year4 #Kites", "#Year4 #Kites", "");
        row("", "", "");
        row("Our netball team won 3-2 in a thrilling match against our neighbours.",
            "Our netball team won 5-1 in a thrilling match against our neighbours.", "class");
        row("Reception planted sunflowers in the garden this morning and watered them.",
            "Reception planted tulips in the garden this morning and watered them.", "near");
        row("The choir sang to the whole school and then to the governors in the hall.",
            "The governors sang to the choir in the hall and then to the whole school.", "near");
        row("The choir sang to the whole school and then to the governors in the hall.",
            "In the hall, the school sang to the whole choir and the governors too.", "");
    }
    void twins()
    {
        QFETCH(QString, before);
        QFETCH(QString, now);
        QFETCH(QString, likeness);
        const policy::RecentPosts recent({{1, before, at("2026-11-10T10:00")}});
        const auto words = names::splitWords(names::unmask(now));
        const auto twin = recent.twinOf(words, text::parse(now), 2, at("2026-11-20T10:00"));
        QString found;
        if (twin)
            found = twin->likeness == policy::Likeness::Same     ? "same"
                : twin->likeness == policy::Likeness::NearlySame ? "near"
                                                                 : "class";
        QCOMPARE(found, likeness);
    }

    void onlyThirtyDaysCount_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<bool>("found");
        QTest::newRow("a minute ago") << "2026-11-20T09:59" << true;
        QTest::newRow("30 days ago") << "2026-10-21T10:00" << true;
        QTest::newRow("31 days ago") << "2026-10-20T10:00" << false;
        QTest::newRow("planned for Monday") << "2026-11-23T08:00" << true;
        QTest::newRow("last year") << "2025-11-20T10:00" << false;
    }
    void onlyThirtyDaysCount()
    {
        QFETCH(QString, before);
        QFETCH(bool, found);
        const auto verdict
            = judgeAfter({{1, "Year 4 made owls.", base::momentFromSchoolText(before)}},
                judging::subject("Year 4 made owls."));
        QCOMPARE(judging::described(verdict, "duplicate"), found ? "advice HR-08" : "");
    }

    void aPostIsNoTwinOfItself()
    {
        policy::Subject subject = judging::subject("Year 4 made owls.");
        subject.post = 7;
        const policy::RecentPost itself{7, subject.text, at("2026-11-20T09:00")};
        QCOMPARE(judging::described(judgeAfter({itself}, subject)), "");
        const policy::RecentPost other{8, subject.text, at("2026-11-19T09:00")};
        const auto verdict = judgeAfter({itself, other}, subject);
        QCOMPARE(judging::described(verdict), "advice HR-08");
        QVERIFY(verdict.findings.first().message.contains("Thursday 19 November"));
    }

    void theMostAlikeIsNamed()
    {
        const auto verdict = judgeAfter(
            {{1, "Year 4 built kites and flew them over the field.", at("2026-11-18T10:00")},
                {2, "Year 4 made kites and flew them over the field.", at("2026-11-12T10:00")},
                {3, "Year 5 made kites and flew them over the field.", at("2026-11-19T10:00")}},
            judging::subject("Year 4 made kites and flew them over the field."));
        QCOMPARE(judging::described(verdict, "duplicate"), "advice HR-08");
        QVERIFY(verdict.findings.first().message.contains("12 November"));
    }

    void knowsWhatItWasBuiltFrom()
    {
        const QVector<policy::RecentPost> posts{{1, "Year 4 made owls.", at("2026-11-10T10:00")}};
        const policy::RecentPosts recent(posts);
        QVERIFY(posts == recent);
        QVERIFY(QVector<policy::RecentPost>() != recent);
        QVERIFY(QVector<policy::RecentPost>() == policy::RecentPosts());
    }

    void manyPostsAreComparedQuickly()
    {
        QVector<policy::RecentPost> posts;
        for (int i = 0; i < 2000; ++i)
            posts.append({i + 1,
                QString("Year %1 made kites and flew them over field %2 with %3 friends.")
                    .arg(i % 7)
                    .arg(i)
                    .arg(i * 3),
                at("2026-11-10T10:00")});
        const policy::RecentPosts recent(posts);
        const QString text = "Nursery planted cress seeds and will watch them grow on the sill.";
        const auto words = names::splitWords(text);
        const auto tweet = text::parse(text);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 100; ++i)
            (void)recent.twinOf(words, tweet, 0, at("2026-11-20T10:00"));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(DuplicateTest)
#include "duplicate_test.moc"
