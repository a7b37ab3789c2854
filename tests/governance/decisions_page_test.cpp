// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages Decisions and Help on a real database, by keyboard.

#include "app/governance/policy_family.h"
#include "tests/support/school_fixture.h"
#include "ui/governance/decisions_page.h"
#include "ui/governance/help_page.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/rows_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace governance;

namespace {

constexpr int patience = 30000;

struct Desk
{
    explicit Desk(const QString& policy = QStringLiteral("lickey-hills"))
        : desk(school.database, school.clock)
    {
        DecisionHouse house = decisionHouse(*policy::builtInPack(policy), {});
        house.judge = [](const QString& words) {
            return words.contains("useless") ? MentionHint{"undermining", "“useless” suggests it."}
                                             : MentionHint();
        };
        desk.setHouse(std::make_shared<const DecisionHouse>(house));
        const auto id = await(school.database.run([](storage::Session& session) {
            return staff::StaffStore(session).add("Ms Fenn", {staff::Role::ComputingLead}, "-");
        }));
        lead = {*id, "Ms Fenn", {staff::Role::ComputingLead}, true};
        page = std::make_unique<DecisionsPage>(desk);
        counted = std::make_unique<QSignalSpy>(page.get(), &Page::waitingChanged);
        page->resize(1100, 800);
        page->show();
    }

    void open(const staff::StaffMember& user)
    {
        counted->clear();
        page->open(user);
        page->takeKeyboard();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QTRY_VERIFY_WITH_TIMEOUT(counted->count() > 0, patience);
    }
    template <typename Widget> Widget* part(const char* name) const
    {
        auto* found = page->findChild<Widget*>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    // The page makes forms and checklists anew; the one in sight counts.
    template <typename Widget> Widget* seen(const char* name) const
    {
        for (auto* found : page->findChildren<Widget*>(QLatin1String(name))) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    RowsView* list() const { return part<RowsView>("decisionList"); }
    QString cell(int row, int column) const
    {
        return list()->model()->index(row, column).data().toString();
    }
    int rows() const { return list()->model()->rowCount(); }
    void start(const char* kind) const { part<QAction>(kind)->trigger(); }
    std::vector<Decision> stored(const QString& kind)
    {
        return *await(school.database.run([kind](storage::Session& session) {
            return DecisionStore(session).list({kind, {}});
        }));
    }
    DecisionId report(const QString& kind, const Answers& answers)
    {
        return *await(desk.record(school.teacher, {kind, answers, {}}));
    }

    SchoolFixture school;
    DecisionDesk desk;
    staff::StaffMember lead;
    std::unique_ptr<DecisionsPage> page;
    std::unique_ptr<QSignalSpy> counted;
};

} // namespace

class DecisionsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTeacherReportsAnIncidentByKeysAlone()
    {
        Desk desk;
        desk.open(desk.school.teacher);
        QTest::keyClick(desk.list(), Qt::Key_I, Qt::ControlModifier);
        auto* words = desk.seen<QPlainTextEdit>("answer-text");
        QVERIFY(words);
        QTRY_VERIFY(words->hasFocus());
        QTest::keyClicks(words, "What a useless school");
        auto* type = desk.seen<QComboBox>("answer-type");
        QTRY_COMPARE_WITH_TIMEOUT(type->currentData().toString(), QString("undermining"), patience);
        QVERIFY(desk.seen<QLabel>("mentionHint"));
        QTest::keyClick(words, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(desk.rows(), 1, patience); // their own report stays in sight
        QCOMPARE(desk.stored("incident").size(), size_t(1));
        auto* step = desk.seen<QPushButton>("step-tell-head");
        QVERIFY(step);
        step->setFocus();
        QTest::keyClick(step, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.stored("incident").front().steps.size(), size_t(1), patience);
        QVERIFY(!desk.seen<QPushButton>("closeDecision")); // not theirs to close
    }

    void graveThingsShowTheStopSignAtOnce()
    {
        Desk desk;
        desk.open(desk.school.teacher);
        desk.part<QPushButton>("newIncident")->click();
        auto* type = desk.seen<QComboBox>("answer-type");
        QVERIFY(!desk.seen<QLabel>("stopTitle"));
        QVERIFY(desk.seen<QPushButton>("answer-screenshot"));
        type->setCurrentIndex(type->findData("child-image"));
        QTRY_VERIFY(desk.seen<QLabel>("stopTitle"));
        QVERIFY(desk.seen<QLabel>("stopContacts")->text().contains("999"));
        QVERIFY(!desk.seen<QPushButton>("answer-screenshot"));
        type->setCurrentIndex(type->findData("offensive"));
        QVERIFY(!desk.seen<QLabel>("stopTitle"));
    }

    void whatIsMissingIsAskedFor()
    {
        Desk desk;
        desk.open(desk.school.teacher);
        desk.part<QPushButton>("newIncident")->click();
        desk.seen<QPushButton>("record")->click();
        QTRY_VERIFY_WITH_TIMEOUT(desk.seen<QPlainTextEdit>("answer-text")->hasFocus(), patience);
        QVERIFY(desk.stored("incident").empty());
    }

    void aLeaderDecidesWhatATeacherReported()
    {
        Desk desk;
        desk.report("follow-request", {{"handle", "parent_one"}, {"pupil", "no"}});
        desk.open(desk.school.leader);
        QTRY_COMPARE_WITH_TIMEOUT(desk.cell(0, 1), QString("@parent_one"), patience);
        desk.list()->setCurrentIndex(desk.list()->model()->index(0, 0));
        desk.seen<QRadioButton>("choice-allow")->click();
        desk.seen<QPushButton>("closeDecision")->click();
        QTest::qWait(0);
        QVERIFY(!desk.stored("follow-request").front().closed); // not done on X yet
        desk.seen<QCheckBox>("doneOnX")->click();
        desk.seen<QPushButton>("closeDecision")->click();
        QTRY_VERIFY_WITH_TIMEOUT(desk.stored("follow-request").front().closed, patience);
    }

    void aPupilCannotBeLetIn()
    {
        Desk desk;
        desk.open(desk.school.leader);
        desk.start("record-follow-request");
        QVERIFY(desk.seen<QRadioButton>("choice-allow")->isEnabled());
        desk.seen<QRadioButton>("pupil-yes")->click();
        QVERIFY(!desk.seen<QRadioButton>("choice-allow")->isEnabled());
        QVERIFY(desk.seen<QRadioButton>("choice-refuse")->isEnabled());
    }

    void theComputingLeadConfirmsAnAlert()
    {
        Desk desk;
        desk.report("pupil-follows", {{"handle", "kid"}});
        QSignalSpy alerts(desk.page.get(), &DecisionsPage::alertWaiting);
        desk.open(desk.lead);
        QCOMPARE(desk.counted->last().first().toInt(), 1);
        QCOMPARE(alerts.count(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(desk.seen<QPushButton>("receipt"), patience);
        desk.seen<QPushButton>("receipt")->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.stored("pupil-follows").front().hasReceiptOf(desk.lead.id), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.seen<QPushButton>("receipt"), patience);
        QCOMPARE(alerts.count(), 1); // not told again
    }

    void twentyFollowersAreCheckedByKeys()
    {
        Desk desk;
        desk.open(desk.school.leader);
        desk.start("record-follower-check");
        auto* paste = desk.seen<QPlainTextEdit>("followerPaste");
        QTRY_VERIFY(paste->hasFocus());
        QString handles;
        for (int i = 1; i <= 20; ++i)
            handles += QString("@follower_%1\n").arg(i);
        paste->setPlainText(handles);
        desk.seen<QPushButton>("followerAdd")->click();
        auto* list = desk.seen<RowsView>("followerList");
        QCOMPARE(list->model()->rowCount(), 20);
        QTest::keyClick(list, Qt::Key_K); // goes on by itself
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(list, Qt::Key_B); // asks why
        auto* reason = desk.seen<QLineEdit>("followerReason");
        QVERIFY(reason->hasFocus());
        QTest::keyClicks(reason, "adverts");
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(list->currentIndex().row(), 2);
        QTest::keyClick(list, Qt::Key_P); // a pupil: to be removed
        QTest::keyClicks(reason, "Year 5");
        QTest::keyClick(reason, Qt::Key_Return);
        QTest::keyClick(list, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stored("follower-check").size(), size_t(1), patience);
        QCOMPARE(desk.stored("follower-block").size(), size_t(2));
        QCOMPARE(desk.stored("pupil-follows").size(), size_t(1));
        QCOMPARE(desk.stored("follower-check").front().due, QDate(2026, 11, 27));
    }

    void anOverdueDutyIsOnTopAndStartsItsForm()
    {
        Desk desk;
        desk.report("incident", {{"text", "x"}, {"type", "offensive"}}); // the record begins
        desk.school.clock.set("2026-12-01T10:00");
        desk.open(desk.school.leader);
        QTRY_COMPARE_WITH_TIMEOUT(desk.rows(), 2, patience);
        QVERIFY(desk.cell(0, 2).startsWith("Overdue since"));
        desk.list()->setCurrentIndex(desk.list()->model()->index(0, 0));
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QTRY_VERIFY(desk.seen<QPlainTextEdit>("followerPaste"));
    }

    void thePublicAccountHasNoRequests()
    {
        Desk desk("william-stockton");
        desk.open(desk.school.leader);
        QVERIFY(!desk.page->findChild<QAction*>("record-follow-request"));
        QVERIFY(desk.page->findChild<QAction*>("record-pupil-follows"));
        QVERIFY(desk.page->findChild<QAction*>("record-pass-on"));
    }

    void halfWrittenWordsAreNotShownToTheNextPerson()
    {
        Desk desk;
        desk.open(desk.school.teacher);
        desk.part<QPushButton>("newIncident")->click();
        desk.seen<QPlainTextEdit>("answer-text")->setPlainText("half written");
        desk.open(desk.school.teacher);
        QVERIFY(desk.seen<QPlainTextEdit>("answer-text"));
        desk.open(desk.school.leader);
        QVERIFY(!desk.seen<QPlainTextEdit>("answer-text"));
    }

    void theListIsFilteredAndFound()
    {
        Desk desk;
        desk.report("incident", {{"text", "x"}, {"type", "offensive"}, {"handle", "rude_one"}});
        desk.report("pupil-follows", {{"handle", "kid"}});
        desk.open(desk.school.leader);
        auto* filter = desk.part<QComboBox>("decisionFilter");
        filter->setCurrentIndex(filter->findData("everything"));
        Q_EMIT filter->activated(filter->currentIndex());
        QTRY_COMPARE_WITH_TIMEOUT(desk.rows(), 2, patience);
        QTest::keyClicks(desk.part<QLineEdit>("decisionSearch"), "rude");
        QTRY_COMPARE_WITH_TIMEOUT(desk.rows(), 1, patience);
        QCOMPARE(desk.cell(0, 1), QString("@rude_one"));
    }

    void helpFollowsThePolicy()
    {
        Desk desk;
        HelpPage help(desk.desk);
        QVERIFY(help.findChild<QWidget*>("help-hashtags"));
        QVERIFY(help.findChild<QWidget*>("help-keys"));
        desk.desk.setHouse(std::make_shared<const DecisionHouse>(
            decisionHouse(*policy::builtInPack("william-stockton"), {})));
        QVERIFY(!help.findChild<QWidget*>("help-hashtags"));
        const auto* purpose = help.findChild<QWidget*>("help-celebrate");
        QVERIFY(purpose->findChild<QLabel*>("words")->text().contains("guardians"));
    }
};

QTEST_MAIN(DecisionsPageTest)
#include "decisions_page_test.moc"
