// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/audit_log.h"
#include "app/staff/secret.h"
#include "app/staff/sign_in.h"
#include "app/staff/staff_store.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"

using namespace staff;

class SignInTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<storage::Session> m_session;
    FakeClock m_clock;
    QString m_hash;

    base::Result<StaffMember> attempt(const QString& secret)
    {
        return signIn(*m_session, m_clock, "mrs adams", secret);
    }

private Q_SLOTS:
    void initTestCase() { m_hash = hashSecret("clay owls 7").value(); }

    void init()
    {
        m_clock.set("2026-11-20T10:00");
        m_session = testSession();
        QVERIFY(StaffStore(*m_session).add("Mrs Adams", {Role::Teacher}, m_hash).has_value());
    }

    void rightPassphraseLetsIn()
    {
        const auto member = attempt("clay owls 7");
        QVERIFY(member.has_value());
        QCOMPARE(member->name, QString("Mrs Adams"));
        QVERIFY(member->may(Permission::Compose));
        QVERIFY(!member->may(Permission::Review));
    }

    void wrongPassphraseAndUnknownNameSayTheSame()
    {
        const auto wrong = attempt("clay owls 8");
        const auto unknown = signIn(*m_session, m_clock, "Nobody", "clay owls 7");
        QVERIFY(!wrong && !unknown);
        QCOMPARE(wrong.error(), unknown.error());
    }

    void decomposedLettersAreTheSamePassphrase()
    {
        const QString hash = hashSecret(QString::fromUtf8("caf\u00e9 noir")).value();
        QVERIFY(secretMatches(hash, QString::fromUtf8("cafe\u0301 noir")));
    }

    void wrongTriesSlowDown()
    {
        for (int i = 0; i < 3; ++i)
            QCOMPARE(attempt("no").error().kind, base::ErrorKind::Denied);
        QCOMPARE(attempt("clay owls 7").error().kind, base::ErrorKind::RateLimited);
        m_clock.advance(31);
        QCOMPARE(attempt("no").error().kind, base::ErrorKind::Denied);
        m_clock.advance(31); // now the wait is 60 s
        QCOMPARE(attempt("clay owls 7").error().kind, base::ErrorKind::RateLimited);
        m_clock.advance(30);
        QVERIFY(attempt("clay owls 7").has_value());
        QCOMPARE(attempt("no").error().kind, base::ErrorKind::Denied); // counted anew
    }

    void clockSetBackDoesNotLockOutForLong()
    {
        for (int i = 0; i < 3; ++i)
            QVERIFY(!attempt("no"));
        m_clock.set("2020-01-01T00:00");
        const auto refused = attempt("clay owls 7");
        QCOMPARE(refused.error().kind, base::ErrorKind::RateLimited);
        QVERIFY2(refused.error().text.contains("30"), qPrintable(refused.error().text));
    }

    void waitGrowsToAQuarterHour()
    {
        QCOMPARE(secondsToWait(0), 0);
        QCOMPARE(secondsToWait(2), 0);
        QCOMPARE(secondsToWait(3), 30);
        QCOMPARE(secondsToWait(4), 60);
        QCOMPARE(secondsToWait(8), 900);
        QCOMPARE(secondsToWait(1000000), 900);
    }

    void leaverIsRefused()
    {
        QVERIFY(m_session->execute("update staff_member set active = 0").has_value());
        QVERIFY(!attempt("clay owls 7"));
    }

    void everyTryIsOnRecord()
    {
        (void)attempt("no");
        (void)attempt("clay owls 7");
        const auto rows = m_session->rows("select action, detail from audit_entry order by id");
        QCOMPARE(rows->size(), size_t(2));
        QCOMPARE(rows->at(0).at(0).toString(), QString("sign-in.refused"));
        QCOMPARE(rows->at(1).at(0).toString(), QString("sign-in"));
        QCOMPARE(audit::firstBrokenEntry(*m_session).value(), 0);
    }

    void weakSecretsAreRefused_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::addColumn<bool>("good");
        QTest::newRow("empty") << "" << false;
        QTest::newRow("short word") << "owls" << false;
        QTest::newRow("five digits") << "91827" << false;
        QTest::newRow("run up") << "123456" << false;
        QTest::newRow("run down") << "654321" << false;
        QTest::newRow("one digit repeated") << "777777" << false;
        QTest::newRow("six digits") << "918273" << true;
        QTest::newRow("eight letters") << "clayowls" << true;
        QTest::newRow("very long") << QString(5000, 'x') << true;
    }

    void weakSecretsAreRefused()
    {
        QFETCH(QString, secret);
        QFETCH(bool, good);
        QCOMPARE(acceptable(secret).has_value(), good);
    }

    void permissionTable_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<Permission>("permission");
        QTest::addColumn<bool>("allowed");
        using enum Permission;
        const std::map<Role, std::vector<Permission>> table{
            {Role::Teacher, {Compose, ReportConcern}},
            {Role::SeniorLeader,
                {Compose, Review, SettleOutcome, ReadAudit, DecideFollowers, DecideIncidents,
                    ReportConcern, KeepWords}},
            {Role::Office, {KeepConsent, ReportConcern, KeepCalendar}},
            {Role::Head,
                {Compose, Review, SettleOutcome, KeepConsent, ChangePolicy, ConnectAccount,
                    ChangeSettings, ReadAudit, DecideFollowers, DecideIncidents, ReportConcern,
                    KeepWords, KeepCalendar}},
            {Role::ComputingLead,
                {Compose, ConnectAccount, ChangeSettings, ReadAudit, ReportConcern, KeepCalendar}}};
        for (const auto& [role, allowed] : table) {
            for (const Permission permission : allPermissions) {
                const bool yes
                    = std::find(allowed.begin(), allowed.end(), permission) != allowed.end();
                QTest::addRow("%s %d", qPrintable(roleName(role)), static_cast<int>(permission))
                    << role << permission << yes;
            }
        }
    }

    void permissionTable()
    {
        QFETCH(Role, role);
        QFETCH(Permission, permission);
        QFETCH(bool, allowed);
        QCOMPARE(permissionsOf({role}).contains(permission), allowed);
    }
};

QTEST_GUILESS_MAIN(SignInTest)
#include "sign_in_test.moc"
