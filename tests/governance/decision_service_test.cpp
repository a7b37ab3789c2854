// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Decisions on record: who may, what follows, what stays locked.

#include "app/audit/audit_log.h"
#include "app/governance/decision_service.h"
#include "app/governance/handles.h"
#include "app/staff/staff_store.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"

#include <QTest>

using namespace governance;
using base::ErrorKind;

namespace {

struct School
{
    explicit School(const QString& policy = "lickey-hills")
        : session(testSession())
    {
        house.policy = policy;
        house.policyVersion = policy + " 2026.1";
        teacher = add("Miss Teal", staff::Role::Teacher);
        leader = add("Mr Oak", staff::Role::SeniorLeader);
        office = add("Mrs Pen", staff::Role::Office);
        head = add("Dr Fell", staff::Role::Head);
        computing = add("Ms Fenn", staff::Role::ComputingLead);
    }

    staff::StaffMember add(const QString& name, staff::Role role)
    {
        const auto id = staff::StaffStore(*session).add(name, {role}, "no hash");
        return {*id, name, {role}};
    }
    DecisionService service() { return {*session, clock, house}; }
    Decision find(DecisionId id) { return *DecisionStore(*session).find(id); }
    DecisionId report(const QString& kind, const Answers& answers)
    {
        const auto id = service().record(teacher, {kind, answers, {}});
        if (!id)
            qFatal("%s", qPrintable(id.error().text));
        return *id;
    }
    std::vector<Decision> all(const QString& kind)
    {
        return *DecisionStore(*session).list({kind, {}});
    }

    std::unique_ptr<storage::Session> session;
    FakeClock clock;
    DecisionHouse house;
    staff::StaffMember teacher;
    staff::StaffMember leader;
    staff::StaffMember office;
    staff::StaffMember head;
    staff::StaffMember computing;
};

const Answers request{{"handle", "@parent_one"}, {"pupil", "no"}};
const Answers rude{{"text", "What a dump"}, {"handle", "rude_one"}, {"type", "offensive"}};

} // namespace

class DecisionServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void teacherReportsAndLeaderDecides()
    {
        School school;
        const auto asked = school.service().record(
            school.teacher, {"follow-request", request, {"allow", "", true}});
        QVERIFY(!asked);
        QCOMPARE(asked.error().kind, ErrorKind::Denied);
        const DecisionId id = school.report("follow-request", request);
        const auto tried = school.service().close(school.teacher, id, {"allow", "", true});
        QVERIFY(!tried);
        QCOMPARE(tried.error().kind, ErrorKind::Denied);
        QVERIFY(school.service().close(school.leader, id, {"allow", "", true}));
        const Decision decision = school.find(id);
        QVERIFY(decision.closed);
        QCOMPARE(decision.choice, QString("allow"));
        QCOMPARE(decision.subject, QString("@parent_one"));
        QCOMPARE(decision.policyVersion, QString("lickey-hills 2026.1"));
        QVERIFY(decision.clauses.contains("LH-20"));
        QVERIFY(decision.has(stepDoneOnX));
        QCOMPARE(decision.closedAt(), school.clock.now());
    }

    void closedMeansLocked()
    {
        School school;
        const DecisionId id = school.report("incident", rude);
        QVERIFY(school.service().addStep(school.teacher, id, "tell-head", ""));
        QVERIFY(school.service().close(school.leader, id, {"dealt-with", "hidden", false}));
        const auto again = school.service().close(school.head, id, {"nothing-wrong", "no", false});
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Conflict);
        QCOMPARE(school.find(id).choice, QString("dealt-with"));
        const auto step = school.service().addStep(school.leader, id, "block", "");
        QVERIFY(!step);
        QCOMPARE(step.error().kind, ErrorKind::Conflict);
        QVERIFY(school.service().addStep(school.leader, id, stepNote, "They said sorry."));
        QCOMPARE(school.find(id).steps.back().note, QString("They said sorry."));
    }

    void stepsAreTimedAndNamed()
    {
        School school;
        const DecisionId id = school.report("incident", rude);
        school.clock.advance(45);
        QVERIFY(school.service().addStep(school.leader, id, "hide-reply", ""));
        const TakenStep taken = school.find(id).steps.back();
        QCOMPARE(taken.takenByName, QString("Mr Oak"));
        QCOMPARE(taken.takenAt, school.clock.now());
        QVERIFY(!school.service().addStep(school.leader, id, "hide-reply", "")); // twice
        QVERIFY(!school.service().addStep(school.leader, id, "report-x", " ")); // no reference
        QVERIFY(school.service().addStep(school.leader, id, "report-x", "REF 12"));
        QVERIFY(!school.service().addStep(school.leader, id, "dance", ""));
        QVERIFY(!school.service().addStep(school.leader, id, stepNote, QString(9000, 'x')));
        QVERIFY(!school.service().addStep(school.office, id, "block", "")); // not theirs
    }

    void anIncidentNeedsAReasonToClose()
    {
        School school;
        const DecisionId id = school.report("incident", rude);
        QVERIFY(!school.service().close(school.leader, id, {"dealt-with", " ", false}));
        QVERIFY(!school.find(id).closed);
        QCOMPARE(school.find(id).clauses.first(), QString("LH-35"));
    }

    void aPupilAlertsEveryComputingLead()
    {
        School school("william-stockton");
        const staff::StaffMember second = school.add("Mr Byte", staff::Role::ComputingLead);
        const DecisionId id = school.report("pupil-follows", {{"handle", "kid"}});
        QCOMPARE(school.find(id).clauses, QStringList("WS-44"));
        for (const staff::StaffMember& lead : {school.computing, second}) {
            QCOMPARE(school.service().waiting(lead)->alerts.size(), size_t(1));
            QVERIFY(school.service().addStep(lead, id, stepReceipt, ""));
            QVERIFY(school.service().waiting(lead)->alerts.empty());
        }
        QVERIFY(school.service().addStep(second, id, stepReceipt, "")); // twice changes nothing
        QCOMPARE(school.find(id).steps.size(), size_t(2));
        QVERIFY(!school.service().addStep(school.leader, id, stepReceipt, ""));
    }

    void withoutAComputingLeadTheHeadIsTold()
    {
        School school;
        QVERIFY(school.session->execute(
            "update staff_member set active = 0 where id = ?", {school.computing.id.value}));
        school.report("pupil-follows", {{"handle", "kid"}});
        QCOMPARE(school.service().waiting(school.head)->alerts.size(), size_t(1));
    }

    void aClosedAlertStillReachesTheLead()
    {
        School school;
        const DecisionId id = school.report("pupil-follows", {{"handle", "kid"}});
        QVERIFY(school.service().close(school.leader, id, {"turned-away", "Year 5", true}));
        QCOMPARE(school.service().waiting(school.computing)->alerts.size(), size_t(1));
        QVERIFY(school.service().addStep(school.computing, id, stepReceipt, ""));
        QCOMPARE(school.service().waiting(school.computing)->count(), 0);
    }

    void aRequestOfAPupilRaisesOneAlert()
    {
        School school;
        const DecisionId id
            = school.report("follow-request", {{"handle", "kid"}, {"pupil", "yes"}});
        QCOMPARE(school.all("pupil-follows").size(), size_t(1));
        QVERIFY(!school.service().close(school.leader, id, {"allow", "", true}));
        QVERIFY(school.service().close(school.leader, id, {"refuse", "", true}));
        QCOMPARE(school.all("pupil-follows").size(), size_t(1));
        QCOMPARE(school.all("pupil-follows").front().subject, QString("@kid"));
    }

    void aRudeMentionBecomesAnIncident()
    {
        School school("william-stockton");
        const auto id
            = school.service().record(school.leader, {"mention", rude, {"incident", "", false}});
        QVERIFY(id);
        const std::vector<Decision> incidents = school.all("incident");
        QCOMPARE(incidents.size(), size_t(1));
        QCOMPARE(incidents.front().answers.value("text"), QString("What a dump"));
        QCOMPARE(incidents.front().answers.value("type"), QString("offensive"));
        QVERIFY(incidents.front().clauses.contains("WS-34"));
        QVERIFY(!incidents.front().closed);
    }

    void aFollowerCheckOpensWhatFollows()
    {
        School school;
        using Answer = FollowerLook::Answer;
        const QString looks = writeLooks(
            {{"good", Answer::Keep, false, {}}, {"spam", Answer::Block, false, "adverts"},
                {"kid", Answer::Remove, true, "Year 4"}, {"who", Answer::Ask, false, "unknown"}});
        const auto denied = school.service().record(
            school.teacher, {"follower-check", {{"followers", looks}}, {}});
        QVERIFY(!denied);
        QCOMPARE(denied.error().kind, ErrorKind::Denied);
        QVERIFY(school.all("follower-block").empty());
        const auto id = school.service().record(
            school.leader, {"follower-check", {{"followers", looks}}, {}});
        QVERIFY(id);
        const Decision check = school.find(*id);
        QVERIFY(check.closed);
        QCOMPARE(check.due, QDate(2026, 11, 27));
        QCOMPARE(school.all("pupil-follows").size(), size_t(1));
        int open = 0;
        for (const Decision& block : school.all("follower-block"))
            open += block.closed ? 0 : 1;
        QCOMPARE(school.all("follower-block").size(), size_t(3));
        QCOMPARE(open, 1); // the one to ask about
    }

    void checksBecomeDueAndOverdue()
    {
        School school;
        QVERIFY(audit::append(*school.session, {school.clock.now(), {}, "staff.sign-in", {}, {}}));
        QCOMPARE(school.service().duties()->front().due, QDate(2026, 11, 27));
        QCOMPARE(school.service().waiting(school.leader)->count(), 0);
        school.clock.set("2026-11-28T09:00");
        QCOMPARE(school.service().duties()->front().state, DutyState::Overdue);
        QCOMPARE(school.service().waiting(school.leader)->count(), 1);
        QCOMPARE(school.service().waiting(school.teacher)->count(), 0);
        QVERIFY(school.service().record(school.leader, {"follower-check", {}, {}}));
        QCOMPARE(school.service().duties()->front().due, QDate(2026, 12, 5));
        school.house.followerCheckDays = 14;
        QCOMPARE(school.service().duties()->front().due, QDate(2026, 12, 12));
    }

    void theSchoolMayNameWhoDecides()
    {
        School school;
        school.house.followersDecidedBy = {staff::Role::Head};
        const DecisionId id = school.report("follow-request", request);
        QVERIFY(!school.service().close(school.leader, id, {"allow", "", true}));
        QVERIFY(school.service().close(school.head, id, {"allow", "", true}));
    }

    void aLetterIsReceivedByTheHead()
    {
        School school;
        Answers letter{{"letter-date", "2026-11-18"}, {"scan", "Folder 3"}, {"reference", "U7"},
            {"received-by", QString::number(school.office.id.value)}};
        QVERIFY(!school.service().record(school.office, {"opt-out-letter", letter, {}}));
        letter.insert("received-by", QString::number(school.head.id.value));
        QVERIFY(!school.service().record(school.teacher, {"opt-out-letter", letter, {}}));
        const auto id = school.service().record(school.office, {"opt-out-letter", letter, {}});
        QVERIFY(id);
        QVERIFY(!school.find(*id).closed);
        QVERIFY(!school.service().close(school.office, *id, {})); // steps are left
        for (const QString& step :
            {QString("register"), QString("past-posts"), QString("answered")})
            QVERIFY(school.service().addStep(school.office, *id, step, ""));
        QVERIFY(school.service().close(school.office, *id, {}));
    }

    void peopleReadWhatConcernsThem()
    {
        School school;
        school.report("incident", rude);
        QCOMPARE(school.service().list(school.teacher, {})->size(), size_t(1)); // their own
        QCOMPARE(school.service().list(school.leader, {})->size(), size_t(1));
        QCOMPARE(school.service().list(school.office, {})->size(), size_t(0));
        QVERIFY(!school.service().find(school.office, DecisionId{1}));
    }

    void kindsOfAnotherPolicyAreRefused()
    {
        School school("william-stockton");
        QVERIFY(!school.service().record(school.leader, {"follow-request", request, {}}));
        QVERIFY(!school.service().record(school.leader, {"no-such-kind", {}, {}}));
        QVERIFY(!school.service().find(school.leader, DecisionId{99}));
    }

    void everythingIsAuditedWithoutWords()
    {
        School school;
        const DecisionId id = school.report("incident", rude);
        QVERIFY(school.service().addStep(school.leader, id, stepNote, "Secret words"));
        QVERIFY(school.service().close(school.leader, id, {"dealt-with", "Secret reason", false}));
        const auto rows = school.session->rows("select action, subject, detail from audit_entry");
        QCOMPARE(rows->size(), size_t(3));
        for (const storage::Row& row : *rows) {
            QVERIFY(!row.at(2).toString().contains("Secret"));
            QVERIFY(!row.at(2).toString().contains("dump"));
        }
        QCOMPARE(*audit::firstBrokenEntry(*school.session), 0);
    }

    void hostileWordsAreKeptAsTheyAre()
    {
        School school;
        const QString hostile
            = QString::fromUtf8("'); drop table decision; -- \"{}\" <b> 😀 \u202E");
        const DecisionId id = school.report("incident", {{"text", hostile}, {"type", "offensive"}});
        QCOMPARE(school.find(id).answers.value("text"), hostile);
    }
};

QTEST_GUILESS_MAIN(DecisionServiceTest)
#include "decision_service_test.moc"
