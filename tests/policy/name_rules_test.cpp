// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/policy/judging.h"

class NameRulesTest : public QObject
{
    Q_OBJECT

private:
    static void columns()
    {
        QTest::addColumn<QString>("school");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("findings");
    }
    static void row(const char* school, const char* text, const char* findings)
    {
        QTest::addRow("%s: %s", school, text) << QString::fromLatin1(
            school) << QString::fromUtf8(text) << QString::fromUtf8(findings);
    }

private Q_SLOTS:
    void pupilName_data()
    {
        columns();
        // no names at all
        row("LH", "Freya won her race.", "blocked LH-16 Freya");
        row("LH", "freya won her race.", "blocked LH-16 freya");
        row("LH", "Well done Freya W!", "blocked LH-16 Freya W");
        row("LH", "Sash told a joke.", "blocked LH-16 Sash");
        row("LH", "Kofi Mensah read to us.", "blocked LH-16 Kofi Mensah");
        row("LH", "A goal by Mensah!", "blocked LH-16 Mensah");
        row("LH", "Zoe's rocket flew.", "blocked LH-16 Zoe|blocked LH-19 Zoe");
        row("LH", "A super poem by Kofi.", "blocked LH-16 Kofi|blocked LH-19 Kofi");
        row("LH", "Kofi and Freya have painted a mural.",
            "blocked LH-16 Kofi|blocked LH-19 Kofi|blocked LH-16 Freya|blocked LH-19 Freya");
        row("LH", "Go! #TeamKofi", "blocked LH-16 Kofi");
        row("LH", "Great save @kofi_mensah7", "blocked LH-16 kofi_mensah");
        row("LH", "Hope you all have a lovely weekend!", "");
        row("LH", "Hope springs eternal", "review LH-16 Hope");
        row("LH", "Will they sink? Year 3 found out.", "");
        row("LH", "We hope it will float.", "");
        row("LH", "Green Flag day in Year 2", "");
        row("LH", "Mrs Whitlock's class sang.", "");
        row("LH", "Year 4 learned about James Cook's ship.", "review LH-16 James");
        row("LH", "Year 4 wrote stories about King James.", "");
        row("LH", "A hill of books!", "");
        row("LH", "Marcus Rashford inspired Year 6.", "");
        row("LH", "Year 6 wrote to Marcus Aurelius.", "review LH-16 Marcus");
        // forename and initial at most, and never with work
        row("WS", "Freya won her race.", "");
        row("WS", "Freya W won her race.", "");
        row("WS", "Freya Whitlock won her race.", "blocked WS-28 Freya Whitlock");
        row("WS", "A goal by Mensah!", "blocked WS-28 Mensah");
        row("WS", "Llinos Ll sang.", "");
        row("WS", "Go! #FreyaWhitlock", "blocked WS-28 FreyaWhitlock");
        row("WS", "Freya's poem made us laugh.", "blocked WS-27 Freya");
        row("WS", "Freya W's amazing clay owl", "blocked WS-27 Freya W");
        row("WS", "Freya painted this.", "blocked WS-27 Freya");
        row("WS", "Freya and her friends in Year 4 built a den and a bridge.",
            "blocked WS-27 Freya");
        row("WS", "Freya is busy making a rocket.", "blocked WS-27 Freya");
        row("WS", "This collage was made by Freya.", "blocked WS-27 Freya");
        row("WS", "A letter from Freya to the King", "blocked WS-27 Freya");
        row("WS", "Freya showed us her volcano.", "blocked WS-27 Freya");
        row("WS", "Well done Freya for writing a story.", "blocked WS-27 Freya");
        row("WS", "Freya with her painting", "blocked WS-27 Freya");
        row("WS", "Freya made us all proud.", "");
        row("WS", "Freya made friends on the trip.", "");
        row("WS", "Freya made great progress.", "");
        row("WS", "Freya's mum came to read.", "");
        row("WS", "Freya's kindness shines.", "");
        row("WS", "Freya's team won the cup.", "");
        row("WS", "Freya's writing certificate", "");
        row("WS", "Freya read beautifully in assembly.", "");
        row("WS", "Super spelling from Freya.", "");
        row("WS", "Freya won the art competition.", "");
        row("WS", "Thank you Freya for the cake!", "");
        row("WS", "Freya drew 2-2 in chess.", "");
        row("WS", "Freya led the choir while Year 5 painted.", "");
        row("WS", "Hill top views on our walk", "");
        row("WS", "Thank you Mr Thornbury", "");
        row("WS", "Gordon Mensah visited us", "review WS-28 Mensah");
    }

    void pupilName()
    {
        QFETCH(QString, school);
        QFETCH(QString, text);
        QFETCH(QString, findings);
        QCOMPARE(judging::described(judging::judge(school, judging::subject(text)), "pupil-name"),
            findings);
    }

    void consent_data()
    {
        columns();
        row("WS", "Freya won a medal.", "");
        row("WS", "Rose Petrov won a medal.",
            "blocked WS-29 Rose Petrov|blocked WS-30 Rose Petrov");
        row("WS", "Rose won a medal.", "blocked WS-29 Rose|blocked WS-30 Rose");
        row("WS", "Rose petals make perfume.", "");
        row("WS", "Rose bushes", "");
        row("WS", "The sun rose.", "");
        row("WS", "Kofi sang.", "review WS-29 Kofi|review WS-30 Kofi");
        row("WS", "Kofi M sang.", "review WS-29 Kofi M|review WS-30 Kofi M");
        row("WS", "Ella sang.", "review WS-29 Ella|review WS-30 Ella");
        row("WS", "Ella Novak sang.", "");
        row("WS", "Ella Novak won a medal.", "blocked WS-29 Ella Novak|blocked WS-30 Ella Novak");
        row("WS", "Ella N won a medal.", "review WS-29 Ella N|review WS-30 Ella N");
        row("WS", "Arjun led the line.", "blocked WS-29 Arjun|blocked WS-30 Arjun");
        row("WS", "Mr Mensah sang.", "");
        row("WS", "Go! #TeamKofi", "review WS-29 Kofi|review WS-30 Kofi");
        row("WS", "Great save @kofi_mensah7", "review WS-29 kofi_mensah|review WS-30 kofi_mensah");
        row("WS", "Will it rain?", "");
        row("WS", "Year 4 sang.", "");
        row("LH", "Rose won a medal.", "");
        row("LH", "Kofi sang.", "");
    }

    void consent()
    {
        QFETCH(QString, school);
        QFETCH(QString, text);
        QFETCH(QString, findings);
        QCOMPARE(judging::described(judging::judge(school, judging::subject(text)), "consent"),
            findings);
    }

    void fixesReadWell_data()
    {
        QTest::addColumn<QString>("school");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fixed");
        row("LH", "Freya won her race.", "A Year 4 pupil won her race.");
        row("LH", "The cup went to Freya today.", "The cup went to a Year 4 pupil today.");
        row("LH", "Well done, Freya!", "Well done, Year 4!");
        row("LH", "Well done Freya!", "Well done Year 4!");
        row("LH", "Zoe's rocket flew.", "A Year 4 pupil's rocket flew.");
        row("LH", "James' rocket flew.", "A Year 3 pupil's rocket flew.");
        row("LH", "A poem from Kofi in Year 6.", "A poem from a pupil in Year 6.");
        row("LH", "Our Sacha sang.", "Our Reception child sang.");
        row("LH", "Lunch with Marcus was fun.", "Lunch with a Nursery child was fun.");
        row("LH", "Go! #TeamKofi", "Go!");
        row("LH", "#TeamKofi did it", "did it");
        row("LH", "Great save @kofi_mensah7 today", "Great save today");
        row("LH", "Thank you to the Müller-Jones family!", "Thank you to one of our families!");
        row("WS", "Freya Whitlock won.", "Freya W won.");
        row("WS", "Freya Whitlock's race", "Freya W's race");
        row("WS", "Llinos Llewellyn sang.", "Llinos Ll sang.");
        row("WS", "Sash Green sang.", "Sash G sang.");
        row("WS", "Well played, O'Dowd!", "Well played, Arjun O!");
        row("WS", "Go! #FreyaWhitlock", "Go!");
        row("WS", "Freya's poem made us laugh.", "A Year 4 pupil's poem made us laugh.");
    }

    void fixesReadWell()
    {
        QFETCH(QString, school);
        QFETCH(QString, text);
        QFETCH(QString, fixed);
        const policy::Verdict verdict = judging::judge(school, judging::subject(text));
        QVector<policy::Fix> fixes;
        for (const policy::Finding& finding : verdict.findings) {
            if (finding.rule == "pupil-name" && fixes.isEmpty())
                fixes = finding.fixes;
        }
        QCOMPARE(fixes.size(), 1);
        QCOMPARE(judging::withFix(text, fixes.first()), fixed);
    }

    void namesInDescriptionsCount()
    {
        policy::PhotoFacts photo = judging::photo();
        photo.altText = "Freya Whitlock holding an owl";
        QCOMPARE(judging::described(
                     judging::judge("LH", judging::subject("Owls"), {photo}), "pupil-name"),
            "blocked LH-16");
        QCOMPARE(judging::described(
                     judging::judge("WS", judging::subject("Owls"), {photo}), "pupil-name"),
            "blocked WS-28");
        photo.altText = "Freya with an owl";
        QCOMPARE(judging::described(
                     judging::judge("WS", judging::subject("Owls"), {photo}), "pupil-name"),
            "");
    }

    void aPictureOfTheWorkTiesTheName()
    {
        policy::PhotoFacts photo = judging::photo();
        photo.workOf = policy::WorkOf::Pupils;
        photo.makers = {judging::pupil("A1")};
        const auto subject = judging::subject("Look what we found on Freya's table!");
        QCOMPARE(judging::described(judging::judge("WS", subject, {photo}), "pupil-name"),
            "blocked WS-27 Freya");
        photo.makers = {judging::pupil("A5")};
        QCOMPARE(judging::described(judging::judge("WS", subject, {photo}), "pupil-name"), "");
        photo.workOf = policy::WorkOf::Class;
        photo.makers = judging::roll().inClass("4b");
        QCOMPARE(judging::described(judging::judge("WS", subject, {photo}), "pupil-name"),
            "review WS-27 Freya");
    }
};

QTEST_GUILESS_MAIN(NameRulesTest)
#include "name_rules_test.moc"
