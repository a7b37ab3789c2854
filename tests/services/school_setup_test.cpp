// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The set-up of a real school: one step that creates all or nothing, steps that are left, the
// account on a practice X, and a practice school that is never touched.

#include "app/audit/audit_log.h"
#include "app/sandbox/sandbox_server.h"
#include "app/services/practice_server.h"
#include "app/services/school_setup.h"
#include "tests/support/await.h"
#include "tests/support/fake_clock.h"
#include "tests/support/whole_draft.h"

#include <QFile>
#include <QNetworkReply>
#include <QTemporaryDir>

using services::SetupDraft;

class SchoolSetupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

    void theSettingsDoNotSwapThePolicyOfASchool()
    {
        const QTemporaryDir folder;
        const auto paths = services::Paths::from(folder.path());
        services::SchoolSetup setup(paths, {[](const QUrl&) {}, false});
        QVERIFY(await(setup.open()).has_value());
        QVERIFY(await(setup.create(wholeDraft())).has_value());
        services::Services school(
            paths.ofSchool(), [](const QUrl&) {}, false);
        QVERIFY(await(school.start()).has_value());
        const auto& staff = school.school().staff;
        const auto head = std::find_if(staff.begin(), staff.end(),
            [](const staff::StaffMember& one) { return one.roles.contains(staff::Role::Head); });
        settings::SchoolSettings wanted = school.school().settings;
        wanted.policyId = wanted.policyId == QLatin1String("lickey-hills")
            ? QStringLiteral("william-stockton")
            : QStringLiteral("lickey-hills");
        const auto swapped = await(school.changeSchool(*head, wanted));
        QVERIFY(!swapped);
        QCOMPARE(swapped.error().kind, base::ErrorKind::Denied);
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
        const qint64 before = setup.school()->house->rulesRevision;
        QVERIFY(await(setup.takeClassList(*pupils)).has_value());
        QVERIFY(setup.school()->house->rulesRevision > before); // other computers must see it
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
};

QTEST_GUILESS_MAIN(SchoolSetupTest)
#include "school_setup_test.moc"
