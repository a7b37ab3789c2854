// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rules about tone and inappropriate words, in the school's own posts and in what others write.

#include "app/policy/masked_words.h"
#include "app/policy/mention_judge.h"
#include "app/policy/sentence_fix.h"
#include "tests/policy/judging.h"

class InappropriateRulesTest : public QObject
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
    static void clearAtBoth(std::initializer_list<const char*> texts)
    {
        for (const char* text : texts) {
            row("LH", text, "");
            row("WS", text, "");
        }
    }
    static void check(const QString& rule)
    {
        QFETCH(QString, school);
        QFETCH(QString, text);
        QFETCH(QString, findings);
        QCOMPARE(
            judging::described(judging::judge(school, judging::subject(text)), rule), findings);
    }
    static QString plainly(const QString& text, const QSet<QString>& known)
    {
        QStringList words;
        for (const names::Word& word : policy::unmasked(text, names::splitWords(text), known))
            words.append(word.folded);
        return words.join(' ');
    }

private Q_SLOTS:
    void offensive_data()
    {
        columns();
        row("LH", "This printer is shit.", "blocked LH-35 shit");
        row("WS", "This printer is shit.", "blocked WS-34 shit");
        row("LH", "Sh*t, it rained on our walk.", "blocked LH-35 Sh*t");
        row("LH", "What a cr@p day for sport.", "review LH-35 cr@p");
        row("WS", "Crap weather for our walk.", "review WS-34 Crap");
        row("LH", "Our photocopier is such an idi0t.", "review LH-35 such an idi0t");
        row("LH", "You are an idiot", "review LH-35 an idiot");
        row("LH", "Shit and crap", "blocked LH-35 Shit|review LH-35 crap");
        row("LH", "He said 'shit' on stage", "blocked LH-35 shit");
        row("WS", "Those chavs next door", "review WS-34 chavs");
        row("LH", "Year 3 throw like a girl", "");
        row("LH", "He throws like a girl", "review LH-35 throws like a girl");
        clearAtBoth({"'Stupid' and 'loser' went in the bin as Year 3 chose kinder words.",
            "Year 6 met Dick Whittington on stage.", "Blue tits and a robin visited the feeder.",
            "Year 4 read about the ugly duckling.", "Our tickets cost £5 and 50p.",
            "Year 2 found that a thick rope holds best.", "Moby Dick and other whales by Year 5.",
            "Year 6 wrote Shakespearean insults: 'Thou art a fool!'",
            "Gladiators! A bloody battle in Year 4's diaries.",
            "Scunthorpe was the home of our visitor.",
            "Fat, protein or sugar? Year 6 sorted foods.", "Year 5 made mental maths look easy.",
            "Great classics from Year 6.", "Assembly in the hall."});
    }
    void offensive() { check("offensive"); }

    void extremism_data()
    {
        columns();
        row("LH", "Death to the enemies of our faith!", "review LH-36 Death to");
        row("WS", "Death to the enemies of our faith!", "review WS-35 Death to");
        row("LH", "Immigrants are invading our town.", "review LH-36 Immigrants are invading");
        row("LH", "The earth is flat.", "review LH-36 earth is flat");
        row("LH", "Join our struggle, brothers.", "review LH-36 Join our struggle");
        row("WS", "Vaccines are a plot.", "review WS-35 Vaccines are a plot");
        clearAtBoth({"Year 6 learned about the Holocaust and wrote about hope.",
            "Year 6 weighed up the Gunpowder Plot: terrorists or heroes?",
            "Year 5 explored why Britain went to war with the Nazis.",
            "Prevent training for governors and staff went well.",
            "Year 6 talked about tolerance and the faiths of our town.",
            "Muslims, Christians and Sikhs spoke to Year 4 about prayer.",
            "Rosa Parks was a hero to Year 2.", "Our rockets are ready to launch!"});
    }
    void extremism() { check("extremism"); }

    void undermining_data()
    {
        columns();
        row("LH", "Our governors are useless.", "review LH-39 Our governors are useless");
        row("WS", "Our governors are useless.", "review WS-33 Our governors are useless");
        row("LH", "Year 4 are the worst class in the school.", "review LH-39 worst class");
        row("WS", "Year 4 are the worst class in the school.", "review WS-33 worst class");
        row("LH", "Some parents can't read a letter.", "review LH-39 Some parents can't");
        row("LH", "It is a shame that nobody came.", "advice LH-34 It is a shame");
        clearAtBoth({"Our governors are proud of Year 6.", "Year 3 could not believe their eyes.",
            "Year 1 can't wait for the farm.", "The worst witch is our class book in Year 4.",
            "Year 5 were no worse for the rain.", "Our head can't stop smiling.",
            "Poor Goldilocks! Year 2 put her on trial.", "Slow and steady won Year 2's race.",
            "Year 6 explained why the poor laws were unfair.",
            "Anti-bullying week: Year 4 stood up to unkind words."});
    }
    void undermining() { check("undermining"); }

    void professionalBoundary_data()
    {
        columns();
        row("LH", "My husband cooks better than this.", "review LH-03 My husband");
        row("WS", "My husband cooks better than this.", "review WS-17 My husband");
        row("WS", "So tired of marking. Is it Friday yet?",
            "review WS-17 So tired|review WS-17 Is it Friday yet");
        row("LH", "Prosecco in the staff room!", "review LH-03 Prosecco");
        row("LH", "Oh joy, more rain.", "review LH-03 Oh joy");
        row("LH", "A certain somebody in Year 4 ate the snacks.",
            "review LH-03 A certain somebody");
        row("WS", "Hiya lovelies!", "review WS-17 Hiya");
        row("WS", "I think the shields are superb.", "advice WS-17 I think");
        row("WS", "Phwoar, our new coach!", "review WS-17 Phwoar");
        clearAtBoth({"'I was rude and I am sorry,' wrote Year 2's troll.",
            "Year 6 loved the daily mile: fit and healthy!", "Romans drank wine, Year 4 found out.",
            "King Henry VIII visited Year 5.", "Year 1 practised the letters s, a, t, p, i and n.",
            "Our dancers were on stage until the very end.", "A joy to hear Year 3 sing.",
            "Swans mate for life, Year 5 learned."});
    }
    void professionalBoundary() { check("professional-boundary"); }

    void masks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << "no rude word"
                               << "no rude word";
        QTest::newRow("at") << "what cr@p!"
                            << "what crap";
        QTest::newRow("star") << "ST*PID printer"
                              << "stupid printer";
        QTest::newRow("digits") << "1d10t and 5tup1d"
                                << "idiot and stupid";
        QTest::newRow("dots") << "s.t.u.p.i.d"
                              << "stupid";
        QTest::newRow("at for two letters") << "a tw@."
                                            << "a twat";
        QTest::newRow("bang at the end") << "crap!"
                                         << "crap";
        QTest::newRow("price") << "£5 or 50p"
                               << "5 or 50 p";
        QTest::newRow("handle") << "@cr4p"
                                << "cr 4 p";
        QTest::newRow("class") << "4B and KS2"
                               << "4 b and ks 2";
        QTest::newRow("initials") << "P.E. and R.E."
                                  << "p e and r e";
        QTest::newRow("only signs") << "**** ****"
                                    << "";
        QTest::newRow("empty") << ""
                               << "";
    }
    void masks()
    {
        QFETCH(QString, text);
        QTEST(plainly(text, {"crap", "stupid", "idiot", "twat"}), "expected");
    }

    void sentences_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("expected"); // empty: nothing is offered
        QTest::newRow("last") << "Year 4 made kites today. Bring a coat."
                              << "Bring"
                              << "Year 4 made kites today.";
        QTest::newRow("first") << "Bring a coat. Year 4 made kites today."
                               << "coat"
                               << "Year 4 made kites today.";
        QTest::newRow("middle") << "Year 4 made kites. Bring a coat! They flew. #Year4"
                                << "Bring"
                                << "Year 4 made kites. They flew. #Year4";
        QTest::newRow("lines") << "Year 4 made kites\nBring a coat"
                               << "Bring"
                               << "Year 4 made kites\n";
        QTest::newRow("quoted neighbour") << "'We fly!' Bring a coat. Year 4 made kites."
                                          << "Bring"
                                          << "'We fly!' Year 4 made kites.";
        QTest::newRow("nothing else") << "Bring a coat."
                                      << "Bring"
                                      << "";
        QTest::newRow("too little else") << "Bring a coat. Thanks! #Year4"
                                         << "Bring"
                                         << "";
    }
    void sentences()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QFETCH(QString, expected);
        const int start = static_cast<int>(text.indexOf(words));
        const auto fixes = policy::withoutSentence(
            text, names::splitWords(text), {start, start + static_cast<int>(words.size())});
        QCOMPARE(fixes.isEmpty(), expected.isEmpty());
        if (!fixes.isEmpty())
            QCOMPARE(judging::withFix(text, fixes.first()), expected);
    }

    void mentions_data()
    {
        columns();
        row("LH", "@Lickey_Hills your teachers are useless",
            "review LH-39 your teachers are useless");
        row("WS", "@school_ws the head is a moron", "review WS-34 a moron");
        row("LH", "So disappointed with this school", "advice LH-34 disappointed");
        row("WS", "Ignored my emails to the office again", "advice WS-32 Ignored my");
        row("LH", "death to the unbelievers @Lickey_Hills", "review LH-36 death to");
        row("LH", "@Lickey_Hills what a lovely concert, thank you!", "");
        row("WS", "Vote Labour! Bring your coats to @school_ws", ""); // not their rule
        row("WS", "", "");
    }
    void mentions()
    {
        QFETCH(QString, school);
        QFETCH(QString, text);
        const policy::Verdict verdict = policy::judgeMention(text, judging::pack(school));
        QTEST(judging::described(verdict), "findings");
        for (const policy::Finding& finding : verdict.findings)
            QVERIFY(finding.fixes.isEmpty());
    }

    void hugeAndHostileTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes") << QString("'a ").repeated(30000);
        QTest::newRow("masks") << QString("*@1!").repeated(20000);
        QTest::newRow("one word") << QString(60000, 'x');
        QTest::newRow("please") << QString("please bring ").repeated(5000);
        QTest::newRow("broken") << QString(QChar(0xD800)) + QChar(0xDC00) + QChar(0);
    }
    void hugeAndHostileTexts()
    {
        QFETCH(QString, text);
        for (const char* school : {"LH", "WS"}) {
            const policy::Verdict verdict = policy::judgeMention(text, judging::pack(school));
            for (const policy::Finding& finding : verdict.findings)
                QVERIFY(finding.range && finding.range->end <= text.size());
        }
    }
};

QTEST_GUILESS_MAIN(InappropriateRulesTest)
#include "inappropriate_rules_test.moc"
