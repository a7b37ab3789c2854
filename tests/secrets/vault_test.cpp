// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/memory_vault.h"
#include "app/secrets/value_chunks.h"
#include "tests/support/await.h"

#include <QTest>

using secrets::MemoryVault;
using secrets::VaultReading;

class VaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valueComesBackAsWritten()
    {
        MemoryVault vault;
        const QByteArray value("a\0b\xff", 4);
        QVERIFY(await(vault.write("x-account", value)));
        const auto reading = await(vault.read("x-account"));
        QVERIFY(reading && reading->hasValue());
        QCOMPARE(reading->value, value);
    }

    void laterValueReplacesTheEarlier()
    {
        MemoryVault vault;
        QVERIFY(await(vault.write("a", "first")));
        QVERIFY(await(vault.write("a", "second")));
        QCOMPARE(await(vault.read("a"))->value, QByteArray("second"));
    }

    void readValueIsACopyOfItsOwn()
    {
        MemoryVault vault;
        QByteArray value = "before";
        QVERIFY(await(vault.write("a", value)));
        value.fill('x');
        QByteArray read = await(vault.read("a"))->value;
        read.fill('y');
        QCOMPARE(await(vault.read("a"))->value, QByteArray("before"));
    }

    void removedValueIsMissing()
    {
        MemoryVault vault;
        QVERIFY(await(vault.write("a", "value")));
        QVERIFY(await(vault.remove("a")));
        QVERIFY(await(vault.remove("a")));
        QCOMPARE(await(vault.read("a"))->kind, VaultReading::Kind::Missing);
    }

    void accountNamesAreTechnical_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("plain") << "x-1234567890.tokens_v1" << true;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("slash") << "a/b" << false;
        QTest::newRow("hash, as chunks have") << "a#b" << false;
        QTest::newRow("space") << "Bryn Pritchard" << false;
        QTest::newRow("letter beyond ASCII") << QString::fromUtf8("ysgol-ŵ") << false;
        QTest::newRow("NUL") << QString(QChar()) << false;
        QTest::newRow("longest") << QString(100, QLatin1Char('a')) << true;
        QTest::newRow("too long") << QString(101, QLatin1Char('a')) << false;
    }

    void accountNamesAreTechnical()
    {
        QFETCH(QString, account);
        QFETCH(bool, allowed);
        MemoryVault vault;
        QCOMPARE(await(vault.write(account, "value")).has_value(), allowed);
        QCOMPARE(await(vault.read(account)).has_value(), allowed);
    }

    void emptyAndHugeValuesAreRefused()
    {
        MemoryVault vault;
        QVERIFY(!await(vault.write("a", QByteArray())));
        QVERIFY(await(vault.write("a", QByteArray(secrets::maxVaultValueBytes, 'x'))));
        QVERIFY(!await(vault.write("a", QByteArray(secrets::maxVaultValueBytes + 1, 'x'))));
    }

    void everyStateHasItsOwnSentence()
    {
        using secrets::VaultState;
        QSet<QString> sentences;
        for (const auto state : {VaultState::Ready, VaultState::Locked, VaultState::Unavailable})
            sentences.insert(secrets::vaultStateSentence(state));
        QCOMPARE(sentences.size(), 3);
        QVERIFY(!sentences.contains(QString()));
    }

    void splitValueJoinsAgain_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("chunks");
        QTest::newRow("one byte") << 1 << 0;
        QTest::newRow("largest in one entry") << 1996 << 0;
        QTest::newRow("one more") << 1997 << 1;
        QTest::newRow("exactly two") << 4000 << 2;
        QTest::newRow("two and a byte") << 4001 << 3;
        QTest::newRow("largest") << 65536 << 33;
    }

    void splitValueJoinsAgain()
    {
        QFETCH(int, size);
        QFETCH(int, chunks);
        QByteArray value(size, '\0');
        for (int i = 0; i < size; ++i)
            value[i] = static_cast<char>(i * 7);
        const auto split = secrets::splitValue(value, secrets::newGeneration());
        QCOMPARE(split.chunks.size(), chunks);
        QVERIFY(split.head.size() <= secrets::maxEntryBytes);
        for (const QByteArray& chunk : split.chunks)
            QVERIFY(chunk.size() <= secrets::maxEntryBytes);
        const auto head = secrets::parseHead(split.head);
        QVERIFY(head);
        QCOMPARE(head->chunkCount, chunks);
        if (chunks == 0)
            QCOMPARE(head->value, value);
        else
            QCOMPARE(secrets::joinChunks(*head, split.chunks), value);
    }

    void damagedChunksAreNotJoined()
    {
        const QByteArray value(5000, 'v');
        const auto split = secrets::splitValue(value, secrets::newGeneration());
        const auto head = secrets::parseHead(split.head);
        QVERIFY(head);
        auto changed = split.chunks;
        changed[1][7] = 'w';
        QVERIFY(!secrets::joinChunks(*head, changed));
        auto shorter = split.chunks;
        shorter.removeLast();
        QVERIFY(!secrets::joinChunks(*head, shorter));
        QVERIFY(!secrets::joinChunks(*head, {}));
    }

    void foreignHeadsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("foreign") << QByteArray("hunter2");
        QTest::newRow("cut off") << QByteArray("NBC1");
        QTest::newRow("no numbers") << QByteArray("NBC10123456789abcdef.x.y.z");
        QTest::newRow("absurd size")
            << QByteArray("NBC10123456789abcdef.999999999.1999999998000.z");
        QTest::newRow("negative") << QByteArray("NBC10123456789abcdef.-1.-2000.z");
        QTest::newRow("count and size differ") << QByteArray("NBC10123456789abcdef.9.2001.z");
    }

    void foreignHeadsAreRefused()
    {
        QFETCH(QByteArray, head);
        QVERIFY(!secrets::parseHead(head));
    }

    void generationsDiffer()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 100; ++i)
            seen.insert(secrets::newGeneration());
        QCOMPARE(seen.size(), 100);
    }
};

QTEST_GUILESS_MAIN(VaultTest)
#include "vault_test.moc"
