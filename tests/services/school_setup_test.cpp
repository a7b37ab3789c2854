// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The set-up of a real school: what counts as complete, one step that creates all or nothing, the
// account on a practice X, and a practice school that is never touched.

#include "app/audit/audit_log.h"
#include "app/policy/account_fit.h"
#include "app/policy/pack_reader.h"
#include "app/sandbox/sandbox_server.h"
#include "app/services/policy_questions.h"
#include "app/services/policy_record.h"
#include "app/services/practice_server.h"
#include "app/services/school_setup.h"
#include "app/services/staff_list.h"
#include "app/staff/secret.h"
#include "app/staff/staff_store.h"
#include "tests/support/await.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"

#include <QFile>
#include <QNetworkReply>
#include <QTemporaryDir>

using services::SetupDraft;
using staff::Role;

namespace {

const QDate today(2026, 11, 20);

SetupDraft wholeDraft()
{
    SetupDraft draft;
    draft.schoolName = "Birchwood Primary School";
    draft.handle = "@birchwood_pri";
    draft.mailbox = "office@birchwood.sch.uk";
    draft.policyId = "lickey-hills";
    draft.signedBy = "Mrs Adams";
    draft.signedOn = today.addYears(-1);
    draft.reviewOn = today.addYears(10);
    draft.people = {{"Mrs Adams", {Role::Head, Role::Teacher}, "hash"},
        {"Mr Bell", {Role::SeniorLeader}, "hash"}};
    return draft;
}

using Change = std::function<void(SetupDraft&)>;

QString countOf(storage::Session& session, const char* table)
{
    return (*session.row(QStringLiteral("select count(*) from ") + QLatin1String(table)))
        ->at(0)
        .toString();
}

policy::Pack packNamed(const char* id)
{
    return *policy::builtInPack(QLatin1String(id));
}

} // namespace

Q_DECLARE_METATYPE(Change)

class SchoolSetupTest : public QObject
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
            "signed tomorrow", [](SetupDraft& d) { d.signedOn = today.addDays(1); }, "today");
        row(
            "review today", [](SetupDraft& d) { d.reviewOn = today; }, "after today");
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
            fine = services::policyComplete(draft, today);
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
        QVERIFY(!hasCostWithoutHashtags(fit.cost));
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

    void theSchoolComesIntoBeingWhole()
    {
        const auto session = testSession();
        const FakeClock clock;
        SetupDraft draft = wholeDraft();
        QVERIFY(services::saveSetup(*session, draft).has_value());
        QVERIFY(!services::loadSetup(*session)->schoolExists);
        QCOMPARE(services::loadSetup(*session)->draft, draft);
        QVERIFY(services::createSchool(*session, clock, draft).has_value());

        const auto school = services::readSchool(*session);
        QVERIFY(school.has_value());
        QVERIFY(!school->settings.practice);
        QCOMPARE(school->settings.handle, QString("birchwood_pri"));
        QCOMPARE(school->settings.setupLeft.size(), 4);
        QCOMPARE(school->staff.size(), size_t(2));
        const policy::Pack& pack = school->house->checker->pack();
        QCOMPARE(pack.school, draft.schoolName);
        QCOMPARE(pack.version, QString("1"));
        QCOMPARE(pack.review, std::optional(draft.reviewOn));
        posts::Content content;
        content.text = "Write to office@birchwood.sch.uk about our owls.";
        for (const auto& finding : school->house->checker->check(content, clock.now()).findings)
            QVERIFY2(finding.rule != "personal-info", qPrintable(finding.message));
        QVERIFY(services::loadSetup(*session)->schoolExists);
        QCOMPARE(services::loadSetup(*session)->draft, SetupDraft()); // hashes are not kept twice
        QCOMPARE(*audit::firstBrokenEntry(*session), qint64(0));
        QCOMPARE(
            services::createSchool(*session, clock, draft).error().kind, base::ErrorKind::Conflict);
        QCOMPARE(services::saveSetup(*session, draft).error().kind, base::ErrorKind::Conflict);
    }

    void aFaultHalfWayLeavesNothing()
    {
        const auto session = testSession();
        const FakeClock clock;
        QVERIFY(services::saveSetup(*session, wholeDraft()).has_value());
        QVERIFY(session->execute("drop table policy_version").has_value());
        QVERIFY(!services::createSchool(*session, clock, wholeDraft()));
        QCOMPARE(countOf(*session, "staff_member"), QString("0"));
        QVERIFY(!services::loadSetup(*session)->schoolExists);
        QCOMPARE(services::loadSetup(*session)->draft, wholeDraft());
    }

    void stepsLeftBecomeFewer()
    {
        const auto session = testSession();
        const FakeClock clock;
        QVERIFY(services::createSchool(*session, clock, wholeDraft()).has_value());
        QVERIFY(services::noteStepDone(*session, clock, "account").has_value());
        QVERIFY(services::noteStepDone(*session, clock, "account").has_value());
        QVERIFY(services::noteStepDone(*session, clock, "no such step").has_value());
        QCOMPARE(services::readSchool(*session)->settings.setupLeft,
            QStringList({"class-list", "dry-run", "acknowledge"}));
    }

    void practiceAndSchoolNeverMeet()
    {
        const QTemporaryDir folder;
        const auto paths = services::Paths::from(folder.path());
        services::SchoolSetup setup(paths, {[](const QUrl&) {}, false});
        QVERIFY(!await(setup.open())->schoolExists);
        QVERIFY(await(setup.save(wholeDraft())).has_value());
        QVERIFY(!QFile::exists(paths.database()));
        QVERIFY(QFile::exists(paths.ofSchool().database()));
        services::Services begun(
            paths.ofSchool(), [](const QUrl&) {}, false);
        QVERIFY(!await(begun.start())); // no practice school grows in the school's database
        QVERIFY(await(setup.create(wholeDraft())).has_value());
        services::Services practice(
            paths, [](const QUrl&) {}, false);
        QVERIFY(await(practice.start()).has_value());
        QVERIFY(practice.school().settings.practice);
        QVERIFY(!setup.school()->settings.practice);
        QVERIFY(practice.school().staff.size() != setup.school()->staff.size());
    }

    void classListIsTakenOnce()
    {
        const QTemporaryDir folder;
        services::SchoolSetup setup(
            services::Paths::from(folder.path()), {[](const QUrl&) {}, false});
        QVERIFY(await(setup.open()).has_value());
        QVERIFY(await(setup.create(wholeDraft())).has_value());
        QVERIFY(!await(setup.readClassList(folder.filePath("nothing.csv"))));
        QVERIFY(!await(setup.readClassList(folder.path())));
        const auto pupils = await(setup.readClassList(":/nestbox/demo/practice-class.csv"));
        QCOMPARE(pupils->size(), qsizetype(24));
        QVERIFY(await(setup.takeClassList(*pupils)).has_value());
        QCOMPARE(setup.pupilCount(), qsizetype(24));
        QVERIFY(!setup.school()->settings.setupLeft.contains("class-list"));
        QVERIFY(!await(setup.takeClassList(*pupils)));
        QCOMPARE(setup.judge("Amelia Thornbury won.").severity, policy::Severity::Blocked);
    }

    void crestIsMadeSmall()
    {
        const QTemporaryDir folder;
        services::SchoolSetup setup(
            services::Paths::from(folder.path()), {[](const QUrl&) {}, false});
        QVERIFY(await(setup.open()).has_value());
        QFile text(folder.filePath("crest.png"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("no picture at all");
        text.close();
        QVERIFY(!await(setup.readCrest(text.fileName())));
        QVERIFY(!await(setup.readCrest("/dev/zero")));
    }

    void aTryGoesToThePracticeX()
    {
        const QTemporaryDir folder;
        services::SchoolSetup setup(
            services::Paths::from(folder.path()), {[](const QUrl&) {}, false});
        QVERIFY(await(setup.open()).has_value());
        QVERIFY(await(setup.create(wholeDraft())).has_value());
        QCOMPARE(await(setup.practiseSending("Year 4 made owls.")),
            base::Result<QString>("Year 4 made owls."));
        QCOMPARE(await(setup.practiseSending("Year 4 made owls.")), // a new practice X each time
            base::Result<QString>("Year 4 made owls."));
        QVERIFY(!await(setup.practiseSending({})));
    }

    void theAccountHasToBeTheSchools_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QString>("account");
        QTest::addColumn<bool>("isProtected");
        QTest::addColumn<bool>("connected");
        QTest::addColumn<bool>("done");
        QTest::newRow("LH protected") << "lickey-hills"
                                      << "birchwood_pri" << true << true << true;
        QTest::newRow("LH public") << "lickey-hills"
                                   << "birchwood_pri" << false << true << false;
        QTest::newRow("WS public") << "william-stockton"
                                   << "Birchwood_PRI" << false << true << true;
        QTest::newRow("WS protected") << "william-stockton"
                                      << "birchwood_pri" << true << true << false;
        QTest::newRow("somebody else") << "lickey-hills"
                                       << "mrs_adams" << true << false << false;
    }

    void theAccountHasToBeTheSchools()
    {
        QFETCH(QString, policy);
        QFETCH(QString, account);
        QFETCH(bool, isProtected);
        QFETCH(bool, connected);
        QFETCH(bool, done);
        const base::SystemClock clock;
        sandbox::WorldOptions options;
        options.redirectUris = sandbox::callbacksFor({47641, 47642, 47643});
        options.accounts = {{"1000000009", "Somebody", account, isProtected, {}}};
        sandbox::SandboxWorld world(clock, options);
        sandbox::SandboxServer server(world, clock);
        sandbox::ServerOptions serving;
        serving.autoApprove = true;
        QVERIFY(server.start(serving).has_value());

        const QTemporaryDir folder;
        QNetworkAccessManager browser;
        services::SchoolSetup::Options how;
        how.keepSignIn = false;
        how.openBrowser = [&browser](const QUrl& url) {
            QNetworkReply* reply
                = browser.get(QNetworkRequest(services::PracticeServer::approvedAtOnce(url)));
            connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
        };
        how.defaults.apiUrl = server.baseUrl();
        how.defaults.authorizeUrl = server.baseUrl().resolved(QUrl("/i/oauth2/authorize"));
        how.defaults.callbackPorts = {47641, 47642, 47643};
        services::SchoolSetup setup(services::Paths::from(folder.path()), how);
        QVERIFY(await(setup.open()).has_value());
        SetupDraft draft = wholeDraft();
        draft.policyId = policy;
        QVERIFY(await(setup.create(draft)).has_value());
        QVERIFY(!setup.accountFit());
        setup.connectAccount(world.clientId());
        if (connected) {
            QTRY_VERIFY_WITH_TIMEOUT(setup.accountFit().has_value(), 20000);
            QCOMPARE(setup.accountFit()->fits, done);
        } else { // refused, with both names
            QTRY_VERIFY_WITH_TIMEOUT(setup.accountSentence().contains("@mrs_adams"), 20000);
            QVERIFY(setup.accountSentence().contains("@birchwood_pri"));
            QVERIFY(!setup.accountFit());
        }
        if (done)
            QTRY_VERIFY(!setup.school()->settings.setupLeft.contains("account"));
        else
            QVERIFY(setup.school()->settings.setupLeft.contains("account"));
    }

private:
    static bool hasCostWithoutHashtags(const QString& cost)
    {
        return !cost.isEmpty() && !cost.contains("hashtags");
    }
};

QTEST_GUILESS_MAIN(SchoolSetupTest)
#include "school_setup_test.moc"
