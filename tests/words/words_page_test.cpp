// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Word lists, by keyboard: read, search, try, add, silence, withdraw.

#include "tests/support/school_fixture.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/rows_view.h"
#include "ui/words/words_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace {

constexpr int patience = 30000;

struct Desk
{
    explicit Desk(SchoolFixture& school)
        : words(school.database, school.clock)
        , page(words)
    {
        page.resize(1100, 700);
        page.show();
        page.open(school.leader);
        page.takeKeyboard();
    }
    template <typename Widget> Widget* part(const char* name) const
    {
        auto* found = page.findChild<Widget*>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    RowsView* lines() const { return part<RowsView>("wordLines"); }
    QString cell(int row, int column) const
    {
        return lines()->model()->index(row, column).data().toString();
    }
    QString found() const { return part<QLabel>("trialFound")->text(); }
    QString check() const { return part<QLabel>("wordCheck")->text(); }
    void type(const char* name, const QString& text) const
    {
        auto* edit = part<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }

    governance::WordDesk words;
    WordsPage page;
};

int builtInLines()
{
    std::size_t lines = 0;
    for (const phrases::PhraseList& list : phrases::PhraseBook::builtInLists())
        lines += list.entries.size();
    return static_cast<int>(lines);
}

} // namespace

class WordsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryLineWithItsReason()
    {
        SchoolFixture school;
        Desk desk(school);
        QCOMPARE(desk.lines()->model()->rowCount(), builtInLines());
        const phrases::Entry& entry = phrases::PhraseBook::builtInLists().front().entries.front();
        QCOMPARE(desk.part<QLabel>("wordsInFull")->text(), entry.written);
        QVERIFY(desk.part<QLabel>("wordFacts")->text().contains(entry.reason));
        desk.type("wordSearch", "no such words anywhere");
        QCOMPARE(desk.lines()->model()->rowCount(), 0);
        QVERIFY(!desk.part<QPushButton>("silenceWords")->isEnabled());
        desk.part<QLineEdit>("wordSearch")->setText(QString(100000, u'x'));
        desk.type("wordSearch", entry.reason.left(12).toUpper());
        QVERIFY(desk.lines()->model()->rowCount() >= 1);
    }

    void triesAddsAndWithdraws()
    {
        SchoolFixture school;
        Desk desk(school);
        desk.type("trialText", "A zorbing rally.");
        QVERIFY(desk.found().startsWith("No word list"));
        desk.part<QPushButton>("addWords")->click();
        auto* save = desk.part<QPushButton>("wordSave");
        desk.type("wordWritten", "zorb* (rally");
        QVERIFY(!save->isEnabled());
        QVERIFY(desk.check().contains("bracket"));
        desk.type("wordWritten", "zorb* (rally|race)");
        QVERIFY(desk.found().contains("zorbing rally")); // before it is kept
        QVERIFY(!save->isEnabled()); // no reason yet
        desk.type("wordReason", "It is not a school event.");
        QVERIFY(save->isEnabled());
        QTest::keyClick(desk.part<QLineEdit>("wordReason"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desk.lines()->model()->rowCount(), builtInLines() + 1, patience);
        QCOMPARE(desk.cell(0, 0), QString("zorb* (rally|race)"));
        QCOMPARE(desk.cell(0, 2), QString("Your school"));
        QVERIFY(desk.found().contains("It is not a school event."));
        desk.lines()->setCurrentIndex(desk.lines()->model()->index(0, 0));
        QTRY_VERIFY_WITH_TIMEOUT(desk.part<QPushButton>("withdrawWords")->isVisible(), patience);
        desk.part<QPushButton>("withdrawWords")->click();
        QTRY_COMPARE_WITH_TIMEOUT(desk.lines()->model()->rowCount(), builtInLines(), patience);
        QVERIFY(desk.found().startsWith("No word list"));
        desk.part<QAbstractButton>("showWithdrawn")->click();
        QCOMPARE(desk.cell(0, 2), QString("Withdrawn"));
        QVERIFY(desk.part<QLabel>("wordFacts")->text().contains(school.leader.name));
    }

    void silencesABuiltInLine()
    {
        SchoolFixture school;
        Desk desk(school);
        desk.part<QComboBox>("listChoice")
            ->setCurrentIndex(desk.part<QComboBox>("listChoice")->findData("extremism"));
        desk.type("trialText", "Death to all the weeds.");
        QVERIFY(desk.found().contains("Death to"));
        desk.part<QPushButton>("silenceWords")->click();
        desk.type("wordWritten", "death to all the weeds");
        QVERIFY(desk.found().contains("No longer found"));
        desk.type("wordReason", "Gardening club.");
        QTest::keyClick(desk.part<QLineEdit>("wordReason"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desk.cell(0, 2), QString("Silenced"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.found().contains("Death to"), patience);
    }

    void escapeLeavesTheForm()
    {
        SchoolFixture school;
        Desk desk(school);
        desk.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        desk.part<QPushButton>("addWords")->click();
        QVERIFY(desk.part<QLineEdit>("wordWritten")->hasFocus());
        QTest::keyClick(desk.part<QLineEdit>("wordWritten"), Qt::Key_Escape);
        QTRY_VERIFY(desk.part<QPushButton>("addWords")->isVisible());
        QVERIFY(desk.lines()->hasFocus());
    }

    void saysWhatWasRefused()
    {
        SchoolFixture school;
        Desk desk(school);
        desk.page.open(school.teacher); // not somebody who keeps words
        desk.part<QPushButton>("addWords")->click();
        desk.type("wordWritten", "zorbing");
        desk.type("wordReason", "x");
        desk.part<QPushButton>("wordSave")->click();
        auto* message = desk.page.findChild<MessageBar*>();
        QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), patience);
        QCOMPARE(message->kind(), MessageBar::Kind::Error);
        QCOMPARE(desk.part<QLineEdit>("wordWritten")->text(), QString("zorbing")); // not lost
    }
};

QTEST_MAIN(WordsPageTest)
#include "words_page_test.moc"
