// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole program but its window, on a practice school with its own practice X, whole and
// with faults: what the account holds in the end is what counts.

#include "app/base/when_done.h"
#include "app/posts/review_service.h"
#include "app/sandbox/sandbox_server.h"
#include "app/services/practice_school.h"
#include "app/services/services.h"
#include "app/storage/migrations.h"
#include "app/storage/transaction.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using outbox::Outcome;
using posts::State;
using sandbox::Fault;

Q_DECLARE_METATYPE(sandbox::Fault)

class JourneyTest : public QObject
{
    Q_OBJECT

private:
    std::optional<QTemporaryDir> m_folder;
    std::unique_ptr<services::Services> m_services;
    std::unique_ptr<storage::Session> m_session;

    services::Paths paths() const { return {m_folder->path()}; }
    sandbox::SandboxServer& x() { return *m_services->practice()->server(); }

    bool boot()
    {
        m_services = std::make_unique<services::Services>(
            paths(), [](const QUrl&) {}, false);
        const auto started = m_services->start();
        if (!QTest::qWaitFor([&] { return started.isFinished(); }, 30000) || !started.result())
            return false;
        QSignalSpy sending(m_services.get(), &services::Services::sendingStarted);
        m_services->goOnline(false);
        return QTest::qWaitFor([&] { return !sending.isEmpty(); }, 30000)
            && sending.first().first().toBool();
    }

    staff::StaffMember member(staff::Role role)
    {
        for (const staff::StaffMember& found : m_services->school().staff) {
            if (found.roles.contains(role))
                return found;
        }
        qFatal("no such role");
    }

    base::PostId approved(const QString& text)
    {
        posts::ReviewService service(*m_session, m_services->clock(), *m_services->school().house);
        const auto teacher = member(staff::Role::Teacher);
        auto draft = service.newDraft(teacher);
        draft->content.text = text;
        const int revision
            = *service.saveDraft(teacher, draft->id, draft->revision, draft->content);
        if (!service.submit(teacher, draft->id, revision)
            || !service.approve(member(staff::Role::SeniorLeader), draft->id, revision + 1))
            qFatal("not approved");
        return draft->id;
    }

    State publish(base::PostId post)
    {
        const auto answer = m_services->publish(post);
        if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 60000))
            qFatal("no outcome");
        return posts::PostStore(*m_session, m_services->clock()).find(post)->state;
    }

    int postsThere() { return static_cast<int>(x().world().posts().size()); }

private Q_SLOTS:
    void init()
    {
        m_session.reset();
        m_services.reset();
        m_folder.emplace();
        QVERIFY(boot());
        m_session = std::move(*storage::Session::openSqlite(paths().database()));
    }

    void freshFolderBecomesThePracticeSchool()
    {
        const auto& school = m_services->school();
        QVERIFY(school.settings.practice);
        QVERIFY(!school.settings.handle.isEmpty());
        QVERIFY(school.house->checker->roll().size() >= 20);
        for (const staff::Role role : {staff::Role::Teacher, staff::Role::SeniorLeader,
                 staff::Role::Office, staff::Role::Head})
            QVERIFY(member(role).id.isValid());
        const auto in
            = m_services->signIn(member(staff::Role::Teacher).name, services::practicePassphrase());
        QTRY_VERIFY(in.isFinished());
        QVERIFY(in.result().has_value());
        QVERIFY(m_services->account().isConnected());
    }

    void approvedPostArrives()
    {
        const auto post = approved("Year 4 made clay owls and fired them. #clay");
        QCOMPARE(publish(post), State::Sent);
        QCOMPARE(postsThere(), 1);
        const auto stored = *posts::PostStore(*m_session, m_services->clock()).find(post);
        QCOMPARE(x().world().posts().first().id, stored.remoteId);
        QCOMPARE(x().world().posts().first().text, stored.content.text);
    }

    void faultsLeaveNoTwinAndNoLie_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<State>("state");
        QTest::addColumn<int>("there");
        const auto on = [](Fault fault) { return fault.on("POST", "/2/tweets"); };
        QTest::newRow("line cut after the work")
            << on(Fault::dropAfterWork()) << State::Unknown << 1;
        QTest::newRow("line cut before the work")
            << on(Fault::dropBeforeWork()) << State::Unknown << 0;
        QTest::newRow("answer cut") << on(Fault::cut()) << State::Unknown << 1;
        QTest::newRow("rubbish answer") << on(Fault::rubbish()) << State::Unknown << 0;
        QTest::newRow("503") << on(Fault::answering(503)) << State::Unknown << 0;
        QTest::newRow("503 as HTML")
            << on(Fault::answering(503, sandbox::FaultBody::Html)) << State::Unknown << 0;
        QTest::newRow("402") << on(Fault::answering(402)) << State::Approved << 0;
        QTest::newRow("429") << on(Fault::answering(429)) << State::Approved << 0;
        QTest::newRow("401 once") << on(Fault::answering(401)) << State::Sent << 1;
        QTest::newRow("slow but fine")
            << on(Fault::late(std::chrono::milliseconds(700))) << State::Sent << 1;
    }

    void faultsLeaveNoTwinAndNoLie()
    {
        QFETCH(Fault, fault);
        QFETCH(State, state);
        QFETCH(int, there);
        const auto post = approved("Year 4 made clay owls and fired them. #clay");
        x().faults().add(fault);
        QCOMPARE(publish(post), state);
        QCOMPARE(postsThere(), there);
        const auto outcome = *posts::PostStore(*m_session, m_services->clock()).find(post);
        QVERIFY2(state == State::Sent || !outcome.comment.isEmpty(), "a reason and a next step");
    }

    void practiceServerGoneIsSaid()
    {
        const auto post = approved("Year 4 made clay owls and fired them. #clay");
        x().stop();
        QCOMPARE(publish(post), State::Approved);
        QVERIFY(!posts::PostStore(*m_session, m_services->clock()).find(post)->comment.isEmpty());
    }

    void postsSurviveARestart()
    {
        QCOMPARE(publish(approved("Year 4 made clay owls and fired them. #clay")), State::Sent);
        m_session.reset();
        m_services.reset();
        QVERIFY(boot());
        m_session = std::move(*storage::Session::openSqlite(paths().database()));
        QCOMPARE(postsThere(), 1);
        QCOMPARE(publish(approved("Year 2 painted rain. #art")), State::Sent);
        QCOMPARE(postsThere(), 2);
    }

    void onlyTheHeadChangesThePolicy()
    {
        auto settings = m_services->school().settings;
        settings.policyId = "william-stockton";
        const auto refused = m_services->changeSchool(member(staff::Role::SeniorLeader), settings);
        QTRY_VERIFY(refused.isFinished());
        QCOMPARE(refused.result().error().kind, base::ErrorKind::Denied);
        QSignalSpy changed(&m_services->posts(), &posts::PostDesk::houseChanged);
        const auto done = m_services->changeSchool(member(staff::Role::Head), settings);
        QTRY_VERIFY(done.isFinished());
        QVERIFY(done.result().has_value());
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(m_services->school().house->checker->pack().id, QString("william-stockton"));
    }

    void anUnknownPolicyLeavesTheOneInForce()
    {
        auto settings = m_services->school().settings;
        settings.policyId = "no-such-policy";
        const auto refused = m_services->changeSchool(member(staff::Role::Head), settings);
        QTRY_VERIFY(refused.isFinished());
        QVERIFY(!refused.result().has_value());
        QCOMPARE(m_services->school().house->checker->pack().id, QString("lickey-hills"));
        QCOMPARE(services::readSchool(*m_session)->settings.policyId, QString("lickey-hills"));
    }

    // Another program changes the policy while this one watches.
    void twoHundredPostsInFlightAreJudgedAgainWithinFiveSeconds()
    {
        constexpr int count = 200;
        constexpr qint64 deadline = 5000;
        {
            auto transaction = storage::Transaction::begin(*m_session);
            posts::ReviewService service(
                *m_session, m_services->clock(), *m_services->school().house);
            const auto teacher = member(staff::Role::Teacher);
            for (int i = 0; i < count; ++i) {
                auto draft = service.newDraft(teacher);
                draft->content.text = QString("Year 4 made clay owls and told how. ").repeated(5);
                QVERIFY(service.saveDraft(teacher, draft->id, draft->revision, draft->content));
            }
            QVERIFY((*transaction)->commit().has_value());
        }
        services::Services watching(
            paths(), [](const QUrl&) {}, false);
        const auto started = watching.start();
        QTRY_VERIFY_WITH_TIMEOUT(started.isFinished(), 20000);
        QSignalSpy rejudged(&watching, &services::Services::rejudged);
        watching.goOnline(true);
        QTRY_VERIFY_WITH_TIMEOUT(!rejudged.isEmpty(), 20000); // by the rules it found
        rejudged.clear();

        auto settings = m_services->school().settings;
        settings.policyId = "william-stockton";
        QElapsedTimer timer;
        timer.start();
        const auto changed = m_services->changeSchool(member(staff::Role::Head), settings);
        QTRY_VERIFY_WITH_TIMEOUT(!rejudged.isEmpty(), 20000);
        QVERIFY2(timer.elapsed() < deadline, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(changed.isFinished() && changed.result().has_value());
        const auto sum = rejudged.last().first().value<posts::RejudgeStep>();
        QVERIFY(sum.judged >= count);
        QVERIFY(sum.told >= count);
        const auto told = posts::NoticeStore(*m_session, m_services->clock())
                              .of(member(staff::Role::Teacher).id);
        QVERIFY(told->front().causes.contains(posts::RulesCause::Policy));
        QVERIFY(told->front().clauses.contains("WS-04"));
    }

    void twoProgramsShareOneSchool()
    {
        services::Services second(
            paths(), [](const QUrl&) {}, false);
        const auto started = second.start();
        QTRY_VERIFY_WITH_TIMEOUT(started.isFinished(), 20000);
        QSignalSpy sending(&second, &services::Services::sendingStarted);
        second.goOnline(true);
        QTRY_VERIFY_WITH_TIMEOUT(!sending.isEmpty(), 20000);
        QVERIFY(!sending.first().first().toBool()); // the first one sends
        QVERIFY(!second.sendingTrouble().isEmpty());
    }
};

QTEST_GUILESS_MAIN(JourneyTest)
#include "journey_test.moc"
