// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/rejudger.h"
#include "app/posts/rules_revision_store.h"
#include "tests/support/school_fixture.h"
#include "ui/compose/notices_page.h"
#include "ui/widgets/rows_view.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace {

constexpr int patience = 30000;
const QString longWords
    = QStringLiteral("Year 4 made clay owls and told how it is done. ").repeated(4);

// The rules of another school come into force, and what is in flight is judged by them.
void changePolicy(SchoolFixture& school, const QString& policy)
{
    posts::Rejudger rejudger(school.database, school.clock);
    QSignalSpy finished(&rejudger, &posts::Rejudger::finished);
    rejudger.start(school.desk.house(), false);
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), patience);
    QVERIFY(await(school.database.run(
        [](storage::Session& session) { return posts::noteRulesChanged(session); })));
    school.follow(policy, true);
    finished.clear();
    rejudger.start(school.desk.house(), false);
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), patience);
    Q_EMIT school.desk.noticesChanged();
}

} // namespace

class NoticesPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatChangedIsCountedToldAndRead()
    {
        SchoolFixture school;
        const auto draft = school.draft(school.teacher, longWords);
        NoticesPage page(school.desk);
        QSignalSpy counted(&page, &Page::waitingChanged);
        QSignalSpy opened(&page, &NoticesPage::openRequested);
        page.setUser(school.teacher);
        QTRY_VERIFY_WITH_TIMEOUT(!counted.isEmpty(), patience);
        QCOMPARE(counted.last().first().toInt(), 0);
        page.show();
        changePolicy(school, QStringLiteral("william-stockton"));
        QTRY_COMPARE_WITH_TIMEOUT(counted.last().first().toInt(), 1, patience);
        const QString told = page.findChild<QLabel*>(QStringLiteral("noticeSentence"))->text();
        QVERIFY2(told.contains(QLatin1String("policy has changed")), qPrintable(told));
        QVERIFY2(told.contains(QLatin1String("WS-04")), qPrintable(told));
        page.findChild<QPushButton*>(QStringLiteral("openPost"))->click();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().value<posts::Notice>().post, draft.id);
        QTRY_COMPARE_WITH_TIMEOUT(counted.last().first().toInt(), 0, patience);
        QVERIFY(!page.findChild<QPushButton*>(QStringLiteral("markRead"))->isEnabled());
    }

    void everybodySeesTheirOwn()
    {
        SchoolFixture school;
        school.draft(school.teacher, longWords);
        NoticesPage page(school.desk);
        QSignalSpy counted(&page, &Page::waitingChanged);
        changePolicy(school, QStringLiteral("william-stockton"));
        page.setUser(school.otherTeacher);
        QTRY_VERIFY_WITH_TIMEOUT(!counted.isEmpty(), patience);
        QCOMPARE(counted.last().first().toInt(), 0);
        page.setUser(school.teacher);
        QTRY_COMPARE_WITH_TIMEOUT(counted.last().first().toInt(), 1, patience);
        page.findChild<QPushButton*>(QStringLiteral("markAllRead"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(counted.last().first().toInt(), 0, patience);
    }
};

QTEST_MAIN(NoticesPageTest)
#include "notices_page_test.moc"
