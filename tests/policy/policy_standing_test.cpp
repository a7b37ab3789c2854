// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a policy is in date, and what a pack may make of it.

#include "app/policy/policy_standing.h"
#include "tests/policy/judging.h"

using policy::StandingKind;

class PolicyStandingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standing_data()
    {
        QTest::addColumn<QDate>("review");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QDate>("carriedOn");
        QTest::addColumn<StandingKind>("kind");
        QTest::addColumn<QDate>("day");
        const QDate none;
        const QDate review(2026, 9, 1);
        const auto row = [](const char* name, QDate reviewed, QDate today, QDate carried,
                             StandingKind kind, QDate day) {
            QTest::newRow(name) << reviewed << today << carried << kind << day;
        };
        row("long before", review, {2026, 1, 5}, none, StandingKind::InDate, review);
        row("61 days before", review, {2026, 7, 2}, none, StandingKind::InDate, review);
        row("60 days before", review, {2026, 7, 3}, none, StandingKind::DueSoon, review);
        row("on the day", review, review, none, StandingKind::DueSoon, review);
        row("a day late", review, {2026, 9, 2}, none, StandingKind::Overdue, review);
        row("nine years late", {2017, 9, 1}, {2026, 11, 20}, none, StandingKind::Overdue,
            {2017, 9, 1});
        row("undated", none, {2026, 11, 20}, none, StandingKind::Undated, none);
        row("late, signed for", review, {2026, 11, 20}, {2027, 7, 1}, StandingKind::CarriedOn,
            {2027, 7, 1});
        row("last day signed for", review, {2027, 7, 1}, {2027, 7, 1}, StandingKind::CarriedOn,
            {2027, 7, 1});
        row("signature run out", review, {2027, 7, 2}, {2027, 7, 1}, StandingKind::Overdue, review);
        row("undated, signed for", none, {2026, 11, 20}, {2027, 7, 1}, StandingKind::CarriedOn,
            {2027, 7, 1});
        row("undated, run out", none, {2027, 7, 2}, {2027, 7, 1}, StandingKind::Undated, none);
        row("in date needs no signature", review, {2026, 1, 5}, {2027, 7, 1}, StandingKind::InDate,
            review);
    }

    void standing()
    {
        QFETCH(QDate, review);
        QFETCH(QDate, today);
        QFETCH(QDate, carriedOn);
        QFETCH(StandingKind, kind);
        QFETCH(QDate, day);
        policy::Pack pack;
        if (review.isValid())
            pack.review = review;
        const auto carried
            = carriedOn.isValid() ? std::optional<QDate>(carriedOn) : std::optional<QDate>();
        const auto found = policy::policyStanding(pack, today, carried);
        QCOMPARE(found.kind, kind);
        QCOMPARE(found.day, day);
        const QString sentence = policy::standingSentence(found);
        QVERIFY(sentence.endsWith('.') && !sentence.contains('%'));
        QCOMPARE(sentence.contains(QString::number(day.year())), day.isValid());
    }

    void builtInPacksKeepQuietOnPosts()
    {
        for (const char* school : {"LH", "WS"})
            QCOMPARE(
                judging::described(judging::judge(school, judging::subject("Year 4 made owls."))),
                "");
    }

    void aSchoolMayRaiseIt()
    {
        for (const char* school : {"LH", "WS"}) {
            policy::Pack pack = judging::pack(school);
            for (policy::PackRule& rule : pack.rules) {
                if (rule.kind == "policy-review") {
                    for (policy::Consequence& one : rule.cases)
                        one.severity = policy::Severity::Advice;
                }
            }
            const auto subject = judging::subject("Year 4 made owls.");
            const auto evidence
                = policy::gatherEvidence(subject, judging::finder(), judging::roll());
            QCOMPARE(judging::described(policy::judge(subject, evidence, pack), "policy-review"),
                school == QByteArray("LH") ? "advice HR-05" : "advice WS-01");
        }
    }
};

QTEST_GUILESS_MAIN(PolicyStandingTest)
#include "policy_standing_test.moc"
