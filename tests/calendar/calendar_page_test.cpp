// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// School days, by keyboard: paste a table, see the year, add, change, remove.

#include "tests/support/school_fixture.h"
#include "ui/calendar/calendar_page.h"
#include "ui/calendar/year_view.h"
#include "ui/widgets/rows_view.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace {

constexpr int patience = 30000;
const QString table = QStringLiteral("Term dates 2026/27\n"
                                     "Autumn term: 3 September – 18 December\n"
                                     "Half term: 26 – 30 October\n"
                                     "INSET day: 3 September\n");

struct Desk
{
    explicit Desk(SchoolFixture& school)
        : days(school.database, school.clock)
        , page(days, school.clock)
    {
        const auto head = await(school.database.run([](storage::Session& session) {
            return staff::StaffStore(session).add("Dr Fell", {staff::Role::Head}, "-");
        }));
        page.resize(1100, 700);
        page.show();
        page.open({*head, "Dr Fell", {staff::Role::Head}, true});
        page.takeKeyboard();
    }
    template <typename Widget> Widget* part(const char* name) const
    {
        auto* found = page.findChild<Widget*>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    int rows() const { return part<RowsView>("calendarLines")->model()->rowCount(); }
    QString cell(int row, int column) const
    {
        return part<RowsView>("calendarLines")->model()->index(row, column).data().toString();
    }
    void press(const char* name) const { part<QPushButton>(name)->click(); }
    void paste(const QString& text) const
    {
        press("pasteDates");
        part<QPlainTextEdit>("pasteText")->setPlainText(text);
    }
    void choose(int row) const
    {
        auto* view = part<RowsView>("calendarLines");
        view->setCurrentIndex(view->model()->index(row, 0));
    }

    governance::CalendarDesk days;
    CalendarPage page;
};

} // namespace

class CalendarPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pastesATableOnce()
    {
        SchoolFixture school;
        Desk desk(school);
        desk.paste(table);
        QCOMPARE(desk.part<RowsView>("pasteLines")->model()->rowCount(), 3);
        QVERIFY(desk.part<QPushButton>("pasteSave")->isEnabled());
        desk.press("pasteSave");
        QTRY_COMPARE_WITH_TIMEOUT(desk.rows(), 3, patience);
        QCOMPARE(desk.cell(0, 0), QString("Autumn term"));
        desk.paste(table + "Spring term: 5 January – 25 March\n");
        QCOMPARE(desk.part<RowsView>("pasteLines")->model()->rowCount(), 4);
        desk.press("pasteSave"); // what is there already is not kept again
        QTRY_COMPARE_WITH_TIMEOUT(desk.rows(), 4, patience);
    }

    void nothingIsKeptWhileALineIsWrong_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::newRow("nothing") << QString();
        QTest::newRow("words") << QString("Welcome to our school!");
        QTest::newRow("wrong weekday") << QString("INSET: Monday 3 September 2026");
        QTest::newRow("overlap") << QString("Autumn term: 3 September 2026 - 18 December 2026\n"
                                            "Autumn term: 4 September 2026 - 18 December 2026");
        QTest::newRow("huge") << QString("INSET: 3 September 2026\n").repeated(5000);
    }

    void nothingIsKeptWhileALineIsWrong()
    {
        QFETCH(QString, pasted);
        SchoolFixture school;
        Desk desk(school);
        desk.paste(pasted);
        QVERIFY(!desk.part<QPushButton>("pasteSave")->isEnabled());
    }

    void theYearSaysWhatADayIs()
    {
        SchoolFixture school;
        Desk desk(school);
        auto* year = desk.part<YearView>("yearView");
        QTRY_VERIFY_WITH_TIMEOUT(year->spokenText().contains("no term entered"), patience);
        QCOMPARE(year->day(), QDate(2026, 11, 20)); // today
        desk.paste(table);
        desk.press("pasteSave");
        QTRY_COMPARE_WITH_TIMEOUT(desk.rows(), 3, patience);
        year->setDay(QDate(2026, 11, 20));
        QVERIFY(year->spokenText().contains("open, Autumn term"));
        QTest::keyClick(year, Qt::Key_Right);
        QVERIFY(year->spokenText().contains("weekend"));
        QTest::keyClick(year, Qt::Key_PageUp);
        QTest::keyClick(year, Qt::Key_End);
        QCOMPARE(year->day(), QDate(2026, 10, 31));
        QTest::keyClick(year, Qt::Key_Left);
        QVERIFY(year->spokenText().contains("Half term") || year->spokenText().contains("holiday"));
        QCOMPARE(desk.part<QLabel>("dayText")->text(), year->spokenText());
        for (int i = 0; i < 30; ++i)
            QTest::keyClick(year, Qt::Key_PageDown);
        QCOMPARE(year->day().year(), 2027); // it stays in its year
    }

    void addsChangesAndRemoves()
    {
        SchoolFixture school;
        Desk desk(school);
        desk.press("addDays");
        auto* save = desk.part<QPushButton>("daysSave");
        QVERIFY(!save->isEnabled()); // no name
        desk.part<QLineEdit>("daysName")->setText("Staff training");
        desk.part<QDateEdit>("daysFirst")->setDate(QDate(2027, 1, 4));
        QCOMPARE(desk.part<QDateEdit>("daysLast")->date(), QDate(2027, 1, 4)); // moves along
        QVERIFY(save->isEnabled());
        QTest::keyClick(desk.part<QLineEdit>("daysName"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desk.rows(), 1, patience);
        desk.choose(0);
        desk.press("changeDays");
        desk.part<QDateEdit>("daysLast")->setDate(QDate(2026, 12, 1));
        QVERIFY(!save->isEnabled());
        QVERIFY(desk.part<QLabel>("daysCheck")->text().contains("before"));
        desk.part<QDateEdit>("daysLast")->setDate(QDate(2027, 1, 5));
        save->click();
        QTRY_COMPARE_WITH_TIMEOUT(desk.cell(0, 3), QString("Tue 5 Jan 2027"), patience);
        desk.press("removeDays");
        QTRY_COMPARE_WITH_TIMEOUT(desk.rows(), 0, patience);
        QVERIFY(!desk.part<QPushButton>("removeDays")->isEnabled());
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    CalendarPageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "calendar_page_test.moc"
