// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a headteacher answers during the set-up: when it is complete, how names are read, and what
// the answers make of the policy.

#include "app/policy/account_fit.h"
#include "app/policy/pack_reader.h"
#include "app/services/policy_questions.h"
#include "app/services/staff_list.h"
#include "app/staff/secret.h"
#include "tests/support/fake_clock.h"
#include "tests/support/whole_draft.h"

using services::SetupDraft;
using staff::Role;

namespace {

using Change = std::function<void(SetupDraft&)>;

policy::Pack packNamed(const char* id)
{
    return *policy::builtInPack(QLatin1String(id));
}

} // namespace

Q_DECLARE_METATYPE(Change)

class SetupDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsMissingIsSaid_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("word"); // in the sentence; empty: complete
        const auto row = [](const char* name, const Change& change, const char* word) {
            QTest::newRow(name) << change << QString(word);
        };
        row(
            "whole", [](SetupDraft&) {}, "");
        row(
            "address as handle", [](SetupDraft& d) { d.handle = "https://x.com/Birch_1/"; }, "");
        row(
            "no name", [](SetupDraft& d) { d.schoolName = "  "; }, "name of the school");
        row(
            "huge name", [](SetupDraft& d) { d.schoolName = QString(5000, 'x'); }, "too long");
        row(
            "no handle", [](SetupDraft& d) { d.handle = "@"; }, "name on X");
        row(
            "handle with space", [](SetupDraft& d) { d.handle = "birch wood"; }, "underscores");
        row(
            "handle too long", [](SetupDraft& d) { d.handle = QString(16, 'a'); }, "15");
        row(
            "handle of look-alikes", [](SetupDraft& d) { d.handle = QString(QChar(0x0430)); }, "X");
        row(
            "mailbox without @", [](SetupDraft& d) { d.mailbox = "office"; }, "e-mail");
        row(
            "mailbox with more", [](SetupDraft& d) { d.mailbox = "a@b.uk\nc"; }, "e-mail");
        row(
            "no policy", [](SetupDraft& d) { d.policyId = ""; }, "policy");
        row(
            "unknown policy", [](SetupDraft& d) { d.policyId = "../x"; }, "policy");
        row(
            "nobody signs", [](SetupDraft& d) { d.signedBy = ""; }, "signs");
        row(
            "signed tomorrow", [](SetupDraft& d) { d.signedOn = draftDay.addDays(1); }, "today");
        row(
            "review today", [](SetupDraft& d) { d.reviewOn = draftDay; }, "after today");
        row(
            "no head", [](SetupDraft& d) { d.people.removeFirst(); }, "headteacher");
        row(
            "no people", [](SetupDraft& d) { d.people.clear(); }, "headteacher");
        row(
            "twice", [](SetupDraft& d) { d.people[1].name = "mrs adams"; }, "twice");
        row(
            "no role", [](SetupDraft& d) { d.people[1].roles = {}; }, "Tick");
        row(
            "no passphrase", [](SetupDraft& d) { d.people[1].secretHash = ""; }, "passphrase");
    }

    void whatIsMissingIsSaid()
    {
        QFETCH(Change, change);
        QFETCH(QString, word);
        SetupDraft draft = wholeDraft();
        change(draft);
        base::Result<void> fine = services::schoolComplete(draft);
        if (fine)
            fine = services::policyComplete(draft, draftDay);
        if (fine)
            fine = services::peopleComplete(draft);
        QCOMPARE(fine.has_value(), word.isEmpty());
        if (!fine)
            QVERIFY2(fine.error().text.contains(word), qPrintable(fine.error().text));
        if (!fine) { // and nothing of it becomes a school
            const auto session = testSession();
            const FakeClock clock;
            QVERIFY(!services::createSchool(*session, clock, draft));
            QCOMPARE(countOf(*session, "staff_member"), QString("0"));
            QCOMPARE(countOf(*session, "policy_version"), QString("0"));
        }
    }

    void draftComesBackAsItWas()
    {
        SetupDraft draft = wholeDraft();
        draft.step = 2;
        draft.nursery = true;
        draft.crest = QByteArray("\0\xFF picture", 10);
        draft.answers = {{"limitIsRule", "no"}};
        draft.followDeciders = "head";
        draft.followerCheckDays = 14;
        QCOMPARE(services::draftFromJson(services::toJson(draft)), draft);
        QCOMPARE(
            services::draftFromJson({{"people", 7}, {"step", 99}, {"followerCheckDays", -3}}), [] {
                SetupDraft bare;
                bare.step = 2;
                bare.followerCheckDays = 1;
                return bare;
            }());
    }

    void namesArePasted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("wholeStaff");
        QTest::addColumn<QStringList>("people");
        const auto row = [](const char* name, const char* text, bool whole, QStringList people) {
            QTest::newRow(name) << QString(text) << whole << people;
        };
        row("nothing", " \n\t\n", false, {});
        row("bare names", "Miss Dean\n Mr  Ellis ", false,
            {"Miss Dean teacher", "Mr Ellis teacher"});
        row("one line", "Miss Dean, Mr Ellis", false, {"Miss Dean teacher", "Mr Ellis teacher"});
        row("head", "Mrs Adams, Headteacher", false, {"Mrs Adams teacher head"});
        row("deputy is no head", "Mr Bell; deputy head", false, {"Mr Bell teacher slt"});
        row("office", "Ms Cole\toffice manager", false, {"Ms Cole office"});
        row("office at a whole staff school", "Ms Cole, office", true, {"Ms Cole teacher office"});
        row("computing", "Mr Ellis, Year 5 teacher and computing lead", false,
            {"Mr Ellis teacher computing"});
        row("teaching assistant", "Mrs Fox, TA", false, {"Mrs Fox "});
        row("hostile", "<b>x</b>';drop table staff_member;--", false,
            {"<b>x</b>' teacher", "drop table staff_member teacher", "-- teacher"});
    }

    void namesArePasted()
    {
        QFETCH(QString, text);
        QFETCH(bool, wholeStaff);
        QFETCH(QStringList, people);
        QStringList found;
        for (const auto& person : services::peopleFromText(text, wholeStaff)) {
            QStringList roles;
            for (const Role role : staff::allRoles) {
                if (person.roles.contains(role))
                    roles.append(staff::roleName(role));
            }
            found.append(person.name + ' ' + roles.join(' '));
        }
        QCOMPARE(found, people);
    }

    void aHugePasteIsBounded()
    {
        QString text;
        for (int i = 0; i < 20000; ++i)
            text += QString("Person %1\n").arg(i);
        const auto people = services::peopleFromText(text, false);
        QCOMPARE(people.size(), qsizetype(services::mostPeople));
        QCOMPARE(services::withPeople(people, people).size(), people.size());
    }

    void starterPassphrasesAreGood()
    {
        QSet<QString> seen;
        for (int i = 0; i < 200; ++i) {
            const QString phrase = services::starterPassphrase();
            QCOMPARE(phrase.count('-'), 3);
            QVERIFY(staff::acceptable(phrase).has_value());
            seen.insert(phrase);
        }
        QVERIFY(seen.size() > 195);
    }

    void nineQuestionsAndEveryAnswerIsAPolicy()
    {
        for (const char* id : {"lickey-hills", "william-stockton"}) {
            const policy::Pack pack = packNamed(id);
            const auto questions = services::policyQuestions(pack);
            QCOMPARE(questions.size(), 9);
            QMap<QString, QString> recommended;
            for (const auto& question : questions) {
                recommended.insert(question.id, question.recommended);
                bool offered = false;
                for (const auto& option : question.options) {
                    offered = offered || option.value == question.recommended;
                    const auto answered
                        = services::withAnswers(pack, {{question.id, option.value}});
                    QVERIFY2(policy::readPack(policy::writePack(answered)).has_value(),
                        qPrintable(question.id + ' ' + option.value));
                    QCOMPARE(answered == pack, option.value == question.recommended);
                }
                QVERIFY2(offered, qPrintable(question.id));
            }
            QCOMPARE(services::withAnswers(pack, recommended), pack);
            QCOMPARE(services::withAnswers(pack, {{"limitIsRule", "maybe"}, {"x", "no"}}), pack);
        }
        QCOMPARE(services::policyQuestions(packNamed("william-stockton")).constFirst().question,
            QString("Is the limit of 140 characters in the policy a rule?"));
    }

    void anOldLimitGivesWay()
    {
        const auto pack
            = services::withAnswers(packNamed("william-stockton"), {{"limitIsRule", "no"}});
        QVERIFY(!pack.readings.limitIsRule);
        QCOMPARE(pack.rules.constFirst().parameters.value("limit").toInt(), 280);
    }

    void privacyFitsOrIsExplained_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<bool>("isProtected");
        QTest::addColumn<bool>("fits");
        QTest::addColumn<QString>("clause");
        QTest::addColumn<bool>("hasCost");
        QTest::newRow("LH protected") << "lickey-hills" << true << true << "LH-24" << true;
        QTest::newRow("LH public") << "lickey-hills" << false << false << "LH-24" << false;
        QTest::newRow("WS protected") << "william-stockton" << true << false << "WS-11" << true;
        QTest::newRow("WS public") << "william-stockton" << false << true << "WS-11" << false;
    }

    void privacyFitsOrIsExplained()
    {
        QFETCH(QString, pack);
        QFETCH(bool, isProtected);
        const auto fit = policy::accountFits(*policy::builtInPack(pack), isProtected);
        QTEST(fit.fits, "fits");
        QTEST(fit.clause, "clause");
        QTEST(!fit.cost.isEmpty(), "hasCost");
        QCOMPARE(fit.cost.contains("hashtags"), !fit.cost.isEmpty());
        QCOMPARE(fit.sentence.contains("check again"), !fit.fits);
    }

    void aSilentPolicyTakesBoth()
    {
        policy::Pack pack = packNamed("lickey-hills");
        pack.setup = {};
        QVERIFY(policy::accountFits(pack, true).fits);
        QVERIFY(policy::accountFits(pack, false).fits);
        QVERIFY(policy::accountWish(pack).isEmpty());
    }
};

QTEST_GUILESS_MAIN(SetupDraftTest)
#include "setup_draft_test.moc"
