// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// "This is the prayer, not a child": who may say so, who decides, and what is remembered.

#include "app/audit/audit_log.h"
#include "app/posts/dismissal_service.h"
#include "tests/support/test_school.h"

#include <optional>

using namespace posts;

namespace {

const QString words = "We saw Ottoline Quill House on our trip today.";
const QString phrase = "Ottoline Quill House";
const QString reason = "It is the name of a house.";

} // namespace

class DismissalServiceTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<storage::Session> m_session;
    std::optional<TestSchool> m_school;

    TestSchool& school() { return *m_school; }
    DismissalService service() { return {*m_session, school().clock, *school().house}; }
    DismissalStore store() { return {*m_session, school().clock}; }
    base::Result<DismissalDecision> ask(const Post& post, const QString& about = phrase,
        const QString& why = reason, const QString& rule = "pupil-name")
    {
        const auto asked = service().ask(school().teacher, {post.id, rule, about, why});
        school().readAgain();
        return asked;
    }
    base::Result<State> submit(base::PostId id)
    {
        return school().service().submit(school().teacher, id, school().post(id).revision);
    }
    base::Result<State> approve(base::PostId id)
    {
        return school().service().approve(school().leader, id, school().post(id).revision);
    }

private Q_SLOTS:
    void init()
    {
        m_school.reset();
        m_session = testSession();
        m_school.emplace(*m_session);
    }

    void theWholeJourney()
    {
        const Post draft = school().draft(words, school().teacher);
        QVERIFY(!submit(draft.id));
        QCOMPARE(ask(draft).value(), DismissalDecision::Asked);
        QCOMPARE(submit(draft.id).value(), State::InReview);
        const auto early = approve(draft.id);
        QVERIFY2(!early && early.error().text.contains("cannot be waived"), "decide first");
        QVERIFY(!early.error().text.contains("Ottoline"));
        const DismissalRecord question = store().ofPost(draft.id)->front();
        QCOMPARE(question.phrase, phrase);
        QCOMPARE(question.reason, reason);
        QCOMPARE(question.askedByName, QString("Miss Teal"));
        QVERIFY(service().decide(school().leader, question.id, true, "Yes").has_value());
        school().readAgain();
        QCOMPARE(approve(draft.id).value(), State::Approved);
        const DismissalRecord decided = *store().find(question.id);
        QCOMPARE(decided.decidedByName, QString("Mr Oak"));
        QVERIFY(decided.decidedAt.isValid());

        // Remembered: the next post needs no question.
        const Post next = school().draft("OTTOLINE QUILL HOUSE again!", school().head);
        QVERIFY(school().service().submit(school().head, next.id, next.revision).has_value());
        // Withdrawn: it stands again.
        QVERIFY(service().withdraw(school().leader, question.id, "").error().kind
            == base::ErrorKind::Invalid);
        QVERIFY(
            service().withdraw(school().leader, question.id, "There is a new girl").has_value());
        school().readAgain();
        const Post later = school().draft(words, school().teacher);
        QVERIFY(!submit(later.id));
        QCOMPARE(audit::firstBrokenEntry(*m_session).value(), 0);
    }

    void aChildStaysAChild()
    {
        const Post draft = school().draft(words, school().teacher);
        QVERIFY(ask(draft).has_value());
        QVERIFY(submit(draft.id).has_value());
        const qint64 question = store().ofPost(draft.id)->front().id;
        QVERIFY(service().decide(school().leader, question, false, "She is in Year 4").has_value());
        school().readAgain();
        QVERIFY(!approve(draft.id));
        QVERIFY(school()
                    .service()
                    .returnToAuthor(school().leader, draft.id, school().post(draft.id).revision,
                        "This is a child.")
                    .has_value());
        QVERIFY(!submit(draft.id));
        QCOMPARE(service().decide(school().leader, question, true, "").error().kind,
            base::ErrorKind::Conflict);
    }

    void aReviewerMayRecordItUnasked()
    {
        const auto hope = [&] {
            roll::Pupil pupil;
            pupil.id = base::PupilId{2};
            pupil.upn = "T2";
            pupil.forename = "Hope";
            pupil.surname = "Fenn";
            school().roll = std::make_shared<const roll::Roll>(QVector<roll::Pupil>{pupil});
            school().readAgain();
        };
        hope();
        const Post draft = school().draft("Hope is what our poems are about.", school().teacher);
        QCOMPARE(submit(draft.id).value(), State::InReview);
        QVERIFY(!approve(draft.id));
        QCOMPARE(service()
                     .ask(school().leader,
                         {draft.id, "pupil-name", "Hope is what", "The word, not the girl"})
                     .value(),
            DismissalDecision::Granted);
        school().readAgain();
        QCOMPARE(approve(draft.id).value(), State::Approved);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("about");
        QTest::addColumn<QString>("why");
        QTest::addColumn<QString>("rule");
        QTest::newRow("no reason") << phrase << "  "
                                   << "pupil-name";
        QTest::newRow("one word") << "Ottoline" << reason << "pupil-name";
        QTest::newRow("other words") << "on our trip" << reason << "pupil-name";
        QTest::newRow("not in the text") << "Ottoline Quill Hall" << reason << "pupil-name";
        QTest::newRow("another rule") << phrase << reason << "length";
        QTest::newRow("no such rule") << phrase << reason << "' or 1=1 --";
        QTest::newRow("nothing") << "" << reason << "pupil-name";
    }

    void refused()
    {
        QFETCH(QString, about);
        QFETCH(QString, why);
        QFETCH(QString, rule);
        const Post draft = school().draft(words, school().teacher);
        const auto asked = ask(draft, about, why, rule);
        QVERIFY(!asked);
        QVERIFY(!asked.error().text.contains("Ottoline"));
        QVERIFY(store().ofPost(draft.id)->empty());
    }

    void whoMayAskAndDecide()
    {
        const Post draft = school().draft(words, school().teacher);
        const auto other = school().add("Mr Ash", {staff::Role::Teacher});
        QVERIFY(!service().ask(other, {draft.id, "pupil-name", phrase, reason}));
        // A head who writes asks like everybody else, and somebody else decides.
        const Post own = school().draft(words, school().head);
        QCOMPARE(service().ask(school().head, {own.id, "pupil-name", phrase, reason}).value(),
            DismissalDecision::Asked);
        school().readAgain();
        const qint64 question = store().ofPost(own.id)->front().id;
        QVERIFY(!service().decide(school().head, question, true, ""));
        QVERIFY(!service().decide(other, question, true, ""));
        QCOMPARE(service().ask(school().head, {own.id, "pupil-name", phrase, reason}).error().kind,
            base::ErrorKind::Conflict);
        QVERIFY(service().decide(school().leader, question, true, "").has_value());
        QVERIFY(!service().withdraw(other, question, "no"));
    }

    void anAuthorDecidesWhereThePackTrustsThem()
    {
        const Post draft = school().draft("Our #clay owls are dry.", school().teacher);
        QCOMPARE(ask(draft, "Our #clay", "It reads well there", "hashtag-position").value(),
            DismissalDecision::Granted);
        const auto verdict = school().house->checker->check(
            school().post(draft.id).content, school().clock.now(), draft.id);
        QCOMPARE(verdict.severity, policy::Severity::Clear);
    }

    void oldRulesDecideNothing()
    {
        const Post draft = school().draft(words, school().teacher);
        QVERIFY(noteRulesChanged(*m_session).has_value());
        QCOMPARE(
            service().ask(school().teacher, {draft.id, "pupil-name", phrase, reason}).error().kind,
            base::ErrorKind::Conflict);
    }

    void decisionsCiteThePolicy()
    {
        const Post post = school().approved("Year 4 made clay owls and fired them. #clay");
        const auto history = school().store().history(post.id);
        QVERIFY(!history->empty());
        for (const Event& event : *history)
            QCOMPARE(event.policyVersion, QString("lickey-hills 2026.1"));
    }
};

QTEST_GUILESS_MAIN(DismissalServiceTest)
#include "dismissal_service_test.moc"
