// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Text-speak and slips of grammar, and the better words offered for them.

#include "tests/policy/judging.h"

class TextLanguageTest : public QObject
{
    Q_OBJECT

private:
    static void columns()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("findings"); // at LH
        QTest::addColumn<QString>("better"); // after the first fix
    }
    static void row(const char* text, const char* findings, const char* better)
    {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(findings)
                            << QString::fromUtf8(better);
    }
    static void check(const QString& rule)
    {
        QFETCH(QString, text);
        QFETCH(QString, findings);
        QFETCH(QString, better);
        const auto verdict = judging::judge("LH", judging::subject(text));
        QCOMPARE(judging::described(verdict, rule), findings);
        for (const policy::Finding& finding : verdict.findings) {
            if (finding.rule != rule || finding.fixes.isEmpty())
                continue;
            QCOMPARE(judging::withFix(text, finding.fixes.first()), better);
            return;
        }
        QCOMPARE(QString(), better);
    }

private Q_SLOTS:
    void textSpeak_data()
    {
        columns();
        row("A gr8 day", "blocked LH-12 gr8|blocked LH-11 gr8", "A great day");
        row("Gr8 day", "blocked LH-12 Gr8|blocked LH-11 Gr8", "Great day");
        row("All of this b4 lunch", "blocked LH-12 b4|blocked LH-11 b4",
            "All of this before lunch");
        row("u r amazing", "blocked LH-12 u r|blocked LH-11 u r", "you are amazing");
        row("Thanks 2 all the helpers", "blocked LH-12 Thanks 2|blocked LH-11 Thanks 2",
            "Thanks to all the helpers");
        row("Year 5 were tbh superb", "advice LH-12 tbh", "Year 5 were to be honest superb");
        row("LOL", "advice LH-12 LOL", "");
        for (const char* text :
            {"Is it ch, sh or th?", "The letter u is in umbrella", "The sounds s, a, t, p, i and n",
                "Year 2 and Year 4 read to Year R", "Group gr 8 won", "2 + 2 is 4",
                "Class B4 made kites", "Ur was a city of Sumer", "X marks the spot", ""})
            row(text, "", "");
    }
    void textSpeak() { check("text-language"); }

    void grammar_data()
    {
        columns();
        row("Year 3 has wrote poems", "advice LH-11 has wrote", "Year 3 has written poems");
        row("We could of danced", "advice LH-11 could of", "We could have danced");
        row("Its been fun", "advice LH-11 Its been", "It's been fun");
        row("The childrens' art", "advice LH-11 childrens", "The children's art");
        row("There is alot to see", "advice LH-11 alot", "There is a lot to see");
        row("We was lucky", "advice LH-11 We was", "We were lucky");
        row("Enjoying there books", "advice LH-11 there books", "Enjoying their books");
        for (const char* text :
            {"Could, of course, be better", "Its shell is smooth", "Year 3 have written poems",
                "What a day we had", "The girls were brilliant", "One of the children was chosen",
                "Their learning about Rome was superb", "They went there with teachers",
                "Seven o'clock", "That children read matters", ""})
            row(text, "", "");
    }
    void grammar() { check("grammar"); }

    void theOtherSchoolIsSofter()
    {
        const auto verdict
            = judging::judge("WS", judging::subject("gr8 work, it has went well lol"));
        QCOMPARE(judging::described(verdict, "text-language"),
            QString("advice WS-17 gr8|advice WS-17 lol"));
        QCOMPARE(judging::described(verdict, "grammar"), QString());
    }

    void otherPeoplesWordsAreLeftAlone()
    {
        policy::Subject subject = judging::subject("gr8 day, we was there");
        subject.kind = policy::PostKind::Retweet;
        const auto verdict = judging::judge("LH", subject);
        QCOMPARE(judging::described(verdict, "text-language"), QString());
        QCOMPARE(judging::described(verdict, "grammar"), QString());
    }
};

QTEST_GUILESS_MAIN(TextLanguageTest)
#include "text_language_test.moc"
