// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Disguised words are reported, and hide nothing from the other rules.

#include "tests/policy/judging.h"

class LookAlikeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findings_data()
    {
        QTest::addColumn<QString>("school");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("findings");
        const auto row = [](const char* school, const QString& text, const QString& findings) {
            QTest::addRow("%s: %s", school, qPrintable(text))
                << QString::fromLatin1(school) << text << findings;
        };
        row("LH", u"Year 4 p\u0430inted owls."_qs, u"advice HR-06 p\u0430inted"_qs);
        row("WS", u"Year 4 p\u0430inted owls."_qs, u"advice HR-06 p\u0430inted"_qs);
        row("LH", u"Owls \u202eelbalcycer\u202c."_qs, u"advice HR-06 \u202eelbalcycer\u202c"_qs);
        row("LH", "Fr3ya won.", "blocked LH-16 Fr3ya|review HR-06 Fr3ya");
        row("WS", "Fr3ya won.", "review HR-06 Fr3ya");
        row("LH", "F r e y a  W h i t l o c k won.",
            "blocked LH-16 F r e y a  W h i t l o c k|review HR-06 F r e y a  W h i t l o c k");
        row("WS", "Fr3ya Wh1tlock won.",
            "blocked WS-28 Fr3ya Wh1tlock|review HR-06 Fr3ya Wh1tlock");
        row("WS", u"Fre\u200bya Whitlock won."_qs,
            u"blocked WS-28 Fre\u200bya Whitlock|review HR-06 Fre\u200bya"_qs);
        row("LH", u"Well run #Team\uff26\uff52\uff45\uff59\uff41"_qs,
            u"blocked LH-16 \uff26\uff52\uff45\uff59\uff41|review HR-06 Team\uff26\uff52\uff45\uff59\uff41"_qs);
        row("LH", "Year 4 made owls in KS2.", "");
    }
    void findings()
    {
        QFETCH(QString, school);
        QFETCH(QString, text);
        QFETCH(QString, findings);
        QCOMPARE(judging::described(judging::judge(school, judging::subject(text))), findings);
    }

    void nameInDescriptionIsFound()
    {
        policy::PhotoFacts photo = judging::photo();
        photo.altText = "Fr3ya's owl";
        const auto verdict = judging::judge("LH", judging::subject("Year 4 made owls."), {photo});
        QCOMPARE(verdict.severity, policy::Severity::Blocked);
    }

    void plainWordTakesItsPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fixed");
        const auto row = [](const QString& text, const char* fixed) {
            QTest::newRow(fixed) << text << QString::fromLatin1(fixed);
        };
        row(u"Year 4 p\u0430inted owls."_qs, "Year 4 painted owls.");
        row(u"Our sch\u00adool field."_qs, "Our school field.");
        row("Such w0nderful owls.", "Such wonderful owls.");
        row("G R E A T  owls.", "GREAT  owls.");
        row(u"Owls \u202eelbalcycer\u202c here."_qs, "Owls recyclable here.");
    }
    void plainWordTakesItsPlace()
    {
        QFETCH(QString, text);
        QFETCH(QString, fixed);
        const auto verdict = judging::judge("LH", judging::subject(text));
        QVERIFY(!verdict.findings.isEmpty());
        QCOMPARE(verdict.findings.first().rule, "look-alike");
        QCOMPARE(judging::withFix(text, verdict.findings.first().fixes.first()), fixed);
        QVERIFY(judging::judge("LH", judging::subject(fixed)).findings.isEmpty());
    }

    void othersPostsAreTheirs()
    {
        policy::Subject subject = judging::subject(u"Year 4 p\u0430inted owls."_qs);
        subject.kind = policy::PostKind::Retweet;
        QCOMPARE(judging::described(judging::judge("LH", subject), "look-alike"), "");
    }
};

QTEST_GUILESS_MAIN(LookAlikeTest)
#include "look_alike_test.moc"
