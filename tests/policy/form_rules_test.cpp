// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rules about the form of a post: length, hashtags, links, personal details.

#include "tests/policy/judging.h"

class FormRulesTest : public QObject
{
    Q_OBJECT

private:
    static void columns()
    {
        QTest::addColumn<QString>("school");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("findings");
    }
    static void row(
        const char* school, const QString& text, const char* findings, const char* name = nullptr)
    {
        QTest::addRow("%s: %s", school, name != nullptr ? name : qPrintable(text))
            << QString::fromLatin1(school) << text << QString::fromUtf8(findings);
    }
    static void row(const char* school, const char* text, const char* findings)
    {
        row(school, QString::fromUtf8(text), findings);
    }
    static void check(const QString& rule)
    {
        QFETCH(QString, school);
        QFETCH(QString, text);
        QFETCH(QString, findings);
        QCOMPARE(
            judging::described(judging::judge(school, judging::subject(text)), rule), findings);
    }

private Q_SLOTS:
    void length_data()
    {
        columns();
        const QString a = "a";
        row("WS", a.repeated(140), "", "140");
        row("WS", a.repeated(141), "blocked WS-04 a", "141");
        row("WS", a.repeated(145), "blocked WS-04 aaaaa", "145");
        row("LH", a.repeated(280), "", "280");
        row("LH", a.repeated(281), "blocked LH-04 a", "281");
        row("WS", QString::fromUtf8("\u26f5").repeated(70), "", "70 boats");
        row("WS", QString::fromUtf8("\u26f5").repeated(71), "blocked WS-04 \u26f5", "71 boats");
        row("WS", QString::fromUtf8("ŷ").repeated(140), "", "Welsh letters");
        row("WS", QString::fromUtf8("字").repeated(71), "blocked WS-04 字", "Chinese letters");
        row("WS", a.repeated(116) + " https://example.org/" + a.repeated(200), "", "long link");
        row("WS", a.repeated(117) + " https://example.org/x", "blocked WS-04 https://example.org/x",
            "link over the limit");
        row("WS", "", "blocked WS-04");
        row("LH", " \n\t ", "blocked LH-04");
        row("LH", QStringLiteral("Hello\uFFFEthere"), "blocked LH-04 \uFFFE",
            "forbidden character");
        row("LH", QString("Hi ") + QChar(0xD800) + " there", "blocked LH-04 \xEF\xBF\xBD",
            "half a pair");
        row("LH", "Hello there", "");
        row("LH", "👨‍👩‍👧‍👦 family picnic", "");
    }
    void length()
    {
        QFETCH(QString, school);
        QFETCH(QString, text);
        QFETCH(QString, findings);
        QString given
            = judging::described(judging::judge(school, judging::subject(text)), "length");
        for (QChar& c : given) {
            if (c.isSurrogate())
                c = QChar::ReplacementCharacter;
        }
        QCOMPARE(given, findings);
    }

    void hashtags_data()
    {
        columns();
        row("LH", "Kites flew. #Year4", "");
        row("LH", "Kites flew. #Year4 #Kites!", "");
        row("LH", "Kites flew #Year4 🎉", "");
        row("LH", "Kites flew #Year4 https://example.org", "");
        row("LH", "Kites flew #Year4 @TownLibrary", "");
        row("LH", "#Year4", "");
        row("LH", "#Year4 #Kites", "");
        row("LH", "#Year4 made kites.", "advice LH-14 #Year4");
        row("LH", "Our #kites flew far.", "advice LH-14 #kites");
        row("LH", "#art #Year4 Kites flew. #wind", "advice LH-14 #art|advice LH-14 #Year4");
        row("LH", "We are #1 in the league", "");
        row("LH", "Email a#b today", "");
        row("LH", "Kites flew.\n#Year4", "");
        row("LH", "Kites flew.\n#Year4\nMore soon", "advice LH-14 #Year4");
        row("LH", "No tags here", "");
        row("WS", "#Year4 made kites.", "");
        row("WS", "Our #kites flew far.", "");
    }
    void hashtags() { check("hashtag-position"); }

    void tagsMoveToTheEnd_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fixed");
        const auto move = [](const char* text, const char* fixed) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(fixed);
        };
        move("#maths Year 6 tackled algebra.", "Year 6 tackled algebra. #maths");
        move("Year 6 loved #PiDay and wrote poems.", "Year 6 loved Pi Day and wrote poems. #PiDay");
        move("#maths was fun today.", "maths was fun today. #maths");
        move("Wow! #Kites Year 4 flew them.", "Wow! Year 4 flew them. #Kites");
        move("#art #craft Year 4 made owls. #clay", "Year 4 made owls. #clay #art #craft");
        move("Year 2 drew #owls, too.", "Year 2 drew owls, too. #owls");
        move("Line one.\n#Year4\nLine two", "Line one.\n\nLine two #Year4");
    }
    void tagsMoveToTheEnd()
    {
        QFETCH(QString, text);
        QFETCH(QString, fixed);
        const policy::Verdict verdict = judging::judge("LH", judging::subject(text));
        QVERIFY(!verdict.findings.isEmpty());
        const policy::Finding finding = verdict.findings.first();
        QCOMPARE(finding.rule, "hashtag-position");
        QCOMPARE(finding.fixes.size(), 1);
        QCOMPARE(judging::withFix(text, finding.fixes.first()), fixed);
    }

    void links_data()
    {
        columns();
        row("WS", "See https://example.org/page for more", "advice HR-07 https://example.org/page");
        row("WS", "See example.org", "advice HR-07 example.org");
        row("WS", "Read at bbc.co.uk today", "advice HR-07 bbc.co.uk");
        row("LH", "See https://example.org/page for more", "advice HR-07 https://example.org/page");
        row("WS", "Well done.Today Year 4 made owls", "advice HR-07 done.Today");
        row("LH", "Well done.Today Year 4 made owls",
            "advice HR-07 done.Today|advice LH-11 done.Today");
        row("LH", "Great work.It was fun", "advice HR-07 work.It|advice LH-11 work.It");
        row("LH", "Great work.it was fun", "advice HR-07 work.it|advice LH-11 work.it");
        row("LH", "We love school.So much fun", "advice HR-07 school.So|advice LH-11 school.So");
        row("LH", "We saw volcanoes.In Year 4",
            "advice HR-07 volcanoes.In|advice LH-11 volcanoes.In");
        row("LH", "Visit classdojo.com", "advice HR-07 classdojo.com");
        row("LH", "Visit Topmarks.Com", "advice HR-07 Topmarks.Com");
        row("LH", "Watch youtu.be/abc", "advice HR-07 youtu.be/abc");
        row("LH", "Tickets from bit.ly/owl2", "advice HR-07 bit.ly/owl2");
        row("LH", "A space. Then more", "");
        row("LH", "A score of 3.5 metres", "");
        row("LH", "Write to office@lickeyhills.worcs.sch.uk", "");
        row("LH", "Wow!Today was fun", "");
    }
    void links() { check("link"); }

    void linksSayWhatTheyCost_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("hidden");
        QTest::newRow("full") << "See https://example.org/page" << false;
        QTest::newRow("bare") << "See example.org" << false;
        QTest::newRow("short") << "See https://bit.ly/owl2" << true;
        QTest::newRow("short, bare, capitals") << "See TinyURL.com/owl2" << true;
        QTest::newRow("short, www") << "See www.tinyurl.com/owl2" << true;
        QTest::newRow("no short one") << "See https://example.org/bit.ly" << false;
    }
    void linksSayWhatTheyCost()
    {
        QFETCH(QString, text);
        QFETCH(bool, hidden);
        const auto verdict = judging::judge("LH", judging::subject(text));
        QCOMPARE(verdict.findings.size(), 1);
        const QString message = verdict.findings.first().message;
        QVERIFY(message.contains("$0.20") && message.contains("$0.015"));
        QVERIFY(message.contains("22 August 2026"));
        QCOMPARE(message.contains("Nobody can see where"), hidden);
    }

    void missingSpaceIsPutIn()
    {
        const QString text = "Well done.Today Year 4 made owls";
        const policy::Verdict verdict = judging::judge("LH", judging::subject(text));
        QCOMPARE(verdict.findings.first().fixes.size(), 1);
        QCOMPARE(judging::withFix(text, verdict.findings.first().fixes.first()),
            "Well done. Today Year 4 made owls");
    }

    void personalInfo_data()
    {
        columns();
        row("WS", "Ring 07700 900123 now", "blocked WS-18 07700 900123");
        row("WS", "Ring 07700900123 now", "blocked WS-18 07700900123");
        row("WS", "Ring 07700-900-123.", "blocked WS-18 07700-900-123");
        row("WS", "Ring +44 7700 900123", "blocked WS-18 +44 7700 900123");
        row("WS", "Ring +44 (0)7700 900123", "blocked WS-18 +44 (0)7700 900123");
        row("WS", "Ring (01632) 960001", "blocked WS-18 (01632) 960001");
        row("WS", "Ring 020 7946 0958", "blocked WS-18 020 7946 0958");
        row("WS", "Ring 0121 496 0000", "blocked WS-18 0121 496 0000");
        row("WS", "Ring 0044 7700 900123", "blocked WS-18 0044 7700 900123");
        row("LH", "Ring 07700 900123 now", "review HR-03 07700 900123");
        row("WS", "On 2026-11-20 we sang", "");
        row("WS", "On 20/11/2026 at 09:15 we sang", "");
        row("WS", "We won 3-2 and 10-11", "");
        row("WS", "We raised £1,240 and £07 more", "");
        row("WS", "Year 4 and KS2 counted 0 1 2 3 4 5 6 7 8 9 10", "");
        row("WS", "Pi is 3.14159265358979", "");
        row("WS", "We counted to 1000000000", "");
        row("WS", "Write to sam.smith@example.org", "blocked WS-18 sam.smith@example.org");
        row("WS", "Write to office@example.sch.uk", "review WS-16 office@example.sch.uk");
        row("LH", "Write to office@lickeyhills.worcs.sch.uk", "");
        row("LH", "Write to Office@LickeyHills.worcs.sch.uk.", "");
        row("LH", "Write to sam.smith@example.org", "review HR-03 sam.smith@example.org");
        row("WS", "We are at ZZ99 3VZ", "blocked WS-18 ZZ99 3VZ");
        row("WS", "We are at SW1A 1AA.", "blocked WS-18 SW1A 1AA");
        row("WS", "We are at b45 8eu", "blocked WS-18 b45 8eu");
        row("WS", "KS2 1ST place", "");
        row("WS", "Class 4B 3D models", "");
        row("WS", "Year 5 and Y6 2nd team", "");
        row("WS", "Party at 14 Elm Road", "blocked WS-18 14 Elm Road");
        row("WS", "She lives on Elm Road", "blocked WS-18 Elm Road");
        row("WS", "Come to 3a Mill Hill, Barnt Green", "blocked WS-18 3a Mill Hill");
        row("WS", "come to 14 elm road", "blocked WS-18 14 elm road");
        row("WS", "Year 4 Victorian Street is open", "");
        row("WS", "Year 2 Nature Walk", "");
        row("WS", "We crossed the road at Elm Road", "");
        row("WS", "A 10 mile walk up Beacon Hill", "");
        row("WS", "Our star, born 20/11/2019!", "blocked WS-18 20/11/2019");
        row("WS", "DOB 3.4.18", "blocked WS-18 3.4.18");
        row("WS", "Born on 3rd April 2018", "blocked WS-18 3rd April 2018");
        row("WS", "Shakespeare was born on 23 April 1564", "");
        row("WS", "Darwin, born February 12, 1809", "");
        row("WS", "Our trip on 20/11/2026 was fun", "");
        row("WS", "Happy birthday Freya, 7 today!", "review WS-18 birthday");
        row("WS", "Happy 150th birthday to our school", "");
        row("WS", "Freya is back after her operation", "blocked WS-18 back after her operation");
        row("WS", "Freya is in hospital", "blocked WS-18 in hospital");
        row("WS", "Get well soon Freya", "blocked WS-18 Get well soon");
        row("WS", "Freya's asthma is better", "blocked WS-18 asthma");
        row("WS", "Freya has broken her arm", "blocked WS-18 broken her arm");
        row("LH", "He is back after his operation", "review HR-03 back after his operation");
        row("WS", "Year 6 used the four operations", "");
        row("WS", "Year 2 visited the hospital garden", "");
        row("WS", "Nurse Joy taught us about asthma", "");
        row("WS", "Thank you to the Mensah family", "blocked WS-18 Mensah");
        row("LH", "Thank you to the Mensah family", "");
    }
    void personalInfo() { check("personal-info"); }
};

QTEST_GUILESS_MAIN(FormRulesTest)
#include "form_rules_test.moc"
