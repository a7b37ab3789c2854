// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/when_done.h"
#include "app/outbox/publisher.h"
#include "tests/support/fake_channel.h"
#include "tests/support/test_school.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <optional>

using outbox::Outcome;
using posts::State;

namespace {

const QString clean = "Year 4 made clay owls and fired them. #clay";

} // namespace

// The publisher works on the database's thread; the test looks in with a session of its own.
class PublisherTest : public QObject
{
    Q_OBJECT

private:
    std::optional<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Session> m_session;
    std::optional<TestSchool> m_school;
    std::unique_ptr<FakeChannel> m_channel;
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<outbox::Publisher> m_publisher;

    TestSchool& school() { return *m_school; }
    QString path() const { return m_folder->filePath("school.sqlite"); }

    std::unique_ptr<outbox::Publisher> makePublisher()
    {
        return std::make_unique<outbox::Publisher>(
            *m_database, school().clock, *m_channel, [this] { return school().house; },
            std::chrono::milliseconds(1));
    }

    bool start(outbox::Publisher& publisher)
    {
        const auto started = publisher.start();
        return QTest::qWaitFor([&] { return started.isFinished(); }, 20000)
            && started.result().has_value();
    }

    Outcome publish(base::PostId post)
    {
        const auto answer = m_publisher->publish(post);
        if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 20000) || !answer.result())
            return {Outcome::Kind::Unknown, {}, "error"};
        return *answer.result();
    }

    State state(base::PostId post) { return school().post(post).state; }

    base::PostId withPicture()
    {
        posts::Post draft = school().draft(clean, school().teacher);
        draft.content.photos = {
            {"bytes", "image/jpeg", QSize(1, 1), "aa", "An owl", {}, policy::PictureSource::Ours},
            {"more", "image/png", QSize(1, 1), "bb", "", {}, policy::PictureSource::Ours}};
        (void)school().service().saveDraft(
            school().teacher, draft.id, draft.revision, draft.content);
        (void)school().service().submit(
            school().teacher, draft.id, school().post(draft.id).revision);
        (void)school().service().approve(
            school().leader, draft.id, school().post(draft.id).revision);
        return draft.id;
    }

private Q_SLOTS:
    void init()
    {
        m_publisher.reset();
        m_database.reset();
        m_school.reset();
        m_session.reset();
        m_folder.emplace();
        m_session = std::move(*storage::Session::openSqlite(path()));
        QVERIFY(storage::migrate(*m_session).has_value());
        m_school.emplace(*m_session);
        m_channel = std::make_unique<FakeChannel>();
        m_database = std::make_unique<storage::Database>(path());
        const auto opened = m_database->open();
        QTRY_VERIFY(opened.isFinished());
        m_publisher = makePublisher();
        QVERIFY(start(*m_publisher));
    }

    void approvedPostIsSentOnce()
    {
        const base::PostId post = withPicture();
        QCOMPARE(publish(post).kind, Outcome::Kind::Confirmed);
        QCOMPARE(state(post), State::Sent);
        QCOMPARE(school().post(post).remoteId, QString("1001"));
        QCOMPARE(m_channel->pictures.size(), 2);
        QCOMPARE(m_channel->pictures.first().altText, QString("An owl"));
        QCOMPARE(m_channel->posts.size(), 1);
        QCOMPARE(m_channel->posts.first().mediaIds, QStringList({"media-1", "media-2"}));
        m_publisher->look();
        const auto again = m_publisher->publish(post);
        QTRY_VERIFY(again.isFinished());
        QVERIFY(!again.result().has_value());
        QCOMPARE(m_channel->posts.size(), 1);
    }

    void watchingSendsEverythingThatIsApproved()
    {
        const auto first = school().approved(clean).id;
        const auto second = school().approved("Year 2 painted rain. #art").id;
        m_publisher->watch();
        QTRY_COMPARE_WITH_TIMEOUT(state(second), State::Sent, 20000);
        QCOMPARE(state(first), State::Sent);
        QCOMPARE(m_channel->posts.first().text, clean); // the oldest first
    }

    void nothingIsTriedWithoutAnAccount()
    {
        m_channel->connected = false;
        const auto post = school().approved(clean).id;
        m_publisher->watch();
        m_publisher->look();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(state(post), State::Approved);
        QVERIFY(m_channel->posts.isEmpty());
    }

    void outcomes_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<State>("expected");
        QTest::newRow("refused") << static_cast<int>(Outcome::Kind::Refused) << State::Refused;
        QTest::newRow("not sent") << static_cast<int>(Outcome::Kind::NotSent) << State::Approved;
        QTest::newRow("unknown") << static_cast<int>(Outcome::Kind::Unknown) << State::Unknown;
        QTest::newRow("confirmed without id")
            << static_cast<int>(Outcome::Kind::Confirmed) << State::Unknown;
    }

    void outcomes()
    {
        QFETCH(int, kind);
        QFETCH(State, expected);
        const auto post = school().approved(clean).id;
        m_channel->createAnswers = {Outcome{static_cast<Outcome::Kind>(kind), {}, "because"}};
        publish(post);
        QCOMPARE(state(post), expected);
    }

    void unknownIsNeverTriedAgainByTheProgram()
    {
        const auto post = school().approved(clean).id;
        m_channel->createAnswers = {Outcome{Outcome::Kind::Unknown, {}, "timeout"}};
        m_publisher->watch();
        QTRY_COMPARE_WITH_TIMEOUT(state(post), State::Unknown, 20000);
        const auto other = school().approved("Year 2 painted rain. #art").id;
        m_publisher->look();
        QTRY_COMPARE_WITH_TIMEOUT(
            state(other), State::Sent, 20000); // it did look, and left the first alone
        QCOMPARE(state(post), State::Unknown);
        QCOMPARE(m_channel->posts.size(), 2);
    }

    void cancelledCreateIsUnknown()
    {
        const auto post = school().approved(clean).id;
        m_channel->createAnswers = {base::failure(base::ErrorKind::Cancelled, "gone")};
        publish(post);
        QCOMPARE(state(post), State::Unknown);
    }

    void pictureThatCannotBeUploadedMeansNoPost_data()
    {
        QTest::addColumn<base::ErrorKind>("kind");
        QTest::addColumn<State>("expected");
        QTest::newRow("line down") << base::ErrorKind::Offline << State::Approved;
        QTest::newRow("wait") << base::ErrorKind::RateLimited << State::Approved;
        QTest::newRow("picture refused") << base::ErrorKind::Invalid << State::Refused;
    }

    void pictureThatCannotBeUploadedMeansNoPost()
    {
        QFETCH(base::ErrorKind, kind);
        QFETCH(State, expected);
        const auto post = withPicture();
        m_channel->uploadAnswers = {QString("media-1"), base::failure(kind, "no")};
        publish(post);
        QCOMPARE(state(post), expected);
        QVERIFY(m_channel->posts.isEmpty());
    }

    void mediaWithoutANumberMeansNoPost()
    {
        const auto post = withPicture();
        m_channel->uploadAnswers = {QString()};
        publish(post);
        QCOMPARE(state(post), State::Refused);
        QVERIFY(m_channel->posts.isEmpty());
    }

    void passingTroubleIsTriedAgain()
    {
        const auto post = school().approved(clean).id;
        m_channel->createAnswers = {Outcome{Outcome::Kind::NotSent, {}, "no line"}};
        publish(post);
        QCOMPARE(school().post(post).comment, QString("no line"));
        QTRY_VERIFY_WITH_TIMEOUT((m_publisher->look(), state(post) == State::Sent), 20000);
        QCOMPARE(m_channel->posts.size(), 2);
    }

    void changedPolicyVoidsTheApproval()
    {
        const auto post = school().approved(clean).id;
        school().setPolicy("william-stockton");
        QCOMPARE(publish(post).kind, Outcome::Kind::NotSent);
        QCOMPARE(state(post), State::InReview);
        QVERIFY(m_channel->posts.isEmpty());
        QVERIFY(!school().post(post).comment.isEmpty());
    }

    void outOfHoursWaitsForTheClock()
    {
        school().setPolicy("william-stockton");
        school().clock.set("2026-11-20T18:20");
        const auto post = school().approved("Year 2's clay owls are drying nicely.").id;
        QCOMPARE(publish(post).kind, Outcome::Kind::NotSent);
        QCOMPARE(state(post), State::Approved);
        school().clock.set("2026-11-23T08:00");
        QCOMPARE(publish(post).kind, Outcome::Kind::Confirmed);
    }

    void clockSetBackDoesNotLoseAPost()
    {
        const auto post = school().approved(clean).id;
        m_channel->createAnswers = {Outcome{Outcome::Kind::NotSent, {}, "no line"}};
        publish(post);
        school().clock.set("2020-01-01T10:00");
        QTRY_VERIFY_WITH_TIMEOUT((m_publisher->look(), state(post) == State::Sent), 20000);
    }

    void deadProgramBeforeCreateIsSentLater()
    {
        const auto post = school().approved(clean).id;
        outbox::OutboxStore store(*m_session, school().clock, *school().house);
        QVERIFY(store.claim(post).has_value()); // … and the program dies here
        QCOMPARE(state(post), State::Sending);
        m_publisher = nullptr;
        m_publisher = makePublisher();
        QVERIFY(start(*m_publisher));
        QCOMPARE(state(post), State::Approved);
        QCOMPARE(publish(post).kind, Outcome::Kind::Confirmed);
    }

    void deadProgramDuringCreateIsUnknown()
    {
        const auto post = school().approved(clean).id;
        m_channel->silent = true;
        const auto never = m_publisher->publish(post);
        QTRY_COMPARE_WITH_TIMEOUT(m_channel->posts.size(), 1, 20000);
        m_publisher = nullptr; // dies while the network is silent
        m_channel->pending.finish();
        m_publisher = makePublisher();
        QVERIFY(start(*m_publisher));
        QCOMPARE(state(post), State::Unknown);
        m_publisher->look();
        QCOMPARE(m_channel->posts.size(), 1);
    }

    void onlyOneProgramSends()
    {
        const auto second = makePublisher();
        const auto started = second->start();
        QTRY_VERIFY(started.isFinished());
        QCOMPARE(started.result().error().kind, base::ErrorKind::Denied);
    }

    void aPostIsClaimedOnce()
    {
        const auto post = school().approved(clean).id;
        outbox::OutboxStore store(*m_session, school().clock, *school().house);
        QCOMPARE(store.claim(post)->kind, outbox::Claim::Kind::Claimed);
        QCOMPARE(store.claim(post).error().kind, base::ErrorKind::Conflict);
    }

    void aPersonSettlesAnUnknownPost()
    {
        const auto post = school().approved(clean).id;
        m_channel->createAnswers = {Outcome{Outcome::Kind::Unknown, {}, "timeout"}};
        publish(post);
        outbox::OutboxStore store(*m_session, school().clock, *school().house);
        QVERIFY(!store.settle(school().teacher, post, school().post(post).revision, false, {}));
        QCOMPARE(state(post), State::Unknown);
        QCOMPARE(
            store.settle(school().leader, post, school().post(post).revision, true, "77").value(),
            State::Sent);
        QCOMPARE(school().post(post).remoteId, QString("77"));
    }

    void aPersonMaySendAgain()
    {
        const auto post = school().approved(clean).id;
        m_channel->createAnswers = {Outcome{Outcome::Kind::Unknown, {}, "timeout"}};
        publish(post);
        outbox::OutboxStore store(*m_session, school().clock, *school().house);
        QCOMPARE(
            store.settle(school().leader, post, school().post(post).revision, false, {}).value(),
            State::Approved);
        QCOMPARE(publish(post).kind, Outcome::Kind::Confirmed);
        QCOMPARE(m_channel->posts.size(), 2);
    }

    void linesTellTheNewestAttempt()
    {
        const auto post = school().approved(clean).id;
        m_channel->createAnswers
            = {Outcome{Outcome::Kind::Refused, {}, "X says the text is too long."}};
        publish(post);
        outbox::OutboxStore store(*m_session, school().clock, *school().house);
        const auto lines = store.lines();
        QCOMPARE(lines->size(), size_t(1));
        QCOMPARE(lines->front().attempt->reason, QString("X says the text is too long."));
    }
};

QTEST_GUILESS_MAIN(PublisherTest)
#include "publisher_test.moc"
