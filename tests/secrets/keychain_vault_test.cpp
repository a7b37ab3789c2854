// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The vault's rules, on a pretend password store that can lock, hang, lie and fail.

#include "app/secrets/keychain_vault.h"
#include "tests/support/await.h"
#include "tests/support/memory_markers.h"

#include <QPointer>
#include <QTest>
#include <QTimer>

using namespace std::chrono_literals;
using base::ErrorKind;
using secrets::JobAnswer;
using secrets::KeychainVault;
using secrets::LockAnswer;
using secrets::VaultReading;
using secrets::VaultState;
using Kind = secrets::VaultReading::Kind;

namespace {

// What the store on the other side holds and how it behaves; outlives the vault.
struct Store
{
    QMap<QString, QByteArray> entries;
    LockAnswer lock = LockAnswer::Unknown;
    bool locked = false;
    bool hangs = false;
    bool losesWrites = false;
    bool garblesWrites = false;
    std::function<void(const QString& verb)> before; // called as each step begins
    std::optional<JobAnswer::Code> failsWith;
    int steps = 0;
    qsizetype largest = 0;
    QList<std::function<void()>> hanging;
};

class PretendJobs final : public secrets::KeychainJobs
{
public:
    explicit PretendJobs(Store& store)
        : m_store(store)
    {
    }

    void read(const QString& key, Then then) override
    {
        begin("read");
        run(
            [key](Store& store) -> JobAnswer {
                if (store.locked || !store.entries.contains(key))
                    return {JobAnswer::Code::NotFound, {}};
                return {JobAnswer::Code::Done, store.entries.value(key)};
            },
            std::move(then));
    }

    void write(const QString& key, const QByteArray& value, Then then) override
    {
        begin("write");
        run(
            [key, value](Store& store) -> JobAnswer {
                if (store.locked)
                    return {JobAnswer::Code::Denied, {}};
                store.largest = std::max(store.largest, value.size());
                if (!store.losesWrites)
                    store.entries[key] = store.garblesWrites ? value + "?" : value;
                return {};
            },
            std::move(then));
    }

    void remove(const QString& key, Then then) override
    {
        begin("remove");
        run(
            [key](Store& store) -> JobAnswer {
                if (!store.locked)
                    store.entries.remove(key);
                return {}; // a locked store claims to have removed it
            },
            std::move(then));
    }

private:
    void begin(const char* verb)
    {
        ++m_store.steps;
        if (m_store.before)
            m_store.before(QLatin1String(verb));
    }

    void run(std::function<JobAnswer(Store&)> step, Then then)
    {
        const auto answer = [&store = m_store, step = std::move(step), then = std::move(then)] {
            then(store.failsWith ? JobAnswer{*store.failsWith, {}} : step(store));
        };
        if (m_store.hangs)
            m_store.hanging.append(answer);
        else
            QTimer::singleShot(0, qApp, answer);
    }

    Store& m_store;
};

class PretendLock final : public secrets::LockQuery
{
public:
    explicit PretendLock(Store& store)
        : m_store(store)
    {
    }

    void ask(std::function<void(LockAnswer)> then) override
    {
        QTimer::singleShot(0, &m_context, [this, then = std::move(then)] { then(m_store.lock); });
    }

private:
    Store& m_store;
    QObject m_context;
};

struct Fixture
{
    Store store;
    MemoryMarkers markers;
    std::unique_ptr<KeychainVault> vault = newVault();

    std::unique_ptr<KeychainVault> newVault(std::chrono::milliseconds limit = 200ms)
    {
        return std::make_unique<KeychainVault>(markers, std::make_unique<PretendJobs>(store),
            std::make_unique<PretendLock>(store), limit);
    }
    Kind kind(const QString& account) { return await(vault->read(account))->kind; }
    bool write(const QString& account, const QByteArray& value)
    {
        return await(vault->write(account, value)).has_value();
    }
};

} // namespace

class KeychainVaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valueIsStoredUnderProductAndAccount()
    {
        Fixture f;
        QVERIFY(f.write("x-1", "secret"));
        QCOMPARE(f.store.entries.keys(), QStringList{"nestbox/x-1"});
        QCOMPARE(await(f.vault->read("x-1"))->value, QByteArray("secret"));
        QCOMPARE(f.kind("x-2"), Kind::Missing);
    }

    void longValueIsSplitAndReplacedWhole()
    {
        Fixture f;
        const QByteArray first(9000, 'a');
        const QByteArray second(5000, 'b');
        QVERIFY(f.write("x", first));
        QCOMPARE(f.store.entries.size(), 6);
        QVERIFY(f.store.largest <= 2000);
        QCOMPARE(await(f.vault->read("x"))->value, first);
        QVERIFY(f.write("x", second));
        QCOMPARE(await(f.vault->read("x"))->value, second);
        QTRY_COMPARE(f.store.entries.size(), 4); // the old chunks are gone
        QVERIFY(f.write("x", "short"));
        QTRY_COMPARE(f.store.entries.size(), 1);
        QVERIFY(await(f.vault->remove("x")));
        QVERIFY(f.store.entries.isEmpty());
    }

    void failureHalfwayKeepsTheOldValue()
    {
        Fixture f;
        QVERIFY(f.write("x", "old"));
        int writes = 0;
        f.store.before = [&](const QString& verb) {
            if (verb == "write" && ++writes == 4)
                f.store.failsWith = JobAnswer::Code::Failed;
        };
        QVERIFY(!f.write("x", QByteArray(9000, 'n')));
        QCOMPARE(writes, 4);
        f.store.failsWith.reset();
        QCOMPARE(await(f.vault->read("x"))->value, QByteArray("old"));
    }

    void lockedStoreIsNeverEmpty()
    {
        Fixture f;
        QVERIFY(f.write("x", "secret"));
        f.store.locked = true;
        QCOMPARE(f.kind("x"), Kind::Locked); // by the marker
        f.store.lock = LockAnswer::Locked;
        QCOMPARE(f.kind("never-written"), Kind::Locked); // by the service's own word
        f.store.lock = LockAnswer::Unlocked;
        f.store.locked = false;
        QCOMPARE(await(f.vault->read("x"))->value, QByteArray("secret"));
    }

    void lockedStoreIsNotEvenAskedWhenItSaysSo()
    {
        Fixture f;
        f.store.lock = LockAnswer::Locked;
        QCOMPARE(f.kind("x"), Kind::Locked);
        const auto written = await(f.vault->write("x", "v"));
        QCOMPARE(written.error().kind, ErrorKind::Denied);
        QCOMPARE(await(f.vault->remove("x")).error().kind, ErrorKind::Denied);
        QCOMPARE(*await(f.vault->state()), VaultState::Locked);
        QCOMPARE(f.store.steps, 0);
        QVERIFY(f.markers.keys.isEmpty());
    }

    void lostValueIsNotMissing()
    {
        Fixture f;
        QVERIFY(f.write("x", "secret"));
        f.store.entries.clear();
        QCOMPARE(f.kind("x"), Kind::Locked);
        f.store.lock = LockAnswer::Unlocked;
        QCOMPARE(f.kind("x"), Kind::Locked);
        QVERIFY(await(f.vault->remove("x"))); // the open store vouches that it is gone
        QCOMPARE(f.kind("x"), Kind::Missing);
    }

    void removalWhileLockedFails()
    {
        Fixture f;
        QVERIFY(f.write("x", "secret"));
        f.store.locked = true;
        QCOMPARE(await(f.vault->remove("x")).error().kind, ErrorKind::Denied);
        f.store.locked = false;
        QVERIFY(await(f.vault->read("x"))->hasValue());
    }

    void lockingDuringRemovalIsNoticed()
    {
        Fixture f;
        QVERIFY(f.write("x", "secret"));
        f.store.before = [&](const QString& verb) {
            if (verb == "remove") {
                f.store.locked = true;
                f.store.lock = LockAnswer::Locked;
            }
        };
        QCOMPARE(await(f.vault->remove("x")).error().kind, ErrorKind::Denied);
        QVERIFY(f.markers.has("nestbox/x"));
    }

    void everyWriteIsReadBack_data()
    {
        QTest::addColumn<bool>("loses");
        QTest::newRow("write that vanishes") << true;
        QTest::newRow("write that changes") << false;
    }

    void everyWriteIsReadBack()
    {
        QFETCH(bool, loses);
        Fixture f;
        f.store.losesWrites = loses;
        f.store.garblesWrites = !loses;
        QVERIFY(!f.write("x", "secret"));
        QVERIFY(!f.write("x", QByteArray(9000, 'x')));
    }

    void refusedFirstWriteLeavesNoMarker()
    {
        Fixture f;
        f.store.locked = true;
        QVERIFY(!f.write("x", "secret"));
        QVERIFY(f.markers.keys.isEmpty());
    }

    void hangingStoreIsGivenUpInTime()
    {
        Fixture f;
        f.store.hangs = true;
        QCOMPARE(f.kind("x"), Kind::Unavailable);
        const int steps = f.store.steps;
        QCOMPARE(f.kind("x"), Kind::Unavailable); // at once: nothing piles up behind the prompt
        QCOMPARE(await(f.vault->write("x", "v")).error().kind, ErrorKind::Storage);
        QCOMPARE(*await(f.vault->state()), VaultState::Unavailable);
        QCOMPARE(f.store.steps, steps);

        // Somebody answers the prompt at last.
        f.store.hangs = false;
        for (const auto& late : std::exchange(f.store.hanging, {}))
            late();
        QVERIFY(f.write("x", "v"));
        QVERIFY(await(f.vault->read("x"))->hasValue());
    }

    void writeThatArrivesLateKeepsItsMarker()
    {
        Fixture f;
        f.store.before = [&](const QString& verb) { f.store.hangs = verb == "write"; };
        QVERIFY(!f.write("x", "late"));
        f.store.before = nullptr;
        for (const auto& late : std::exchange(f.store.hanging, {}))
            late();
        f.store.hangs = false;
        QVERIFY(await(f.vault->read("x"))->hasValue());
        QVERIFY(f.markers.has("nestbox/x"));
    }

    void destroyedVaultAnswersEveryQuestion()
    {
        Fixture f;
        f.store.hangs = true;
        QVector<base::Async<VaultReading>> questions;
        for (int i = 0; i < 3; ++i)
            questions.append(f.vault->read("x"));
        QTRY_COMPARE(f.store.hanging.size(), 1);
        f.vault.reset();
        for (const auto& question : questions)
            QCOMPARE(await(question).error().kind, ErrorKind::Cancelled);
        for (const auto& late : std::exchange(f.store.hanging, {}))
            late(); // must not touch the vault that is gone
    }

    void vaultMayBeDestroyedByItsOwnAnswer()
    {
        Fixture f;
        const auto second = f.vault->read("b");
        bool gone = false;
        auto first = f.vault->write("a", "v");
        first.then(this, [&](const base::Result<void>&) {
            f.vault.reset();
            gone = true;
        });
        QTRY_VERIFY(gone);
        QVERIFY(second.isFinished());
    }

    void questionsAreAnsweredInOrder()
    {
        Fixture f;
        QVector<base::Async<void>> writes;
        for (int i = 0; i < 20; ++i)
            writes.append(f.vault->write("x", QByteArray::number(i)));
        const auto last = f.vault->read("x");
        QCOMPARE(await(last)->value, QByteArray("19"));
        for (const auto& write : writes)
            QVERIFY(await(write));
    }

    void damagedEntryIsAnErrorNotAValue_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("foreign") << QByteArray("hunter2");
        QTest::newRow("head without a value") << QByteArray("NBV1");
    }

    void damagedEntryIsAnErrorNotAValue()
    {
        QFETCH(QByteArray, entry);
        Fixture f;
        f.store.entries["nestbox/x"] = entry;
        const auto reading = await(f.vault->read("x"));
        QVERIFY(!reading);
        QCOMPARE(reading.error().kind, ErrorKind::Storage);
        QVERIFY(f.write("x", "new")); // and it can be replaced
    }

    void missingChunkIsNotAValue()
    {
        Fixture f;
        QVERIFY(f.write("x", QByteArray(5000, 'c')));
        f.store.entries.remove(f.store.entries.lastKey());
        QCOMPARE(f.kind("x"), Kind::Locked);
    }

    void stateIsProbed_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<VaultState>("state");
        QTest::newRow("open") << int(JobAnswer::Code::Done) << VaultState::Ready;
        QTest::newRow("open and empty") << int(JobAnswer::Code::NotFound) << VaultState::Ready;
        QTest::newRow("refuses") << int(JobAnswer::Code::Denied) << VaultState::Locked;
        QTest::newRow("broken") << int(JobAnswer::Code::Failed) << VaultState::Unavailable;
    }

    void stateIsProbed()
    {
        QFETCH(int, code);
        QFETCH(VaultState, state);
        Fixture f;
        f.store.failsWith = static_cast<JobAnswer::Code>(code);
        QCOMPARE(*await(f.vault->state()), state);
    }

    void brokenStoreIsUnavailable()
    {
        Fixture f;
        f.store.failsWith = JobAnswer::Code::Failed;
        QCOMPARE(f.kind("x"), Kind::Unavailable);
        QCOMPARE(await(f.vault->write("x", "v")).error().kind, ErrorKind::Storage);
        QVERIFY(f.markers.keys.isEmpty());
        QCOMPARE(await(f.vault->remove("x")).error().kind, ErrorKind::Storage);
    }
};

QTEST_GUILESS_MAIN(KeychainVaultTest)
#include "keychain_vault_test.moc"
