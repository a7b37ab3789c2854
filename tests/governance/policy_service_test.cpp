// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/audit_log.h"
#include "app/governance/acknowledgement_store.h"
#include "app/governance/policy_draft_store.h"
#include "app/governance/policy_service.h"
#include "app/governance/policy_sign_off_store.h"
#include "app/governance/policy_version_store.h"
#include "app/posts/rules_revision_store.h"
#include "tests/support/test_school.h"

#include <optional>

using namespace governance;

namespace {

const QString ws = "william-stockton";
const QString lh = "lickey-hills";

// The built-in policy with another limit, as a head would have edited it.
policy::Pack withLimit(policy::Pack pack, int limit)
{
    for (policy::PackRule& rule : pack.rules) {
        if (rule.kind == "length")
            rule.parameters.insert("limit", limit);
    }
    return pack;
}

int limitOf(const policy::Pack& pack)
{
    for (const policy::PackRule& rule : pack.rules) {
        if (rule.kind == "length")
            return rule.parameters.value("limit").toInt();
    }
    return 0;
}

} // namespace

class PolicyServiceTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<storage::Session> m_session;
    std::optional<TestSchool> m_school;

    TestSchool& school() { return *m_school; }
    storage::Session& session() { return *m_session; }
    Approval approval(int limit = 280)
    {
        return {ws, policy::writePack(withLimit(*policyInForce(session(), ws), limit)),
            "FGB 12 November, item 7", schoolToday(school().clock).addYears(1)};
    }
    base::Result<policy::Pack> approve(const Approval& wanted)
    {
        return approvePolicy(session(), school().clock, school().head, wanted);
    }

private Q_SLOTS:
    void init()
    {
        m_school.reset();
        m_session = testSession();
        m_school.emplace(*m_session);
    }

    void theBuiltInPolicyIsInForceAtFirst()
    {
        QCOMPARE(*policyInForce(session(), ws), *policy::builtInPack(ws));
        QCOMPARE(policyInForce(session(), "hogwarts").error().kind, base::ErrorKind::NotFound);
    }

    void anApprovedPolicyIsInForceAndTheOldOneIsKept()
    {
        const auto revision = posts::rulesRevision(session());
        const auto approved = approve(approval());
        QVERIFY2(approved.has_value(), approved ? "" : qPrintable(approved.error().text));
        QCOMPARE(approved->version, "2026.2");
        QCOMPARE(approved->effective, schoolToday(school().clock));
        QCOMPARE(approved->review, schoolToday(school().clock).addYears(1));
        QCOMPARE(limitOf(*policyInForce(session(), ws)), 280);
        QVERIFY(*posts::rulesRevision(session()) > *revision);

        const auto versions = PolicyVersionStore(session()).all(ws);
        QCOMPARE(versions->size(), size_t(2));
        QCOMPARE(versions->front().minuteReference, "FGB 12 November, item 7");
        QCOMPARE(versions->front().approverName, school().head.name);
        QCOMPARE(versions->back().version, "2026.1");
        QCOMPARE(limitOf(*policy::readPack(versions->back().document)), 140);
        QCOMPARE(policyInForce(session(), lh)->version, "2026.1"); // another policy is untouched

        QCOMPARE(approve(approval(200))->version, "2026.3");
        QCOMPARE(PolicyVersionStore(session()).all(ws)->size(), size_t(3));
        QCOMPARE(*audit::firstBrokenEntry(session()), 0);
    }

    void approvalsThatAreNone_data()
    {
        QTest::addColumn<QString>("minute");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no minute") << "" << 365 << "minutes";
        QTest::newRow("blank minute") << "  \n" << 365 << "minutes";
        QTest::newRow("endless minute") << QString(5000, 'x') << 365 << "minutes";
        QTest::newRow("review today") << "FGB 1" << 0 << "after today";
        QTest::newRow("review in the past") << "FGB 1" << -3000 << "after today";
        QTest::newRow("review in a hundred years") << "FGB 1" << 36500 << "within";
    }

    void approvalsThatAreNone()
    {
        QFETCH(QString, minute);
        QFETCH(int, days);
        QFETCH(QString, sentence);
        Approval wanted = approval();
        wanted.minuteReference = minute;
        wanted.nextReview = schoolToday(school().clock).addDays(days);
        const auto refused = approve(wanted);
        QCOMPARE(refused.error().kind, base::ErrorKind::Invalid);
        QVERIFY2(refused.error().text.contains(sentence), qPrintable(refused.error().text));
        QVERIFY(PolicyVersionStore(session()).all(ws)->empty());
    }

    void onlyTheHeadApproves()
    {
        for (const staff::StaffMember& actor : {school().teacher, school().leader}) {
            QCOMPARE(approvePolicy(session(), school().clock, actor, approval()).error().kind,
                base::ErrorKind::Denied);
            QCOMPARE(savePolicyDraft(session(), school().clock, actor, ws, "{}").error().kind,
                base::ErrorKind::Denied);
            QCOMPARE(carryOn(session(), school().clock, actor, ws,
                         {"We wait.", schoolToday(school().clock).addDays(9)})
                         .error()
                         .kind,
                base::ErrorKind::Denied);
        }
    }

    void aDamagedOrForeignDocumentIsRefused()
    {
        Approval wanted = approval();
        wanted.document = "{ nonsense";
        QCOMPARE(approve(wanted).error().kind, base::ErrorKind::Invalid);
        wanted.document = policy::writePack(*policy::builtInPack(lh));
        QCOMPARE(approve(wanted).error().kind, base::ErrorKind::Invalid);
        QVERIFY(PolicyVersionStore(session()).all(ws)->empty());
    }

    void aCopyOfAnOldVersionIsRefused()
    {
        const Approval stale = approval(200);
        QVERIFY(approve(approval(280)));
        QCOMPARE(approve(stale).error().kind, base::ErrorKind::Conflict);
        QCOMPARE(limitOf(*policyInForce(session(), ws)), 280);
    }

    void theDraftIsKeptUntilApproved()
    {
        PolicyDraftStore drafts(session());
        QVERIFY(!drafts.find(ws)->has_value());
        const auto& head = school().head;
        QVERIFY(savePolicyDraft(session(), school().clock, head, ws, "first"));
        QVERIFY(savePolicyDraft(session(), school().clock, head, ws, "second"));
        QCOMPARE((*drafts.find(ws))->document, QByteArray("second"));
        QCOMPARE((*drafts.find(ws))->changedByName, head.name);
        QVERIFY(!drafts.find(lh)->has_value());
        QVERIFY(approve(approval()));
        QVERIFY(!drafts.find(ws)->has_value());
        QVERIFY(savePolicyDraft(session(), school().clock, head, ws, "third"));
        QVERIFY(discardPolicyDraft(session(), head, ws));
        QVERIFY(!drafts.find(ws)->has_value());
    }

    void everybodyReadsEveryVersion()
    {
        const auto& teacher = school().teacher;
        const auto asked = [&] {
            return mustHaveAcknowledged(
                session(), teacher, ws, policyInForce(session(), ws)->version);
        };
        QCOMPARE(asked().error().kind, base::ErrorKind::Denied);
        QVERIFY(acknowledgePolicy(session(), school().clock, teacher, ws, "2026.1"));
        QVERIFY(asked());
        const auto first = AcknowledgementStore(session()).ofStaff(ws, "2026.1");
        QCOMPARE(first->size(), size_t(3));
        QCOMPARE(std::count_if(first->begin(), first->end(),
                     [](const Acknowledgement& a) { return a.isGiven(); }),
            1);
        QVERIFY(approve(approval()));
        QCOMPARE(asked().error().kind, base::ErrorKind::Denied);
        QCOMPARE(acknowledgePolicy(session(), school().clock, teacher, ws, "2026.1").error().kind,
            base::ErrorKind::Conflict);
        QVERIFY(acknowledgePolicy(session(), school().clock, teacher, ws, "2026.2"));
        QVERIFY(asked());
    }

    void sayingItTwiceKeepsTheFirstDate()
    {
        const auto& teacher = school().teacher;
        QVERIFY(acknowledgePolicy(session(), school().clock, teacher, ws, "2026.1"));
        const QDateTime first = school().clock.now();
        school().clock.advance(3600);
        QVERIFY(acknowledgePolicy(session(), school().clock, teacher, ws, "2026.1"));
        const auto all = AcknowledgementStore(session()).ofStaff(ws, "2026.1");
        QVERIFY(all.has_value());
        for (const Acknowledgement& given : *all)
            QVERIFY(!given.isGiven() || given.acknowledgedAt == first);
    }

    void whoHasNotReadThePolicyDoesNotSubmit()
    {
        posts::House house = *school().house;
        house.maySubmit = [](storage::Session& open, const staff::StaffMember& actor) {
            return mustHaveAcknowledged(open, actor, lh, "2026.1");
        };
        const posts::Post draft
            = school().draft("Year 4 made clay owls and fired them.", school().teacher);
        posts::ReviewService service(session(), school().clock, house);
        const auto refused = service.submit(school().teacher, draft.id, draft.revision);
        QCOMPARE(refused.error().kind, base::ErrorKind::Denied);
        QCOMPARE(school().post(draft.id).state, posts::State::Draft);
        QVERIFY(acknowledgePolicy(session(), school().clock, school().teacher, lh, "2026.1"));
        QVERIFY(service.submit(school().teacher, draft.id, draft.revision));
    }

    void carryingOnHoldsForThisVersionOnly()
    {
        const QDate until = schoolToday(school().clock).addDays(200);
        QVERIFY(!carriedOnUntil(session(), *policyInForce(session(), ws))->has_value());
        const auto revision = posts::rulesRevision(session());
        QVERIFY(carryOn(session(), school().clock, school().head, ws,
            {"The governors meet in spring.", until}));
        QCOMPARE(*carriedOnUntil(session(), *policyInForce(session(), ws)), until);
        QVERIFY(*posts::rulesRevision(session()) > *revision);
        QVERIFY(!carriedOnUntil(session(), *policyInForce(session(), lh))->has_value());
        QVERIFY(approve(approval()));
        QVERIFY(!carriedOnUntil(session(), *policyInForce(session(), ws))->has_value());
        // In date now, so there is nothing to sign for.
        QCOMPARE(carryOn(session(), school().clock, school().head, ws, {"Once more.", until})
                     .error()
                     .kind,
            base::ErrorKind::Conflict);
    }

    void carryingOnNeedsAReasonAndADayWithinAYear_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("days");
        QTest::newRow("no reason") << " " << 30;
        QTest::newRow("endless reason") << QString(2000, 'x') << 30;
        QTest::newRow("today") << "We wait." << 0;
        QTest::newRow("yesterday") << "We wait." << -1;
        QTest::newRow("two years") << "We wait." << 730;
    }

    void carryingOnNeedsAReasonAndADayWithinAYear()
    {
        QFETCH(QString, reason);
        QFETCH(int, days);
        QCOMPARE(carryOn(session(), school().clock, school().head, lh,
                     {reason, schoolToday(school().clock).addDays(days)})
                     .error()
                     .kind,
            base::ErrorKind::Invalid);
        QVERIFY(!PolicySignOffStore(session()).newest(lh, "2026.1")->has_value());
    }
};

QTEST_GUILESS_MAIN(PolicyServiceTest)
#include "policy_service_test.moc"
