// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The vault on a real GNOME keyring. Started plainly, the program starts itself once for each
// condition through with_keyring.sh; started there, it tests the vault in that condition.

#include "app/secrets/keychain_vault.h"
#include "tests/support/await.h"
#include "tests/support/memory_markers.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace std::chrono_literals;
using base::ErrorKind;
using secrets::KeychainVault;
using secrets::VaultState;
using Kind = secrets::VaultReading::Kind;

namespace {

QString condition()
{
    return qEnvironmentVariable("NESTBOX_KEYRING");
}

const QByteArray& storedValue()
{
    static const QByteArray value("token \0 with + / = and \xff bytes", 31);
    return value;
}

} // namespace

// In a prepared session. Each slot belongs to one condition; launchers name the slots to run.
class InSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unlocked()
    {
        MemoryMarkers markers;
        KeychainVault vault(markers);
        QCOMPARE(*await(vault.state()), VaultState::Ready);
        QCOMPARE(await(vault.read("x"))->kind, Kind::Missing);
        QVERIFY(await(vault.write("x", storedValue())));
        QCOMPARE(await(vault.read("x"))->value, storedValue());

        const QByteArray longValue = storedValue().repeated(300);
        QVERIFY(await(vault.write("x", longValue)));
        QCOMPARE(await(vault.read("x"))->value, longValue);
        QVERIFY(await(vault.write("y", "other")));

        QVERIFY(await(vault.remove("x")));
        QCOMPARE(await(vault.read("x"))->kind, Kind::Missing);
        QCOMPARE(await(vault.read("y"))->value, QByteArray("other"));
        QVERIFY(await(vault.remove("x"))); // nothing there: still fine
    }

    void lockedWhileRunning()
    {
        MemoryMarkers markers;
        KeychainVault vault(markers);
        QVERIFY(await(vault.write("z", "kept")));
        QProcess lock;
        lock.start("dbus-send",
            {"--session", "--print-reply", "--dest=org.freedesktop.secrets",
                "/org/freedesktop/secrets", "org.freedesktop.Secret.Service.Lock",
                "array:objpath:/org/freedesktop/secrets/collection/login"});
        QVERIFY(lock.waitForFinished());
        QCOMPARE(lock.exitCode(), 0);
        expectLocked(vault, "z");
        QCOMPARE(await(vault.read("never-written"))->kind, Kind::Locked);
        QVERIFY(markers.has("nestbox/z"));
    }

    void before_relocking()
    {
        MemoryMarkers markers;
        KeychainVault vault(markers);
        QVERIFY(await(vault.write("x", storedValue())));
    }

    void relocked()
    {
        MemoryMarkers markers;
        markers.set("nestbox/x");
        KeychainVault vault(markers);
        expectLocked(vault, "x");
    }

    void no_keyring()
    {
        MemoryMarkers markers;
        KeychainVault vault(markers, 2s);
        QElapsedTimer clock;
        clock.start();
        QVERIFY(!await(vault.read("x"))->hasValue());
        const auto written = await(vault.write("x", "v"));
        QVERIFY(!written);
        QVERIFY(!written.error().text.isEmpty());
        QVERIFY(markers.keys.isEmpty() || clock.elapsed() >= 2000);
        QVERIFY(clock.elapsed() < 15000);
    }

    void no_service() { expectUnavailable(); }
    void no_bus() { expectUnavailable(); }

private:
    static void expectLocked(KeychainVault& vault, const QString& account)
    {
        QCOMPARE(*await(vault.state()), VaultState::Locked);
        QCOMPARE(await(vault.read(account))->kind, Kind::Locked);
        QCOMPARE(await(vault.write(account, "new")).error().kind, ErrorKind::Denied);
        QCOMPARE(await(vault.remove(account)).error().kind, ErrorKind::Denied);
    }

    static void expectUnavailable()
    {
        MemoryMarkers markers;
        KeychainVault vault(markers);
        QCOMPARE(*await(vault.state()), VaultState::Unavailable);
        QCOMPARE(await(vault.read("x"))->kind, Kind::Unavailable);
        QCOMPARE(await(vault.write("x", "v")).error().kind, ErrorKind::Storage);
        QVERIFY(!await(vault.remove("x")));
        QVERIFY(markers.keys.isEmpty());
    }
};

class KeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vaultWorksInTheCondition_data()
    {
        QTest::addColumn<QString>("wrapper");
        QTest::newRow("unlocked") << "unlocked";
        QTest::newRow("locked in a new session") << "relocked";
        QTest::newRow("no keyring yet") << "no_keyring";
        QTest::newRow("no Secret Service") << "no_service";
        QTest::newRow("no session bus") << "no_bus";
    }

    void vaultWorksInTheCondition()
    {
        QFETCH(QString, wrapper);
        QProcess session;
        session.setProcessChannelMode(QProcess::MergedChannels);
        session.start(NESTBOX_SOURCE_DIR "/tests/secrets/with_keyring.sh",
            {wrapper, QCoreApplication::applicationFilePath()});
        QVERIFY(session.waitForStarted());
        QVERIFY(session.waitForFinished(60000));
        const QByteArray output = session.readAll();
        constexpr int toolsMissing = 77;
        if (session.exitCode() == toolsMissing) {
            std::puts(output.trimmed().constData());
            return;
        }
        QVERIFY2(session.exitStatus() == QProcess::NormalExit && session.exitCode() == 0,
            output.constData());
        QVERIFY2(output.contains(" 0 failed"), output.constData());
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (condition().isEmpty()) {
        KeychainTest test;
        return QTest::qExec(&test, argc, argv);
    }
    QStringList arguments{app.applicationFilePath(), condition()};
    if (condition() == "unlocked")
        arguments.append("lockedWhileRunning");
    InSession test;
    return QTest::qExec(&test, arguments);
}

#include "keychain_test.moc"
