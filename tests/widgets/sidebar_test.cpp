// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Choosing pages with mouse, keyboard and code; what waits is shown and spoken.

#include "ui/widgets/sidebar.h"

#include <QAccessible>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

class SidebarTest : public QObject
{
    Q_OBJECT

    static void fill(Sidebar& sidebar)
    {
        sidebar.addEntry(
            QStringLiteral("compose"), QStringLiteral("compose"), QStringLiteral("Write"));
        sidebar.addEntry(
            QStringLiteral("review"), QStringLiteral("review"), QStringLiteral("Review"));
        sidebar.addEntry(
            QStringLiteral("outbox"), QStringLiteral("outbox"), QStringLiteral("Outbox"));
    }

private Q_SLOTS:
    void arrowsMoveAndTell()
    {
        Sidebar sidebar;
        fill(sidebar);
        sidebar.setCurrentEntry(QStringLiteral("compose"));
        QSignalSpy chosen(&sidebar, &Sidebar::entryChosen);
        QTest::keyClick(&sidebar, Qt::Key_Down);
        QCOMPARE(chosen.takeFirst().first().toString(), QStringLiteral("review"));
        QTest::keyClick(&sidebar, Qt::Key_End);
        QCOMPARE(sidebar.currentEntry(), QStringLiteral("outbox"));
        QTest::keyClick(&sidebar, Qt::Key_Home);
        QCOMPARE(sidebar.currentEntry(), QStringLiteral("compose"));
    }

    void aClickChooses()
    {
        Sidebar sidebar;
        fill(sidebar);
        sidebar.resize(sidebar.sizeHint());
        const QSignalSpy chosen(&sidebar, &Sidebar::entryChosen);
        const QRect row = sidebar.visualRect(sidebar.model()->index(1, 0));
        QTest::mouseClick(sidebar.viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(sidebar.currentEntry(), QStringLiteral("review"));
        QCOMPARE(chosen.size(), 1);
    }

    void positionsCountOnlyWhatIsSeen()
    {
        Sidebar sidebar;
        fill(sidebar);
        sidebar.setEntryVisible(QStringLiteral("review"), false);
        QVERIFY(sidebar.setCurrentPosition(1));
        QCOMPARE(sidebar.currentEntry(), QStringLiteral("outbox"));
        QVERIFY(!sidebar.setCurrentPosition(2));
        QVERIFY(!sidebar.setCurrentPosition(-1));
        QCOMPARE(sidebar.currentEntry(), QStringLiteral("outbox"));
        sidebar.setEntryVisible(QStringLiteral("review"), true);
        QVERIFY(sidebar.setCurrentPosition(2));
    }

    void badgesAreSpoken()
    {
        Sidebar sidebar;
        fill(sidebar);
        sidebar.setBadge(QStringLiteral("review"), 3, QStringLiteral("3 posts wait"));
        QCOMPARE(sidebar.badge(QStringLiteral("review")), 3);
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&sidebar);
        QVERIFY(!list->text(QAccessible::Name).isEmpty());
        QCOMPARE(list->childCount(), 3);
        QCOMPARE(list->child(0)->text(QAccessible::Name), QStringLiteral("Write"));
        QCOMPARE(list->child(1)->text(QAccessible::Name), QStringLiteral("Review, 3 posts wait"));
        sidebar.setBadge(QStringLiteral("review"), 0);
        QCOMPARE(list->child(1)->text(QAccessible::Name), QStringLiteral("Review"));
    }

    void unknownEntriesAreIgnored()
    {
        Sidebar sidebar;
        fill(sidebar);
        sidebar.setCurrentEntry(QStringLiteral("review"));
        sidebar.setCurrentEntry(QStringLiteral("nowhere"));
        sidebar.setBadge(QStringLiteral("nowhere"), 5);
        sidebar.setEntryVisible(QStringLiteral("nowhere"), false);
        QCOMPARE(sidebar.currentEntry(), QStringLiteral("review"));
        QCOMPARE(sidebar.badge(QStringLiteral("nowhere")), 0);
    }

    void itIsWideEnoughForItsWordsAndNumbers()
    {
        Sidebar sidebar;
        fill(sidebar);
        const int before = sidebar.sizeHint().width();
        sidebar.setBadge(QStringLiteral("outbox"), 1000);
        QCOMPARE(sidebar.sizeHint().width(), before); // nothing moves when a number comes
        QVERIFY(before > sidebar.fontMetrics().horizontalAdvance(QStringLiteral("Outbox 99+")));
        QFont font = sidebar.font();
        font.setPointSizeF(font.pointSizeF() * 2);
        sidebar.setFont(font);
        QVERIFY(sidebar.sizeHint().width() > before * 3 / 2);
    }

    void nobodyCanEditTheNames()
    {
        Sidebar sidebar;
        fill(sidebar);
        sidebar.setCurrentEntry(QStringLiteral("review"));
        QTest::keyClick(&sidebar, Qt::Key_F2);
        QVERIFY(!sidebar.isPersistentEditorOpen(sidebar.currentIndex()));
        QVERIFY(sidebar.findChildren<QLineEdit*>().isEmpty());
    }
};

QTEST_MAIN(SidebarTest)
#include "sidebar_test.moc"
