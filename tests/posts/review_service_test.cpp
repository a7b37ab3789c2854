// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/audit_log.h"
#include "tests/support/test_school.h"

#include <optional>

using namespace posts;

namespace {

const QString clean = "Year 4 made clay owls and fired them. #clay";

Photo photo(const QByteArray& bytes)
{
    return {bytes, "image/jpeg", QSize(10, 10), QString::fromLatin1(bytes.toHex()), "An owl",
        {"place"}, policy::PictureSource::Ours};
}

} // namespace

class ReviewServiceTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<storage::Session> m_session;
    std::optional<TestSchool> m_school;

    TestSchool& school() { return *m_school; }
    base::Result<State> submit(const Post& post)
    {
        return school().service().submit(school().teacher, post.id, post.revision);
    }

private Q_SLOTS:
    void init()
    {
        m_school.reset();
        m_session = testSession();
        m_school.emplace(*m_session);
    }

    void wholeJourney()
    {
        const Post draft = school().draft(clean, school().teacher);
        QCOMPARE(submit(draft).value(), State::InReview);
        Post waiting = school().post(draft.id);
        QVERIFY(waiting.submittedAt.isValid());
        QCOMPARE(school()
                     .service()
                     .returnToAuthor(school().leader, draft.id, waiting.revision, " How hot? ")
                     .value(),
            State::Returned);
        Post returned = school().post(draft.id);
        QCOMPARE(returned.comment, QString("How hot?"));
        returned.content.text += " At 1,000 degrees!";
        QVERIFY(school()
                    .service()
                    .saveDraft(school().teacher, draft.id, returned.revision, returned.content)
                    .has_value());
        QCOMPARE(
            school().post(draft.id).comment, QString("How hot?")); // still to be seen while mending
        QCOMPARE(submit(school().post(draft.id)).value(), State::InReview);
        waiting = school().post(draft.id);
        QVERIFY(waiting.comment.isEmpty());
        QCOMPARE(school().service().approve(school().leader, draft.id, waiting.revision).value(),
            State::Approved);
        const Post approved = school().post(draft.id);
        QCOMPARE(approved.approvedBy, school().leader.id);
        QCOMPARE(approved.approvedFingerprint, school().house->fingerprintOf(approved.content));
        QStringList actions;
        const auto history = school().store().history(draft.id);
        for (const Event& event : *history)
            actions += actionName(event.action);
        QCOMPARE(actions.join(' '), QString("submit return submit approve"));
        QCOMPARE(audit::firstBrokenEntry(*m_session).value(), 0);
    }

    void blockedPostStaysADraft()
    {
        const Post draft = school().draft("Ottoline Quill read to us.", school().teacher);
        const auto refused = submit(draft);
        QVERIFY(!refused);
        QVERIFY2(!refused.error().text.contains("Ottoline"), "an error names no pupil");
        QCOMPARE(school().post(draft.id).state, State::Draft);
        QCOMPARE(school().post(draft.id).content.text, draft.content.text);
    }

    void emptyPostIsNotSubmitted()
    {
        const Post draft = school().draft("  \n ", school().teacher);
        QCOMPARE(submit(draft).error().kind, base::ErrorKind::Invalid);
    }

    void authorNeverApprovesTheirOwn()
    {
        const Post draft = school().draft(clean, school().head);
        QVERIFY(school().service().submit(school().head, draft.id, draft.revision).has_value());
        const auto refused
            = school().service().approve(school().head, draft.id, school().post(draft.id).revision);
        QVERIFY(!refused);
        QVERIFY(refused.error().text.contains("You wrote this post"));
    }

    void teacherApprovesNothing()
    {
        const auto other = school().add("Mr Ash", {staff::Role::Teacher});
        const Post draft = school().draft(clean, school().teacher);
        QVERIFY(submit(draft).has_value());
        QCOMPARE(school()
                     .service()
                     .approve(other, draft.id, school().post(draft.id).revision)
                     .error()
                     .kind,
            base::ErrorKind::Denied);
    }

    void movesThatNeedAJudgementDoNotGoRoundIt()
    {
        const Post draft = school().draft("Ottoline Quill read to us.", school().teacher);
        for (const Action action : {Action::Submit, Action::SubmitCleared, Action::Approve,
                 Action::StartSending, Action::ConfirmSent, Action::Edit})
            QVERIFY(!school().service().move(school().teacher, draft.id, draft.revision, action));
        QCOMPARE(school().post(draft.id).state, State::Draft);
    }

    void clearPostNeedsNoReviewerWhereTheSchoolSaysSo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<State>("expected");
        QTest::newRow("clear") << clean << State::Approved;
        QTest::newRow("advice only") << "#clay Year 4 made owls." << State::Approved;
        QTest::newRow("needs review")
            << "Reminder: PE kits are needed on Monday." << State::InReview;
    }

    void clearPostNeedsNoReviewerWhereTheSchoolSaysSo()
    {
        QFETCH(QString, text);
        QFETCH(State, expected);
        school().setPolicy("lickey-hills", false);
        const Post draft = school().draft(text, school().teacher);
        QCOMPARE(submit(draft).value(), expected);
        QVERIFY(!school().post(draft.id).approvedBy.isValid());
    }

    void outOfHoursPostIsSubmittedAndWaits()
    {
        school().setPolicy("william-stockton");
        school().clock.set("2026-11-20T18:20");
        const Post draft
            = school().draft("Year 2's clay owls are drying nicely.", school().teacher);
        QCOMPARE(submit(draft).value(), State::InReview);
        QCOMPARE(school()
                     .service()
                     .approve(school().leader, draft.id, school().post(draft.id).revision)
                     .value(),
            State::Approved);
    }

    void staleRevisionIsRefused()
    {
        const Post draft = school().draft(clean, school().teacher);
        Content other = draft.content;
        other.text = "Something else";
        QVERIFY(school()
                    .service()
                    .saveDraft(school().teacher, draft.id, draft.revision, other)
                    .has_value());
        const auto late = school().service().saveDraft(
            school().teacher, draft.id, draft.revision, draft.content);
        QCOMPARE(late.error().kind, base::ErrorKind::Conflict);
        QCOMPARE(submit(draft).error().kind, base::ErrorKind::Conflict);
        QCOMPARE(school().post(draft.id).content.text, other.text);
    }

    void reviewerWhoSawAnotherTextDoesNotApproveIt()
    {
        const Post draft = school().draft(clean, school().teacher);
        QVERIFY(submit(draft).has_value());
        const Post seen = school().post(draft.id);
        QVERIFY(school()
                    .service()
                    .move(school().teacher, draft.id, seen.revision, Action::Withdraw)
                    .has_value());
        Post again = school().post(draft.id);
        again.content.text = "Another text. #clay";
        QVERIFY(school()
                    .service()
                    .saveDraft(school().teacher, draft.id, again.revision, again.content)
                    .has_value());
        QVERIFY(submit(school().post(draft.id)).has_value());
        QCOMPARE(school().service().approve(school().leader, draft.id, seen.revision).error().kind,
            base::ErrorKind::Conflict);
        QCOMPARE(school().post(draft.id).state, State::InReview);
    }

    void takingBackVoidsTheApproval()
    {
        const Post approved = school().approved(clean);
        QVERIFY(!approved.approvedFingerprint.isEmpty());
        QVERIFY(school()
                    .service()
                    .move(school().teacher, approved.id, approved.revision, Action::Withdraw)
                    .has_value());
        const Post draft = school().post(approved.id);
        QVERIFY(draft.approvedFingerprint.isEmpty());
        QVERIFY(!draft.approvedBy.isValid());
    }

    void nobodyEditsAnothersDraft()
    {
        const Post draft = school().draft(clean, school().teacher);
        QCOMPARE(school()
                     .service()
                     .saveDraft(school().head, draft.id, draft.revision, draft.content)
                     .error()
                     .kind,
            base::ErrorKind::Denied);
    }

    void returnNeedsAComment()
    {
        const Post draft = school().draft(clean, school().teacher);
        QVERIFY(submit(draft).has_value());
        QCOMPARE(
            school()
                .service()
                .returnToAuthor(school().leader, draft.id, school().post(draft.id).revision, " \n")
                .error()
                .kind,
            base::ErrorKind::Invalid);
    }

    void picturesAreKeptAndListsLeaveTheirBytesOut()
    {
        Post draft = school().draft(clean, school().teacher);
        draft.content.photos = {photo("one"), photo("two")};
        QVERIFY(school()
                    .service()
                    .saveDraft(school().teacher, draft.id, draft.revision, draft.content)
                    .has_value());
        QCOMPARE(school().post(draft.id).content.photos, draft.content.photos);
        const auto listed = school().store().ofAuthor(school().teacher.id);
        QCOMPARE(listed->front().content.photos.size(), 2);
        QVERIFY(listed->front().content.photos.first().bytes.isEmpty());
        draft.content.photos = {photo("1"), photo("2"), photo("3"), photo("4"), photo("5")};
        QVERIFY(!school().service().saveDraft(
            school().teacher, draft.id, school().post(draft.id).revision, draft.content));
    }

    void awkwardTextComesBackAsItWas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("NUL inside") << QString("a") + QChar(0) + "b";
        QTest::newRow("bidi controls") << QString::fromUtf8("\u202e abc \u202c");
        QTest::newRow("emoji") << QString::fromUtf8(
            "👩‍🏫 ❤️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿");
        QTest::newRow("quotes") << QString("'); drop table post; --");
        QTest::newRow("huge") << QString(100000, 'x');
    }

    void awkwardTextComesBackAsItWas()
    {
        QFETCH(QString, text);
        const Post draft = school().draft(text, school().teacher);
        QCOMPARE(school().post(draft.id).content.text, text);
    }

    void everyChangeChangesTheFingerprint()
    {
        Content content;
        content.text = clean;
        content.photos = {photo("one"), photo("two")};
        QVector<Content> changed(10, content);
        changed[0].text += " ";
        changed[1].kind = policy::PostKind::Reply;
        changed[2].replyTo = "library";
        changed[3].category = policy::PostCategory::Event;
        changed[4].reason = "x";
        changed[5].sendAt = school().clock.now();
        changed[6].photos[0].altText = "Another owl";
        changed[7].photos[0].sha256 = "00";
        changed[8].photos.swapItemsAt(0, 1);
        changed[9].photos.removeLast();
        QSet<QString> seen{fingerprint(content, "a", "p", "1")};
        for (const Content& other : changed)
            seen.insert(fingerprint(other, "a", "p", "1"));
        seen.insert(fingerprint(content, "b", "p", "1"));
        seen.insert(fingerprint(content, "a", "q", "1"));
        seen.insert(fingerprint(content, "a", "p", "2"));
        QCOMPARE(seen.size(), 14);
    }
};

QTEST_GUILESS_MAIN(ReviewServiceTest)
#include "review_service_test.moc"
