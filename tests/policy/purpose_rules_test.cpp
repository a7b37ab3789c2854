// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rules about what the account is for and whom it talks to.

#include "tests/policy/judging.h"

class PurposeRulesTest : public QObject
{
    Q_OBJECT

private:
    static void columns()
    {
        QTest::addColumn<QString>("school");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("replyTo");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("findings");
    }
    static void row(const char* school, const char* text, const char* findings,
        const char* kind = "tweet", const char* replyTo = "")
    {
        QTest::addRow("%s %s %s: %s", school, kind, replyTo, text)
            << QString::fromLatin1(school) << QString::fromLatin1(kind)
            << QString::fromLatin1(replyTo) << QString::fromUtf8(text)
            << QString::fromUtf8(findings);
    }
    static void check(const QString& rule)
    {
        QFETCH(QString, school);
        QFETCH(QString, kind);
        QFETCH(QString, replyTo);
        QFETCH(QString, text);
        QFETCH(QString, findings);
        policy::Subject subject = judging::subject(text);
        static const QMap<QString, policy::PostKind> kinds{{"tweet", policy::PostKind::Tweet},
            {"reply", policy::PostKind::Reply}, {"retweet", policy::PostKind::Retweet},
            {"quote", policy::PostKind::Quote}, {"message", policy::PostKind::Message}};
        subject.kind = kinds.value(kind);
        subject.replyTo = replyTo;
        QCOMPARE(judging::described(judging::judge(school, subject), rule), findings);
    }

private Q_SLOTS:
    void privateMessages_data()
    {
        columns();
        for (const char* text : {"Hello", "Thanks!", "Freya is well", "", "Please ring us",
                 "See https://example.org"}) {
            row("LH", text, "blocked LH-22", "message");
            row("WS", text, "blocked WS-06", "message");
            row("WS", text, "", "tweet");
            row("LH", text, "", "reply", "TownLibrary");
        }
    }
    void privateMessages() { check("private-message"); }

    void retweets_data()
    {
        columns();
        for (const char* text :
            {"Museum praises our visit", "RT @TownLibrary: well done", "", "Year 4 made owls"}) {
            row("LH", text, "review LH-33", "retweet");
            row("LH", text, "review LH-33", "quote");
            row("WS", text, "", "retweet");
            row("LH", text, "", "tweet");
            row("WS", text, "", "reply", "TownLibrary");
        }
    }
    void retweets() { check("retweet"); }

    void engagement_data()
    {
        columns();
        row("LH", "@JennyMum82 we will look into it", "blocked LH-06 @JennyMum82", "reply",
            "JennyMum82");
        row("WS", "@JennyMum82 we will look into it",
            "review WS-20 @JennyMum82|review WS-21 @JennyMum82", "reply", "JennyMum82");
        row("LH", "@JennyMum82 thank you so much", "blocked LH-06 @JennyMum82", "reply",
            "JennyMum82");
        row("WS", "@JennyMum82 thank you so much", "", "reply", "JennyMum82");
        row("WS", "@JennyMum82 thank you, what day suits you?",
            "review WS-20 @JennyMum82|review WS-21 @JennyMum82", "reply", "JennyMum82");
        row("WS", "@jenny_w82 sorry about the bus",
            "review WS-20 @jenny_w82|review WS-21 @jenny_w82", "reply", "jenny_w82");
        row("LH", "@jenny_w82 sorry about the bus", "blocked LH-06 @jenny_w82", "reply",
            "jenny_w82");
        row("LH", "@TownMuseum thank you, Year 2 loved it!", "advice LH-33 @TownMuseum", "reply",
            "TownMuseum");
        row("WS", "@TownMuseum thank you, Year 2 loved it!", "", "reply", "TownMuseum");
        row("LH", "@TownMuseum what are your opening hours?", "review LH-33 @TownMuseum", "reply",
            "TownMuseum");
        row("WS", "@TownMuseum what are your opening hours?",
            "review WS-20 @TownMuseum|review WS-21 @TownMuseum", "reply", "TownMuseum");
        row("LH", "Thank you!", "advice LH-33", "reply", "bromsgrovelibrary");
        row("LH", "Thank you!", "review LH-06", "reply", "quietfox");
        row("LH", "Not true.", "blocked LH-06", "reply", "quietfox");
        row("LH", "Part two of our day", "", "reply", "Lickey_Hills");
        row("LH", "Thank you @TownLibrary for a great visit", "");
        row("WS", "Thank you @TownLibrary for a great visit", "");
        row("LH", "Thank you @JennyMum82 for the cakes", "review LH-06 @JennyMum82");
        row("WS", "Thank you @JennyMum82 for the cakes", "review WS-18 @JennyMum82|review WS-20 @JennyMum82");
        row("LH", "Amazing shot @freya_whitlock!", "blocked LH-06 @freya_whitlock");
        row("WS", "Amazing shot @freya_whitlock!",
            "review WS-18 @freya_whitlock|review WS-20 @freya_whitlock");
        row("LH", "Tell Freya's mum about it", "blocked LH-06 Freya's mum");
        row("LH", "Freya\u2019s grandad showed his medals", "blocked LH-06 Freya\u2019s grandad");
        row("WS", "Tell Freya's mum about it", "");
        row("LH", "Mums and dads joined us for lunch", "");
        row("LH", "Follow @Lickey_Hills", "");
        row("WS", "Thanks to @MaximumFitnessClub", "");
        row("LH", "Year 4 made owls", "");
    }
    void engagement() { check("engagement"); }

    void announcements_data()
    {
        columns();
        row("LH", "Reminder: swimming kits on Tuesday.",
            "review LH-07 Reminder|review LH-08 Reminder");
        row("LH", "Don't forget your wellies tomorrow!",
            "review LH-07 Don't forget your|review LH-08 Don't forget your");
        row("LH", "Please bring a coat on Friday.",
            "review LH-07 Please bring a coat|review LH-08 Please bring a coat");
        row("LH", "Forms must be returned by Monday.",
            "review LH-07 Forms must be returned|review LH-08 Forms must be returned");
        row("LH", "Parents are invited to the hall.",
            "review LH-07 Parents are invited|review LH-08 Parents are invited");
        row("LH", "Football club is cancelled tonight.",
            "review LH-07 club is cancelled|review LH-08 club is cancelled");
        row("LH", "School will be closed on Monday.",
            "review LH-07 School will be closed|review LH-08 School will be closed");
        row("LH", "Nursery is closed because of snow.",
            "review LH-07 Nursery is closed|review LH-08 Nursery is closed");
        row("LH", "Summer fayre this Saturday, all welcome",
            "review LH-07 fayre this Saturday|review LH-08 fayre this Saturday");
        row("LH", "Nativity at 2pm on Thursday",
            "review LH-07 Nativity at 2pm on Thursday|review LH-08 Nativity at 2pm on Thursday");
        row("LH", "Join us for our coffee morning on Friday.",
            "review LH-07 Join us|review LH-08 Join us");
        row("LH", "The newsletter is out now.",
            "review LH-07 newsletter is out|review LH-08 newsletter is out");
        row("LH", "Thank you to all the parents who came to sports day.",
            "advice LH-03 Thank you to all the parents who came|advice LH-07 Thank you to all the "
            "parents who came");
        row("WS", "Summer fayre this Saturday, all welcome", "advice WS-09 fayre this Saturday");
        row("WS", "Nativity at 2pm on Thursday", "advice WS-09 Nativity at 2pm on Thursday");
        row("WS", "Reminder: swimming kits on Tuesday.", "");
        row("WS", "School will be closed on Monday.", "");
        // innocent
        for (const char* school : {"LH", "WS"}) {
            row(school, "Year 3 performed at the concert on Friday.", "");
            row(school, "What a wonderful nativity this morning from Year 2!", "");
            row(school, "Our Year 6 production was amazing tonight.", "");
            row(school, "Year 4 will plant seeds tomorrow.", "");
            row(school, "Deadline day for our Year 6 newspapers!", "");
            row(school, "All parents loved our songs last night.", "");
            row(school, "Please look at our fantastic shields.", "");
            row(school, "A lovely reminder of our summer trip.", "");
            row(school, "Year 5 learned not to forget their full stops.", "");
            row(school, "We won't forget this trip!", "");
            row(school, "Year 1 made a shop that is closed on Sundays in their play.", "");
            row(school, "Year 2 wrote letters to the King.", "");
            row(school, "Year 6 held a market and raised £40.", "");
            row(school, "The school council held a meeting about litter and made posters.", "");
            row(school, "Year 4 are rehearsing for their show tomorrow.", "");
            row(school, "At 2pm the chicks hatched! Reception loved it.", "");
        }
        row("WS", "Thank you to all the parents who came to sports day.", "");
    }
    void announcements() { check("announcement"); }

    void eventsAlsoSentNeedNoAdvice()
    {
        policy::Subject subject = judging::subject("Nativity at 2pm on Thursday");
        QCOMPARE(judging::judge("WS", subject).findings.size(), 1);
        subject.alsoSentBy = "letter home";
        QVERIFY(judging::judge("WS", subject).findings.isEmpty());
        QCOMPARE(judging::judge("LH", subject).severity, policy::Severity::Review);
    }

    void noticesAreCopiedForParents()
    {
        const auto verdict = judging::judge(
            "LH", judging::subject("Please bring a coat to @TownLibrary on Friday! #Year4"));
        QVERIFY(!verdict.findings.isEmpty());
        const policy::Fix fix = verdict.findings.first().fixes.first();
        QVERIFY(fix.kind == policy::FixKind::CopyText);
        QCOMPARE(
            fix.copy, "Dear parents and carers,\n\nPlease bring a coat to Town Library on Friday!");
    }

    void quietHoursOfferTheNextMoment()
    {
        const auto verdict
            = judging::judge("WS", judging::subject("Year 4 made clay owls.", "2026-11-20T20:00"));
        QVERIFY(!verdict.findings.isEmpty() && !verdict.findings.first().fixes.isEmpty());
        const policy::Fix fix = verdict.findings.first().fixes.first();
        QVERIFY(fix.kind == policy::FixKind::SendAt);
        QCOMPARE(fix.label, "Send on Monday 08:00");
        QCOMPARE(fix.moment, base::momentFromSchoolText("2026-11-23T08:00"));
    }

    void schoolsAddTheirOwnWords()
    {
        phrases::SchoolPhrase own;
        own.list = "announcements";
        own.caseName = "notice";
        own.written = "zorb club";
        own.reason = "The office writes about it.";
        policy::SchoolFacts school;
        school.phrases = phrases::PhraseBook({own});
        const policy::Subject subject = judging::subject("Year 4 joined the zorb club.");
        const auto verdict = policy::judge(subject,
            policy::gatherEvidence(subject, judging::finder(), judging::roll()),
            judging::pack("LH"), school);
        QCOMPARE(judging::described(verdict, "announcement"),
            "review LH-07 zorb club|review LH-08 zorb club");
        QVERIFY(verdict.findings.first().message.contains(own.reason));
    }

    void offTopic_data()
    {
        columns();
        row("LH", "Vote for Councillor Jones on Thursday!", "review LH-03 Vote for Councillor");
        row("WS", "Vote for Councillor Jones on Thursday!",
            "review WS-16 Vote for Councillor|review WS-17 Vote for Councillor");
        row("WS", "Vote Labour!", "review WS-16 Vote Labour|review WS-17 Vote Labour");
        row("WS", "15% off at Kim's Cafe", "review WS-16 15% off at");
        row("LH", "Use the discount code OWL",
            "review LH-03 discount code|review LH-07 discount code");
        row("LH", "Happy 8th birthday to our star!", "review LH-03 Happy 8th birthday");
        for (const char* school : {"LH", "WS"}) {
            row(school, "Year 6 voted for their school councillors.", "");
            row(school, "Vote for your favourite owl!", "");
            row(school, "Year 5 worked out 20% of 50.", "");
            row(school, "Is 20% off £10 better than £3 off? Year 6 found out.", "");
            row(school, "Happy birthday to our school, 50 today!", "");
            row(school, "Our Roman party was a feast.", "");
            row(school, "Year 6 learned about Parliament and how laws are made.", "");
            row(school, "Our cake sale raised £80.", "");
        }
    }
    void offTopic() { check("off-topic"); }
};

QTEST_GUILESS_MAIN(PurposeRulesTest)
#include "purpose_rules_test.moc"
