// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What holds for every verdict, whatever the text.

#include "tests/policy/judging.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

namespace {

QString randomText(QRandomGenerator& random)
{
    static const QStringList pieces{"Freya", "Freya Whitlock", "Will ", "Hope ", "May ", "rose ",
        "Zoe's ", "James' ", "poem ", "painted ", "a volcano ", "by ", "and ", ", ", ". ", "! ",
        "\n", "#", "#art ", "#TeamFreya ", "@", "@freya_w ", "@JennyMum82 ", "done.Today ",
        "https://example.org/a ", "07700 900123 ", "14 Elm Road ", "ZZ99 3VZ ", "a@b.example ",
        "born 20/11/2019 ", "her operation ", "Reminder: ", "this Saturday ", "fair ",
        "👩‍🏫", "春", "é", "e\u0301", "\u200b", "\u202e", "\uFEFF", "\uFFFE",
        "the Mensah family ", "Mr ", "Year 4 ", "in ", "'s", "\"", "“", "-", "7", QString(QChar(0)),
        QString(QChar(0xD83D)), QString(QChar(0xDE00)), " "};
    QString text;
    const int count = random.bounded(18);
    for (int i = 0; i < count; ++i)
        text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
    return text;
}

bool sameFinding(const policy::Finding& a, const policy::Finding& b)
{
    return a.rule == b.rule && a.clause == b.clause && a.severity == b.severity && a.text == b.text;
}

// Whether the finding still stands where the fix was applied.
bool stillStands(const policy::Verdict& verdict, const policy::Finding& wanted,
    const policy::Fix& fix, bool wholeText)
{
    const text::Range place{
        fix.range.start, fix.range.start + static_cast<int>(fix.replacement.size())};
    return std::any_of(
        verdict.findings.begin(), verdict.findings.end(), [&](const policy::Finding& one) {
            return sameFinding(one, wanted)
                && (wholeText || (one.range && one.range->overlaps(place)));
        });
}

} // namespace

class EngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerdictIsSound()
    {
        QRandomGenerator random(42);
        for (int round = 0; round < 3000; ++round) {
            const QString text = randomText(random);
            policy::Subject subject
                = judging::subject(text, round % 5 == 0 ? "2026-11-21T10:00" : "2026-11-20T10:00");
            subject.kind = static_cast<policy::PostKind>(random.bounded(5));
            subject.replyTo = round % 3 == 0 ? "JennyMum82" : "TownLibrary";
            for (const char* school : {"LH", "WS"}) {
                const policy::Verdict verdict = judging::judge(school, subject);
                const policy::Verdict again = judging::judge(school, subject);
                QCOMPARE(again.findings, verdict.findings);
                QCOMPARE(again.severity, verdict.severity);
                policy::Severity before = policy::Severity::Blocked;
                policy::Severity worst = policy::Severity::Clear;
                for (const policy::Finding& finding : verdict.findings) {
                    QVERIFY(
                        finding.severity != policy::Severity::Clear && finding.severity <= before);
                    before = finding.severity;
                    worst = std::max(worst, finding.severity);
                    QVERIFY(!finding.clause.isEmpty() && !finding.message.isEmpty());
                    if (finding.range) {
                        QVERIFY(finding.range->start >= 0
                            && finding.range->start <= finding.range->end);
                        QVERIFY(finding.range->end <= text.size());
                        QCOMPARE(
                            finding.text, text.mid(finding.range->start, finding.range->length()));
                    }
                    for (const policy::Fix& fix : finding.fixes) {
                        QVERIFY(fix.range.start >= 0 && fix.range.start <= fix.range.end
                            && fix.range.end <= text.size());
                        QVERIFY(!fix.label.isEmpty());
                    }
                }
                QCOMPARE(verdict.severity, worst);
            }
        }
    }

    void fixesMakeTheirFindingGoAway()
    {
        QRandomGenerator random(7);
        int applied = 0;
        for (int round = 0; round < 3000; ++round) {
            const QString text = randomText(random);
            const policy::Subject subject = judging::subject(text);
            for (const char* school : {"LH", "WS"}) {
                const policy::Verdict verdict = judging::judge(school, subject);
                for (const policy::Finding& finding : verdict.findings) {
                    for (const policy::Fix& fix : finding.fixes) {
                        if (fix.kind != policy::FixKind::Replace)
                            continue;
                        const auto after
                            = judging::judge(school, judging::subject(judging::withFix(text, fix)));
                        QVERIFY2(
                            !stillStands(after, finding, fix, fix.range.length() == text.size()),
                            qPrintable(school + QString(": ") + text + " → "
                                + judging::withFix(text, fix) + " / " + finding.clause));
                        ++applied;
                    }
                }
            }
        }
        QVERIFY(applied > 1000);
    }

    void messagesArePlainSentences()
    {
        QRandomGenerator random(99);
        static const QRegularExpression clause("\\b(LH|WS|HR)-\\d");
        for (int round = 0; round < 500; ++round) {
            const auto verdict = judging::judge(
                round % 2 == 0 ? "LH" : "WS", judging::subject(randomText(random)));
            for (const policy::Finding& finding : verdict.findings) {
                QVERIFY2(!finding.message.contains(clause), qPrintable(finding.message));
                QVERIFY2(finding.message.contains(". ") || finding.message.contains("; ")
                        || finding.message.contains(", "),
                    qPrintable(finding.message));
                QVERIFY2(finding.message.endsWith('.'), qPrintable(finding.message));
                QVERIFY2(!finding.message.contains('%') && !finding.message.contains("(s)"),
                    qPrintable(finding.message));
            }
        }
    }

    void everyFindingIsListedWorstFirst()
    {
        const auto verdict = judging::judge(
            "LH", judging::subject("#art Freya Whitlock made this.Today ring 07700 900123"));
        QCOMPARE(judging::described(verdict),
            "blocked LH-16 Freya Whitlock|blocked LH-19 Freya Whitlock|review HR-03 07700 "
            "900123|advice LH-14 #art|"
            "advice HR-07 this.Today|advice LH-11 this.Today");
    }

    void unknownRuleKindsAreIgnored()
    {
        policy::Pack pack = judging::pack("LH");
        pack.rules.first().kind = "telepathy";
        const auto subject = judging::subject("Year 4 made owls.");
        const auto evidence = policy::gatherEvidence(subject, judging::finder(), judging::roll());
        QVERIFY(policy::judge(subject, evidence, pack).findings.isEmpty());
        QVERIFY(policy::judge(subject, evidence, policy::Pack{}).findings.isEmpty());
    }

    void limitIsTheNetworksWhereTheSchoolsIsHistory()
    {
        policy::Pack pack = judging::pack("WS");
        pack.readings.limitIsRule = false;
        const auto subject = judging::subject(QString(200, 'a'));
        const auto evidence = policy::gatherEvidence(subject, judging::finder(), judging::roll());
        const auto verdict = policy::judge(subject, evidence, pack);
        QCOMPARE(verdict.limit, 280);
        QVERIFY(verdict.findings.isEmpty());
    }

    void evidenceOfAnotherTextIsRefused()
    {
        const auto evidence = policy::gatherEvidence(
            judging::subject("Freya Whitlock made #art @JennyMum82 done.Today"), judging::finder(),
            judging::roll());
        for (const char* school : {"LH", "WS"})
            QCOMPARE(judging::described(
                         policy::judge(judging::subject("ab"), evidence, judging::pack(school))),
                "blocked HR-12");
    }

    void longTextsAreJudgedInTime_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::newRow("sentences") << "Year 4 ran with Freya Whitlock and May in the sun today. ";
        QTest::newRow("one word") << "a";
        QTest::newRow("spaces") << " ";
        QTest::newRow("tags") << "#art ";
        QTest::newRow("mentions") << "@freya ";
        QTest::newRow("digits") << "07700 ";
        QTest::newRow("capitals") << "Elm Elm Elm ";
        QTest::newRow("names") << "Freya ";
        QTest::newRow("apostrophes") << "'";
        QTest::newRow("stops") << "done.Today ";
        QTest::newRow("health") << "her operation Freya in hospital ";
        QTest::newRow("thanks") << "thank you ";
        QTest::newRow("hashes") << "#";
        QTest::newRow("surrogates") << QString(QChar(0xD83D));
        QTest::newRow("marks") << "\u0301";
        QTest::newRow("mail") << "a.";
        QTest::newRow("possessives") << "James' Freya's ";
    }

    void longTextsAreJudgedInTime()
    {
        QFETCH(QString, piece);
        const QString text = piece.repeated(100000 / piece.size());
        (void)judging::judge("LH", judging::subject("warm up"));
        for (const char* school : {"LH", "WS"}) {
            QElapsedTimer timer;
            timer.start();
            (void)judging::judge(school, judging::subject(text));
            const qint64 spent = timer.elapsed();
            // Against work that grows with the square: unoptimised, sanitized and beside others.
            QVERIFY2(spent < 15000, qPrintable(QString("%1 ms").arg(spent)));
            if (qEnvironmentVariableIsSet("NESTBOX_SHOW_TIMES"))
                printf("%s %s: %lld ms\n", school, QTest::currentDataTag(),
                    static_cast<long long>(spent));
        }
    }
};

QTEST_GUILESS_MAIN(EngineTest)
#include "engine_test.moc"
