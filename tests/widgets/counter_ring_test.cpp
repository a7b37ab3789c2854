// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The counter speaks at 20, 10 and 0 left and when the post is too long, and never in between.

#include "ui/widgets/counter_ring.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

namespace {

int alerts = 0;
int otherEvents = 0;

void countEvents(QAccessibleEvent* event)
{
    if (event->type() == QAccessible::Alert)
        ++alerts;
    else if (event->type() != QAccessible::DescriptionChanged)
        ++otherEvents;
}

} // namespace

class CounterRingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QAccessible::setActive(true);
        QAccessible::installUpdateHandler(countEvents);
        alerts = 0;
        otherEvents = 0;
    }
    void cleanup() { QAccessible::installUpdateHandler(nullptr); }

    void typingToTheEndSpeaksFourTimes()
    {
        CounterRing ring;
        const QSignalSpy spoke(&ring, &CounterRing::spoke);
        QList<int> spokenAt;
        alerts = 0;
        otherEvents = 0;
        for (int used = 0; used <= 300; ++used) {
            const auto before = spoke.size();
            ring.setCount(used, 280);
            if (spoke.size() > before)
                spokenAt.append(ring.left());
            // What readers are told by themselves changes only when the ring speaks.
            QCOMPARE(ring.accessibleDescription(),
                spoke.isEmpty() ? QString() : spoke.last().first().toString());
        }
        QCOMPARE(spokenAt, QList<int>({20, 10, 0, -1}));
        if (QAccessible::isActive()) { // not on every platform plug-in
            QCOMPARE(alerts, 4);
            QCOMPARE(otherEvents, 0);
        }
    }

    void deletingIsSilent()
    {
        CounterRing ring;
        ring.setCount(300, 280);
        const QSignalSpy spoke(&ring, &CounterRing::spoke);
        for (int used = 300; used >= 0; --used)
            ring.setCount(used, 280);
        QCOMPARE(spoke.size(), 0);
    }

    void aPasteOverSeveralThresholdsSpeaksOnce_data()
    {
        QTest::addColumn<int>("used");
        QTest::addColumn<QString>("words");
        QTest::newRow("into the last twenty") << 265 << "15 character(s) left";
        QTest::newRow("full") << 280 << "No characters left";
        QTest::newRow("too long") << 400 << "120 character(s) too many";
    }
    void aPasteOverSeveralThresholdsSpeaksOnce()
    {
        QFETCH(int, used);
        QFETCH(QString, words);
        CounterRing ring;
        ring.setCount(10, 280);
        QSignalSpy spoke(&ring, &CounterRing::spoke);
        ring.setCount(used, 280);
        QCOMPARE(spoke.size(), 1);
        QCOMPARE(spoke.first().first().toString(), words);
    }

    void crossingAgainSpeaksAgain()
    {
        CounterRing ring;
        ring.setCount(261, 280);
        const QSignalSpy spoke(&ring, &CounterRing::spoke);
        ring.setCount(250, 280);
        ring.setCount(262, 280);
        QCOMPARE(spoke.size(), 1);
    }

    void spaceSpeaksOnDemand()
    {
        CounterRing ring;
        ring.setCount(100, 280);
        const QSignalSpy spoke(&ring, &CounterRing::spoke);
        QTest::keyClick(&ring, Qt::Key_Space);
        QCOMPARE(spoke.size(), 1);
        QCOMPARE(ring.accessibleDescription(), QStringLiteral("180 character(s) left"));
    }

    void aScreenReaderThatAsksHearsTheCurrentNumber()
    {
        CounterRing ring;
        ring.setCount(100, 280);
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&ring);
        QVERIFY(interface != nullptr);
        QVERIFY(!interface->text(QAccessible::Name).isEmpty());
        QCOMPARE(interface->text(QAccessible::Value), QStringLiteral("180 character(s) left"));
        ring.setCount(101, 280);
        QCOMPARE(interface->text(QAccessible::Value), QStringLiteral("179 character(s) left"));
    }

    void itDrawsItselfDifferentlyNearAndOverTheLimit()
    {
        CounterRing ring;
        ring.resize(ring.sizeHint());
        QSet<QByteArray> pictures;
        for (const int used : {0, 100, 265, 290}) {
            ring.setCount(used, 280);
            const QImage image = ring.grab().toImage();
            pictures.insert(
                QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(pictures.size(), 4);
    }

    void oddLimitsDoNoHarm()
    {
        CounterRing ring;
        for (const int limit : {0, -5, 1, 1'000'000}) {
            ring.setCount(3, limit);
            QVERIFY(!ring.grab().isNull());
        }
    }
};

QTEST_MAIN(CounterRingTest)
#include "counter_ring_test.moc"
