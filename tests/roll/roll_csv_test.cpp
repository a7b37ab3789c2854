// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/roll/roll_csv.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>

namespace {

const QByteArray header = "upn,forename,surname,preferred,year,class,work,photo,name,achievement\n";

QString described(const roll::Roll& list)
{
    QStringList parts;
    for (const roll::Pupil& pupil : list.pupils()) {
        QString answers;
        for (const roll::Category category : roll::allCategories)
            answers += QLatin1String("-ynwe").at(static_cast<int>(pupil.consents.of(category)));
        parts.append(QStringList{pupil.upn, pupil.forename, pupil.surname, pupil.preferred,
            QString::number(pupil.year), pupil.className, answers}
                         .join('/'));
    }
    return parts.join('|');
}

QByteArray encoded(const QString& text, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(
        encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(text);
}

} // namespace

class RollCsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAreRead_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("pupils");
        const auto row = [](const char* name, const QByteArray& csv, const char* pupils) {
            QTest::newRow(name) << csv << QString::fromUtf8(pupils);
        };
        row("our own format", header + "A1,Freya,Whitlock,Fee,4,4B,yes,no,,yes\n",
            "A1/Freya/Whitlock/Fee/4/4B/yn-y");
        row("no last newline", header + "A1,Freya,Whitlock,,4,4B,,,,",
            "A1/Freya/Whitlock//4/4B/----");
        row("Windows newlines",
            header + "A1,Freya,Whitlock,,4,4B,,,,\r\nA2,Kofi,Mensah,,R,RB,,,,\r\n",
            "A1/Freya/Whitlock//4/4B/----|A2/Kofi/Mensah//0/RB/----");
        row("old Mac newlines", header + "A1,Freya,Whitlock,,4,4B,,,,\rA2,Kofi,Mensah,,N,NA,,,,\r",
            "A1/Freya/Whitlock//4/4B/----|A2/Kofi/Mensah//-1/NA/----");
        row("other order", "Surname,Forename,Class,UPN\nWhitlock,Freya,4B,A1\n",
            "A1/Freya/Whitlock//4/4B/----");
        row("SIMS",
            "Class list 4B\n\nLegal Forename,Preferred Forename,Legal Surname,Preferred "
            "Surname,UPN,DOB,Year,Reg Group\nFreya,Fee,Whitlock,Whitlock,A1,01/02/2018,Year  "
            "4,4B\n",
            "A1/Freya/Whitlock/Fee/4/4B/----");
        row("Arbor",
            "First name,Last name,UPN,Year group,Registration form\nFreya,Whitlock,A1,Year 4,4B\n",
            "A1/Freya/Whitlock//4/4B/----");
        row("Bromcom", "FirstName,LastName,UPN,YearGroup,Form\nFreya,Whitlock,A1,4,4B\n",
            "A1/Freya/Whitlock//4/4B/----");
        row("Bromcom template",
            "Last Name,First Name,Admission Number,UPN,Year Group,Tutor "
            "Group\nWhitlock,Freya,77,A1,Reception,RB\n",
            "A1/Freya/Whitlock//0/RB/----");
        row("generic",
            "Id,UPN,Forename,Middle Names,Surname,Preferred Name,DOB,NC Year,Form/Tutor "
            "Group,Leaving Date\n1,A1,Freya,Rose,Whitlock,Fee,,N2,NA,\n",
            "A1/Freya/Whitlock/Fee/-1/NA/----");
        row("semicolons", "upn;forename;surname;year\nA1;Freya;Whitlock;4\n",
            "A1/Freya/Whitlock//4//----");
        row("tabs", "upn\tforename\tsurname\tyear\nA1\tFreya\tWhitlock\t4\n",
            "A1/Freya/Whitlock//4//----");
        row("quotes", header + "A1,\"Freya\",\"Whit\"\"lock\",\"\",4,\"4,B\",\"yes\",,,\n",
            "A1/Freya/Whit\"lock//4/4,B/y---");
        row("newline in a cell", header + "A1,Freya,Whitlock,,4,\"4B\nupstairs\",,,,\n",
            "A1/Freya/Whitlock//4/4B upstairs/----");
        row("short rows", header + "A1,Freya,Whitlock\n", "A1/Freya/Whitlock//-100//----");
        row("long rows", header + "A1,Freya,Whitlock,,4,4B,,,,,,,\n",
            "A1/Freya/Whitlock//4/4B/----");
        row("blank rows", header + "\n,,,,,,,,,\nA1,Freya,Whitlock,,4,4B,,,,\n\n",
            "A1/Freya/Whitlock//4/4B/----");
        row("spaces", "upn , Forename,  SURNAME\n A1 , Freya ,  Whitlock \n",
            "A1/Freya/Whitlock//-100//----");
        row("no UPN", "forename,surname\nFreya,Whitlock\nKofi,Mensah\n",
            "/Freya/Whitlock//-100//----|/Kofi/Mensah//-100//----");
        row("only a preferred name", header + "A1,,Whitlock,Fee,4,4B,,,,\n",
            "A1/Fee/Whitlock/Fee/4/4B/----");
        row("year from the class", "forename,surname,class\nFreya,Whitlock,3K\nKofi,Mensah,Oak\n",
            "/Freya/Whitlock//3/3K/----|/Kofi/Mensah//-100/Oak/----");
        row("answers",
            header
                + "A1,F,W,,4,,Y,n,TRUE,false\nA2,K,M,,4,,1,0,withdrawn,Expired\nA3,L,N,,4,,not "
                  "asked,-,Refused,given\n",
            "A1/F/W//4//ynyn|A2/K/M//4//ynwe|A3/L/N//4//--ny");
    }

    void listsAreRead()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, pupils);
        const auto list = roll::readRollCsv(csv);
        QVERIFY2(list.has_value(), list ? "" : qPrintable(list.error().text));
        QCOMPARE(described(*list), pupils);
    }

    void yearsAreRead_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<int>("year");
        const auto row = [](const char* cell, int year) {
            QTest::newRow(cell) << QString::fromLatin1(cell) << year;
        };
        row("1", 1);
        row("06", 6);
        row("Year 6", 6);
        row("Yr 2", 2);
        row("Y5", 5);
        row("R", 0);
        row("Rec", 0);
        row("Year R", 0);
        row("YR", 0);
        row("0", 0);
        row("N", -1);
        row("N1", -1);
        row("Nursery", -1);
        row("-1", -1);
        row("", roll::unknownYear);
    }

    void yearsAreRead()
    {
        QFETCH(QString, cell);
        QFETCH(int, year);
        const auto list
            = roll::readRollCsv("forename,surname,year\nFreya,Whitlock," + cell.toUtf8() + "\n");
        QVERIFY2(list.has_value(), list ? "" : qPrintable(list.error().text));
        QCOMPARE(list->pupils().first().year, year);
    }

    void everyEncodingIsRead_data()
    {
        QTest::addColumn<QByteArray>("csv");
        const QString text
            = QString::fromUtf8("forename,surname\nZoë,Müller-Jones\nRené,O’Neill\n");
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8();
        QTest::newRow("UTF-16 LE with mark") << encoded(text, QStringConverter::Utf16LE, true);
        QTest::newRow("UTF-16 BE with mark") << encoded(text, QStringConverter::Utf16BE, true);
        QTest::newRow("UTF-16 LE") << encoded(text, QStringConverter::Utf16LE, false);
        QTest::newRow("UTF-16 BE") << encoded(text, QStringConverter::Utf16BE, false);
        QTest::newRow("Windows-1252")
            << QByteArray("forename,surname\nZo\xEB,M\xFCller-Jones\nRen\xE9,O\x92Neill\n");
    }

    void everyEncodingIsRead()
    {
        QFETCH(QByteArray, csv);
        const auto list = roll::readRollCsv(csv);
        QVERIFY2(list.has_value(), list ? "" : qPrintable(list.error().text));
        QCOMPARE(list->pupils().at(0).forename, QString::fromUtf8("Zoë"));
        QCOMPARE(list->pupils().at(0).surname, QString::fromUtf8("Müller-Jones"));
        QCOMPARE(list->pupils().at(1).surname, QString::fromUtf8("O’Neill"));
    }

    void faultsAreToldWithTheRow_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << "empty";
        QTest::newRow("no headings") << QByteArray("Freya,Whitlock\n") << "headings";
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << "headings";
        QTest::newRow("headings only") << header << "no pupils";
        QTest::newRow("no surname") << header + "A1,Freya,Whitlock,,4,,,,,\nA2,Kofi,,,4,,,,,\n"
                                    << "Row 3";
        QTest::newRow("no forename") << header + "A1,,Whitlock,,4,,,,,\n"
                                     << "Row 2";
        QTest::newRow("answer of nonsense") << header + "A1,Freya,Whitlock,,4,4B,perhaps,,,\n"
                                            << "row 2";
        QTest::newRow("year of nonsense") << header + "A1,Freya,Whitlock,,upstairs,4B,,,,\n"
                                          << "row 2";
        QTest::newRow("year 99") << header + "A1,Freya,Whitlock,,99,4B,,,,\n"
                                 << "row 2";
        QTest::newRow("same UPN") << header + "A1,Freya,Whitlock,,4,,,,,\na1,Kofi,Mensah,,4,,,,,\n"
                                  << "Rows 2 and 3";
        QTest::newRow("open quote")
            << header + "A1,\"Freya,Whitlock,,4,,,,,\nA2,Kofi,Mensah,,4,,,,,\n"
            << "row 2";
        QTest::newRow("rows count from the top") << "Title\n\n" + header + "A1,Freya,,,4,,,,,\n"
                                                 << "Row 4";
    }

    void faultsAreToldWithTheRow()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, words);
        const auto list = roll::readRollCsv(csv);
        QVERIFY(!list.has_value());
        QCOMPARE(list.error().kind, base::ErrorKind::Invalid);
        QVERIFY2(list.error().text.contains(words), qPrintable(list.error().text));
        for (const char* name : {"Freya", "Whitlock", "Kofi", "Mensah", "A1", "a1"})
            QVERIFY2(!list.error().text.contains(name), qPrintable(list.error().text));
    }

    void rollAnswersQuestions()
    {
        const auto list
            = roll::readRollCsv(header + "A1,Freya,Whitlock,,4,4B,,,,\nA2,Kofi,Mensah,,4,4B,,,,\n");
        QVERIFY(list.has_value());
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->byUpn("a2")->forename, "Kofi");
        QVERIFY(list->byUpn("") == nullptr && list->byUpn("A3") == nullptr);
        QCOMPARE(list->byId(list->pupils().at(0).id)->forename, "Freya");
        QVERIFY(list->byId(base::PupilId{99}) == nullptr);
        QCOMPARE(list->inClass("4b").size(), 2);
        QVERIFY(list->inClass("").isEmpty());
        QCOMPARE(list->names().at(1).surname, "Mensah");
        QCOMPARE(roll::pupilId(list->names().at(1).key), list->pupils().at(1).id);
        QVERIFY(roll::Roll().isEmpty());
    }

    void largeListsAreReadInTime()
    {
        QByteArray csv = header;
        for (int i = 0; i < 5000; ++i)
            csv += "A" + QByteArray::number(i) + ",Freya,Whitlock,,4,4B,yes,no,,yes\n";
        QElapsedTimer timer;
        timer.start();
        const auto list = roll::readRollCsv(csv);
        QVERIFY(list.has_value());
        QCOMPARE(list->size(), 5000);
        QVERIFY(timer.elapsed() < 5000);
    }

    void tooMuchIsRefused()
    {
        QByteArray csv = "forename,surname\n";
        csv += QByteArray("F,W\n").repeated(20001);
        QVERIFY(!roll::readRollCsv(csv).has_value());
        QVERIFY(!roll::readRollCsv(QByteArray(21 * 1024 * 1024, 'a')).has_value());
    }

    void everyCutIsReadOrRefused()
    {
        const QByteArray whole = "\xFF\xFE"
            + encoded(QString::fromUtf8("forename,surname,year\n\"Zoë\",Müller,4\n"),
                QStringConverter::Utf16LE, false);
        for (qsizetype length = 0; length <= whole.size(); ++length)
            (void)roll::readRollCsv(whole.left(length)).has_value();
        QVERIFY(roll::readRollCsv(whole).has_value());
    }
};

QTEST_GUILESS_MAIN(RollCsvTest)
#include "roll_csv_test.moc"
