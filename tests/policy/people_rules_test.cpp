// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rules about people: talk to individuals, private contact, and what is told about somebody.

#include "app/policy/handle_owner.h"
#include "app/policy/phone_numbers.h"
#include "tests/policy/judging.h"

class PeopleRulesTest : public QObject
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
    static void clear(std::initializer_list<const char*> texts)
    {
        for (const char* school : {"LH", "WS"}) {
            for (const char* text : texts)
                row(school, text, "");
        }
    }
    // The severity and clauses alone: "review LH-06"
    static void check(const QString& rule)
    {
        QFETCH(QString, school);
        QFETCH(QString, text);
        QFETCH(QString, findings);
        QStringList seen;
        for (const auto& finding : judging::judge(school, judging::subject(text)).findings) {
            if (finding.rule == rule)
                seen.append(policy::severityName(finding.severity) + ' ' + finding.clause);
        }
        seen.removeDuplicates();
        QCOMPARE(seen.join('|'), findings);
    }

private Q_SLOTS:
    void individuals_data()
    {
        columns();
        for (const char* text :
            {"To the mum in the red Fiesta: please stop parking on the zigzags.",
                "Would the owner of the grey van please move it?",
                "Your daughter left her flute on the bus.",
                "Mrs Carter, could you pop in about the trip money?",
                "Thank you for your e-mail about homework.",
                "As we said at the gate this morning, the answer is no.",
                "One dad was rude to our lunchtime staff.", "You know who you are."}) {
            row("LH", text, "review LH-06");
            row("WS", text, "review WS-21");
        }
        for (const char* text : {"Complaints about parking have gone to the governors.",
                 "Two pupils have been excluded after Tuesday.",
                 "Ofsted got it wrong and we will be appealing.",
                 "We do not accept what has been said.", "Three teachers have resigned.",
                 "Contrary to what you may have read, the trip goes ahead.",
                 "We are in dispute with the trust."}) {
            row("LH", text, "review LH-33");
            row("WS", text, "review WS-21");
        }
        clear({"Thank you to everyone who came to our concert.",
            "You should be so proud, Year 6. What a performance!",
            "Year 4 put the wolf on trial and heard both sides.",
            "Year 5's letters of complaint to the giant made us laugh.",
            "Planets are suspended from the ceiling in Year 5.",
            "Year 4 found out why the matchgirls went on strike in 1888.",
            "Thank you to the parents who helped Year 2 plant bulbs.",
            "What a strike! Year 6 bowled beautifully.", ""});
    }
    void individuals() { check("engagement"); }

    void accounts_data()
    {
        columns();
        for (const char* text :
            {"Cakes by @mrs_bakes_k, eaten by Year 2.", "Our lovely TA is @quietfox, say hello!",
                "A talk on bees from @quietfox, mum to one of our pupils.",
                "Cheers to @proudmumof3 for face painting.", "Well done @kirsty_reads!"}) {
            row("LH", text, "review LH-06");
            row("WS", text, "review WS-18|review WS-20");
        }
        clear({"Thank you @TownLibrary for our visit.", "Thank you to author @KatyDrawsFoxes!",
            "Super science with @SpaceDomeTours.", "We met @quietfox today."});
    }
    void accounts() { check("engagement"); }

    void privateContact_data()
    {
        columns();
        for (const char* text : {"DM us for details.", "Send us a private message with your order.",
                 "Our DMs are always open.", "Follow us back and we will send the link.",
                 "Happy to chat privately about it."}) {
            row("LH", text, "review LH-22");
            row("WS", text, "review WS-06");
        }
        for (const char* text :
            {"Just WhatsApp your class teacher.", "Text Mrs Hale on her mobile.",
                "Join the Year 3 WhatsApp group.", "My mobile is the best way to reach us."}) {
            row("LH", text, "review LH-06|review LH-07");
            row("WS", text, "review WS-06|review WS-17");
        }
        clear({"Doors open at 2pm for the concert.", "A cube of 1 dm is one litre.",
            "Year 6 learned never to answer a DM from strangers.",
            "Year 3 found adverbs in their text.",
            "Message in a bottle: Year 2 wrote from an island."});
    }
    void privateContact() { check("private-message"); }

    void numbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        const auto add = [](const char* text, const char* found) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(found);
        };
        add("Ring O77OO 9OO 614 at camp", "O77OO 9OO 614");
        add("It is oh double seven double-oh nine hundred, two four six.",
            "oh double seven double-oh nine hundred, two four six");
        add("oh one two one four nine six oh one two three",
            "oh one two one four nine six oh one two three");
        add("Ring 0 7 7 0 0 9 0 0 1 2 3", "0 7 7 0 0 9 0 0 1 2 3");
        add("Call 445 2210 for cakes", "445 2210");
        add("07700/900/123", "07700/900/123");
        add("zero, one, two, three, four, five, six, seven, eight, nine, ten", "");
        add("We can count 0, 7, 14, 21, 28, 35", "");
        add("Dial 999 in an emergency", "");
        add("The code was 0-1-1-2-3-5-8-13", "");
        add("3.14159265358979", "");
        add("", "");
    }
    void numbers()
    {
        QFETCH(QString, text);
        QFETCH(QString, found);
        QStringList seen;
        for (const text::Range range : policy::findPhoneNumbers(text, names::splitWords(text)))
            seen.append(text.mid(range.start, range.length()));
        QCOMPARE(seen.join('|'), found);
    }

    void details_data()
    {
        columns();
        for (const char* text : {"Write to footycoach at hotmail dot co dot uk",
                 "jo.b @ gmail has it", "The family on Orchard Close, number 12, grew it.",
                 "Parked across the gate: silver car AB12 CDE.",
                 "Pay into sort code 20-11-43 by Friday."}) {
            row("LH", text, "review HR-03");
            row("WS", text, "blocked WS-18");
        }
        clear({"We look at gmail in computing", "Year 3 built 10 Downing Street.",
            "Postcards went to 4 Privet Drive.", "Our code word is AB12 CDE.",
            "Year 5 sorted 20-11-43 into a code."});
    }
    void details() { check("personal-info"); }

    void privateLives_data()
    {
        columns();
        for (const char* text :
            {"Our Year 5 boy came back after his brain scan.",
                "The girl with epilepsy gave a brave talk.", "Mrs Lowe has chemotherapy this week.",
                "There has been a case of scarlet fever in Nursery.", "His parents have split up.",
                "A Year 4 family has been evicted.", "Our only Ukrainian pupil read aloud.",
                "He gets free school meals and still raised £20.",
                "Our lowest ability group wrote two pages!",
                "Happy 9th birthday to our goalkeeper!", "Our twins are five today!",
                "She walks home alone past the canal.",
                "Have a look at his YouTube channel, he is brilliant!"}) {
            row("LH", text, "review HR-03");
            row("WS", text, "review WS-18");
        }
        row("WS", "Freya is in hospital", "blocked WS-18");
        row("WS", "Freya's nut allergy", "blocked WS-18");
        row("LH", "Our caretaker turns 60 tomorrow!", "advice HR-03");
        row("WS", "Every pupil premium child had a book.", "advice WS-18");
        clear({"Year 4 learned how diabetes affects the body.",
            "Year 2 doctors bandaged every teddy in the hospital corner.",
            "Florence Nightingale changed nursing for ever.", "Year 3 adopted a penguin.",
            "The King's birthday parade, in Lego.", "Our school turned 60 this year.",
            "Year 6 raised £200 for children with cancer.",
            "Year 5 explored how Henry VIII's divorce changed the Church.",
            "Diwali, Eid and Christmas: Year 3 compared festivals.",
            "Year 4 programmed a robot to walk home through a maze."});
    }
    void privateLives() { check("personal-info"); }

    void handles_data()
    {
        QTest::addColumn<QString>("handle");
        QTest::addColumn<policy::HandleOwner>("owner");
        using Owner = policy::HandleOwner;
        for (const char* name : {"TownLibrary", "townlibrary", "RNLI", "BrookMuseumZQ", "bbc5live"})
            QTest::newRow(name) << QString(name) << Owner::Organisation;
        for (const char* name : {"SarahMum77", "dadof3_kw", "sarahsmum", "nan_of_four"})
            QTest::newRow(name) << QString(name) << Owner::Parent;
        for (const char* name : {"jenny_w82", "mrs_hale"})
            QTest::newRow(name) << QString(name) << Owner::Person;
        QTest::newRow("kirsty") << "kirsty_reads" << Owner::Forename;
        for (const char* name : {"", "_", "quietfox", "themaximum"})
            QTest::newRow(qPrintable(QString("unknown ") + name))
                << QString(name) << Owner::Unknown;
    }
    void handles()
    {
        QFETCH(QString, handle);
        QTEST(policy::handleOwner(handle, phrases::PhraseBook()), "owner");
    }

    void fixesTakeDetailsOut()
    {
        const QString text = "Ring 07700 900123 now";
        const auto verdict = judging::judge("WS", judging::subject(text));
        const auto found = std::find_if(verdict.findings.begin(), verdict.findings.end(),
            [](const policy::Finding& finding) { return finding.rule == "personal-info"; });
        QVERIFY(found != verdict.findings.end());
        QCOMPARE(found->fixes.size(), 1);
        QCOMPARE(judging::withFix(text, found->fixes.first()), QString("Ring now"));
    }

    void aSchoolCanAddAndSilence()
    {
        phrases::SchoolPhrase own;
        own.list = "school-matters";
        own.caseName = "matter";
        own.written = "the great custard question";
        own.reason = "We do not go there again.";
        phrases::SchoolPhrase quiet = own;
        quiet.effect = phrases::SchoolPhrase::Effect::Silence;
        quiet.written = "in dispute with the squirrels";
        policy::SchoolFacts facts;
        facts.phrases = phrases::PhraseBook({own, quiet});
        const auto judged = [&facts](const QString& text) {
            const auto subject = judging::subject(text);
            return judging::described(
                policy::judge(subject,
                    policy::gatherEvidence(subject, judging::finder(), judging::roll()),
                    judging::pack("WS"), facts),
                "engagement");
        };
        QCOMPARE(judged("Ah, the great custard question."),
            QString("review WS-21 the great custard question"));
        QCOMPARE(judged("We are in dispute with the squirrels."), QString());
    }
};

QTEST_GUILESS_MAIN(PeopleRulesTest)
#include "people_rules_test.moc"
