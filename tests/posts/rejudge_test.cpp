// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// After a change of the rules or the hour: everything in flight is judged again, approvals that
// no longer hold are taken away, and the people concerned are told why.

#include "app/posts/rejudge.h"
#include "app/posts/rejudger.h"
#include "app/posts/rules_change_store.h"
#include "tests/support/test_school.h"

#include <QElapsedTimer>

#include <optional>

using namespace posts;
using policy::Severity;

namespace {

const QString clean = "Year 4 made clay owls and fired them. #clay";
const QString named = "Marnie made a clay owl.";

roll::Pupil marnie()
{
    roll::Pupil pupil;
    pupil.id = base::PupilId{2};
    pupil.upn = "T2";
    pupil.forename = "Marnie";
    pupil.surname = "Fenwick";
    pupil.year = 4;
    return pupil;
}

} // namespace

class RejudgeTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<storage::Session> m_session;
    std::optional<TestSchool> m_school;

    TestSchool& school() { return *m_school; }

    RejudgeStep run(bool clock = false)
    {
        RejudgeStep sum;
        while (!sum.finished) {
            const auto step = Rejudge(*m_session, school().clock, *school().house)
                                  .step(sum.last, clock ? school().clock.now() : QDateTime(),
                                      std::chrono::milliseconds(20));
            if (!step)
                qFatal("%s", qPrintable(step.error().text));
            sum = {step->last, step->finished, sum.judged + step->judged, sum.told + step->told,
                sum.voided + step->voided};
        }
        return sum;
    }

    void change()
    {
        QVERIFY(noteRulesChanged(*m_session).has_value());
        school().readAgain();
    }
    void enrolMarnie()
    {
        auto pupils = school().roll->pupils();
        pupils.append(marnie());
        school().roll = std::make_shared<const roll::Roll>(pupils);
        change();
    }
    Post waiting(const QString& text)
    {
        const Post draft = school().draft(text, school().teacher);
        if (!school().service().submit(school().teacher, draft.id, draft.revision))
            qFatal("not submitted");
        return school().post(draft.id);
    }
    std::vector<Notice> noticesOf(const staff::StaffMember& member)
    {
        return *NoticeStore(*m_session, school().clock).of(member.id);
    }

private Q_SLOTS:
    void init()
    {
        m_school.reset();
        m_session = testSession();
        m_school.emplace(*m_session);
        run(); // the rules as they are to begin with
    }

    void nothingNewTellsNobody()
    {
        school().draft(named, school().teacher);
        waiting(clean);
        change();
        const RejudgeStep sum = run();
        QCOMPARE(sum.judged, 2);
        QCOMPARE(sum.told, 0);
        QCOMPARE(run().judged, 0); // by the newest rules already
    }

    void aNewPupilBlocksADraft()
    {
        const Post draft = school().draft(named, school().teacher);
        enrolMarnie();
        QCOMPARE(run().told, 1);
        const auto told = noticesOf(school().teacher);
        QCOMPARE(told.size(), size_t(1));
        QCOMPARE(told.front().post, draft.id);
        QCOMPARE(told.front().causes,
            RulesCauses{RulesCause::ClassList} + RulesCauses{RulesCause::Consent});
        QVERIFY(told.front().before < told.front().after);
        QCOMPARE(told.front().after, Severity::Blocked);
        QVERIFY(told.front().clauses.contains("LH-16"));
        const QString sentence = sentenceOf(told.front());
        QVERIFY2(sentence.contains("class list has changed"), qPrintable(sentence));
        QVERIFY(sentence.contains("LH-16") && !sentence.contains("Marnie"));
        QVERIFY(noticesOf(school().leader).empty());
    }

    void reviewersHearOfWhatWaitsForThem()
    {
        waiting(named);
        enrolMarnie();
        run();
        for (const auto& member : {school().teacher, school().leader, school().head})
            QCOMPARE(noticesOf(member).size(), size_t(1));
    }

    void anApprovalThatNoLongerHoldsIsTakenAway()
    {
        const Post post = school().approved(named);
        enrolMarnie();
        const RejudgeStep sum = run();
        QCOMPARE(sum.voided, 1);
        const Post after = school().post(post.id);
        QCOMPARE(after.state, State::InReview);
        QVERIFY(!after.approvedBy.isValid());
        QVERIFY(!after.comment.isEmpty() && !after.comment.contains("Marnie"));
        QVERIFY(noticesOf(school().leader).front().voided);
        QVERIFY(sentenceOf(noticesOf(school().teacher).front()).contains("approval no longer"));
        QCOMPARE(school().store().history(post.id)->back().action, Action::VoidApproval);
    }

    void anotherPolicyVoidsAndSaysSo()
    {
        const Post post = school().approved(clean);
        QVERIFY(noteRulesChanged(*m_session).has_value());
        school().setPolicy("william-stockton");
        QCOMPARE(run().voided, 1);
        QCOMPARE(school().post(post.id).state, State::InReview);
        QCOMPARE(noticesOf(school().teacher).front().causes, RulesCauses{RulesCause::Policy});
    }

    void aQuestionNobodyAnsweredVoidsTheApproval()
    {
        const QString text = "Hope is what our poems are about.";
        const Post post = school().approved(text);
        roll::Pupil hope = marnie();
        hope.forename = "Hope";
        school().roll = std::make_shared<const roll::Roll>(
            school().roll->pupils() + QVector<roll::Pupil>{hope});
        change();
        QCOMPARE(run().voided, 1);
        QCOMPARE(school().post(post.id).state, State::InReview);
    }

    void theEveningIsNewsForWhatIsOnItsWay()
    {
        QVERIFY(noteRulesChanged(*m_session).has_value());
        school().setPolicy("william-stockton");
        run();
        school().draft(clean, school().teacher);
        const Post post = school().approved(clean);
        school().clock.set("2026-11-20T18:30");
        const RejudgeStep evening = run(true);
        QCOMPARE(evening.judged, 2);
        QCOMPARE(evening.voided, 0);
        QCOMPARE(school().post(post.id).state, State::Approved); // it waits
        QCOMPARE(noticesOf(school().teacher).size(), size_t(1));
        QCOMPARE(noticesOf(school().teacher).front().causes, RulesCauses{RulesCause::Clock});
        school().clock.set("2026-11-23T08:00");
        QCOMPARE(run(true).told, 0);
    }

    void aGrantedPhraseIsTold()
    {
        const Post draft = school().draft("We sang The Ottoline Song today.", school().teacher);
        DismissalStore store(*m_session, school().clock);
        DismissalRecord record;
        record.rule = "pupil-name";
        record.phrase = "The Ottoline Song";
        record.reason = "A song";
        record.post = draft.id;
        record.askedBy = school().teacher.id;
        record.decision = DismissalDecision::Granted;
        record.decidedBy = school().leader.id;
        QVERIFY(store.add(record).has_value());
        change();
        run();
        QCOMPARE(
            noticesOf(school().teacher).front().causes, RulesCauses{RulesCause::PhraseDecision});
        QCOMPARE(noticesOf(school().teacher).front().after, Severity::Clear);
    }

    void anEmptyDraftIsNoNews()
    {
        QVERIFY(school().service().newDraft(school().teacher).has_value());
        QVERIFY(noteRulesChanged(*m_session).has_value());
        school().setPolicy("william-stockton");
        run();
        QVERIFY(noticesOf(school().teacher).empty());
    }

    void oldRulesJudgeNothing()
    {
        QVERIFY(noteRulesChanged(*m_session).has_value());
        QCOMPARE(Rejudge(*m_session, school().clock, *school().house)
                     .step({}, {}, std::chrono::milliseconds(20))
                     .error()
                     .kind,
            base::ErrorKind::Conflict);
    }

    void readMarksAreOnesOwn()
    {
        waiting(named);
        enrolMarnie();
        run();
        NoticeStore store(*m_session, school().clock);
        const qint64 teachers = noticesOf(school().teacher).front().id;
        QVERIFY(store.markRead(school().leader.id, teachers).has_value());
        QVERIFY(!noticesOf(school().teacher).front().read);
        QVERIFY(store.markRead(school().teacher.id, teachers).has_value());
        QVERIFY(noticesOf(school().teacher).front().read);
        QVERIFY(store.markAllRead(school().leader.id).has_value());
        QVERIFY(noticesOf(school().leader).front().read);
    }

    void manyPostsInShortSteps()
    {
        for (int i = 0; i < 200; ++i)
            school().draft(named, school().teacher);
        enrolMarnie();
        base::PostId last;
        int judged = 0;
        int steps = 0;
        for (bool finished = false; !finished; ++steps) {
            const auto step = Rejudge(*m_session, school().clock, *school().house)
                                  .step(last, {}, std::chrono::milliseconds(1));
            QVERIFY(step.has_value());
            last = step->last;
            judged += step->judged;
            finished = step->finished;
        }
        QCOMPARE(judged, 200);
        QVERIFY(steps > 3);
        QCOMPARE(noticesOf(school().teacher).size(), size_t(200));
    }

    void whenTheClockMatters_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("now");
        QTest::addColumn<bool>("atLickeyHills");
        QTest::addColumn<bool>("atWilliamStockton");
        QTest::newRow("a minute") << "2026-11-20T10:00"
                                  << "2026-11-20T10:01" << false << false;
        QTest::newRow("six o'clock") << "2026-11-20T18:00"
                                     << "2026-11-20T18:00:03" << false << true;
        QTest::newRow("eight o'clock") << "2026-11-20T07:59:58"
                                       << "2026-11-20T08:00:01" << false << true;
        QTest::newRow("on a Saturday") << "2026-11-21T07:59:58"
                                       << "2026-11-21T08:00:01" << false << false;
        QTest::newRow("midnight") << "2026-11-20T23:59:59"
                                  << "2026-11-21T00:00:01" << true << true;
        QTest::newRow("summer time begins") << "2026-03-29T00:59:59"
                                            << "2026-03-29T02:00:01" << true << true;
        QTest::newRow("set back") << "2026-11-20T10:01"
                                  << "2026-11-20T10:00" << true << true;
        QTest::newRow("after a sleep") << "2026-11-20T10:00"
                                       << "2026-11-20T10:10" << true << true;
        QTest::newRow("first look") << ""
                                    << "2026-11-20T10:10" << true << true;
    }

    void whenTheClockMatters()
    {
        QFETCH(QString, before);
        QFETCH(QString, now);
        QFETCH(bool, atLickeyHills);
        QFETCH(bool, atWilliamStockton);
        const auto then = base::momentFromSchoolText(before);
        const auto moment = base::momentFromSchoolText(now);
        QCOMPARE(clockMatters(*policy::builtInPack("lickey-hills"), then, moment), atLickeyHills);
        QCOMPARE(clockMatters(*policy::builtInPack("william-stockton"), then, moment),
            atWilliamStockton);
    }

    void causesComeBackFromTheirWords()
    {
        RulesCauses all;
        for (const RulesCause cause : allRulesCauses) {
            all.insert(cause);
            QVERIFY(!causeSentence(cause).isEmpty());
            QCOMPARE(causesFromNames(causeNames({cause})), RulesCauses{cause});
        }
        QCOMPARE(causesFromNames(causeNames(all)), all);
        QVERIFY(causesFromNames("nonsense  ").isEmpty());
    }
};

QTEST_GUILESS_MAIN(RejudgeTest)
#include "rejudge_test.moc"
