// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// "This is no child": which words an answer covers, and what it changes in a verdict.

#include "app/policy/dismissal.h"
#include "tests/policy/judging.h"

using policy::Dismissal;
using policy::Severity;

namespace {

text::Range placeOf(const QString& text, const QString& match)
{
    const int start = static_cast<int>(text.indexOf(match));
    return {start, start + static_cast<int>(match.size())};
}

Dismissal granted(const QString& phrase, const QString& rule = "pupil-name")
{
    return {rule, phrase, Dismissal::State::Granted, 0, true};
}

policy::Verdict judged(
    const QString& school, const policy::Subject& subject, const QVector<Dismissal>& dismissals)
{
    policy::SchoolFacts facts;
    facts.dismissals = dismissals;
    return policy::judge(subject,
        policy::gatherEvidence(subject, judging::finder(), judging::roll()), judging::pack(school),
        facts);
}

} // namespace

class DismissalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPhraseCoversItsWordsAndNoOthers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("match");
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<bool>("covers");
        QTest::newRow("just so") << "We sang The Rose Tree today"
                                 << "Rose"
                                 << "The Rose Tree" << true;
        QTest::newRow("other case") << "WE SANG THE ROSE TREE"
                                    << "ROSE"
                                    << "The Rose Tree" << true;
        QTest::newRow("other accents") << "the Zoë song"
                                       << "Zoë"
                                       << "Zoe song" << true;
        QTest::newRow("wide spaces") << "The  Rose\nTree"
                                     << "Rose"
                                     << "The Rose Tree" << true;
        QTest::newRow("curly apostrophe") << "Freya’s Well is a place"
                                          << "Freya"
                                          << "Freya's Well" << true;
        QTest::newRow("second occurrence") << "Rose saw The Rose Tree"
                                           << "Rose Tree"
                                           << "The Rose Tree" << true;
        QTest::newRow("outside the occurrence") << "Rose saw The Rose Tree"
                                                << "Rose"
                                                << "The Rose Tree" << false;
        QTest::newRow("half inside") << "The Rose Tree Petrov"
                                     << "Tree Petrov"
                                     << "The Rose Tree" << false;
        QTest::newRow("part of a word") << "The Rose Treetop"
                                        << "Rose"
                                        << "The Rose Tree" << false;
        QTest::newRow("a mark between") << "The Rose. Tree"
                                        << "Rose"
                                        << "The Rose Tree" << false;
        QTest::newRow("a word between") << "The Rose big Tree"
                                        << "Rose"
                                        << "The Rose Tree" << false;
        QTest::newRow("empty phrase") << "The Rose Tree"
                                      << "Rose"
                                      << "" << false;
        QTest::newRow("marks only") << "The Rose Tree"
                                    << "Rose"
                                    << "..." << false;
        QTest::newRow("phrase longer than text") << "Rose"
                                                 << "Rose"
                                                 << "The Rose Tree" << false;
    }

    void aPhraseCoversItsWordsAndNoOthers()
    {
        QFETCH(QString, text);
        QFETCH(QString, match);
        QFETCH(QString, phrase);
        QFETCH(bool, covers);
        QCOMPARE(policy::liesInPhrase(text, names::splitWords(text), placeOf(text, match), phrase),
            covers);
    }

    void theSuggestionStaysInItsSentence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("match");
        QTest::addColumn<QString>("suggestion");
        QTest::newRow("middle") << "We sang The Rose Tree today"
                                << "Rose"
                                << "The Rose Tree";
        QTest::newRow("beginning") << "Rose Tree, a song"
                                   << "Rose"
                                   << "Rose Tree";
        QTest::newRow("end of the sentence") << "We sang Rose. Then home."
                                             << "Rose"
                                             << "sang Rose";
        QTest::newRow("several words") << "to Freya Whitlock Road now"
                                       << "Freya Whitlock"
                                       << "to Freya Whitlock Road";
        QTest::newRow("alone") << "Rose"
                               << "Rose"
                               << "Rose";
    }

    void theSuggestionStaysInItsSentence()
    {
        QFETCH(QString, text);
        QFETCH(QString, match);
        QFETCH(QString, suggestion);
        QCOMPARE(policy::suggestedPhrase(text, names::splitWords(text), placeOf(text, match)),
            suggestion);
    }

    void onePhraseOfOneWordIsTooWide_data()
    {
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<bool>("good");
        QTest::newRow("a further word") << "The Rose" << true;
        QTest::newRow("the match alone") << "Rose" << false;
        QTest::newRow("nothing") << "" << false;
        QTest::newRow("without the match") << "We sang" << false;
        QTest::newRow("not in the text") << "Rose garden" << false;
        QTest::newRow("a whole essay") << QString("Rose Tree ").repeated(50) << false;
        QTest::newRow("hostile") << QString("\\b(.*)+ Rose") << false;
    }

    void onePhraseOfOneWordIsTooWide()
    {
        QFETCH(QString, phrase);
        QFETCH(bool, good);
        const QString text = "We sang The Rose Tree today";
        QCOMPARE(policy::problemWithPhrase(text, placeOf(text, "Rose"), phrase).isEmpty(), good);
    }

    void aGrantedPhraseIsRememberedAndNothingElse()
    {
        const auto subject = judging::subject("We planted Rose Petrov bushes. Freya helped.");
        QCOMPARE(judging::described(judged("LH", subject, {}), "pupil-name"),
            QString("blocked LH-16 Rose Petrov|blocked LH-16 Freya"));
        const auto after = judged("LH", subject, {granted("planted Rose Petrov bushes")});
        QCOMPARE(judging::described(after, "pupil-name"), QString("blocked LH-16 Freya"));
    }

    void whoIsNoChildNeedsNoConsent()
    {
        const auto subject = judging::subject("We saw Rose Petrov House on our trip.");
        QVERIFY(judging::described(judged("WS", subject, {})).contains("WS-29"));
        const auto after = judged("WS", subject, {granted("Rose Petrov House")});
        QCOMPARE(judging::described(after), QString());
        QCOMPARE(after.severity, Severity::Clear);
    }

    void whatIsAskedIsForAReviewer()
    {
        auto subject = judging::subject("We saw Rose Petrov House on our trip.");
        subject.post = 7;
        const Dismissal asked{"pupil-name", "Rose Petrov House", Dismissal::State::Asked, 7, false};
        const auto verdict = judged("LH", subject, {asked});
        QCOMPARE(verdict.severity, Severity::Review);
        const policy::Finding& finding = verdict.findings.first();
        QVERIFY(finding.asked && !finding.waivable);
        QVERIFY(finding.message.contains("senior leadership team"));
        subject.post = 8; // somebody else's post is not in question
        QCOMPARE(judged("LH", subject, {asked}).severity, Severity::Blocked);
    }

    void anAuthorsOwnWordDoesNotDoWhereAReviewerDecides()
    {
        const auto subject = judging::subject("We saw Rose Petrov House on our trip.");
        Dismissal own = granted("Rose Petrov House");
        own.reviewed = false;
        QCOMPARE(judged("LH", subject, {own}).severity, Severity::Blocked);
    }

    void anotherRuleAndAnotherPolicyAreNotExcused()
    {
        const auto subject = judging::subject("We saw Rose Petrov House on our trip.");
        QCOMPARE(judged("LH", subject, {granted("Rose Petrov House", "link")}).severity,
            Severity::Blocked);
        policy::Pack strict = judging::pack("LH");
        for (policy::PackRule& rule : strict.rules) {
            for (policy::Consequence& consequence : rule.cases)
                consequence.dismiss = policy::MayDismiss::Nobody;
        }
        policy::SchoolFacts facts;
        facts.dismissals = {granted("Rose Petrov House")};
        QCOMPARE(
            policy::judge(subject,
                policy::gatherEvidence(subject, judging::finder(), judging::roll()), strict, facts)
                .severity,
            Severity::Blocked);
    }

    void namesAndPicturesOfChildrenCannotBeWaivedAtLickeyHills()
    {
        for (const policy::PackRule& rule : judging::pack("LH").rules) {
            bool childsNameOrPicture = false;
            for (const policy::Consequence& consequence : rule.cases)
                childsNameOrPicture = childsNameOrPicture || consequence.clauses.contains("LH-15")
                    || consequence.clauses.contains("LH-16");
            QCOMPARE(rule.waivable, !childsNameOrPicture);
        }
    }

    void theWordsOfAPackSurviveWritingAndReading()
    {
        for (const char* school : {"LH", "WS"})
            QCOMPARE(
                *policy::readPack(policy::writePack(judging::pack(school))), judging::pack(school));
    }

    void manyAnswersAndAHugeTextTakeNoTime()
    {
        QVector<Dismissal> many;
        for (int i = 0; i < 500; ++i)
            many.append(granted(QStringLiteral("Rose Petrov number %1").arg(i)));
        const auto subject = judging::subject(QString("Rose Petrov won. ").repeated(200));
        QCOMPARE(judged("LH", subject, many).severity, Severity::Blocked);
    }
};

QTEST_GUILESS_MAIN(DismissalTest)
#include "dismissal_test.moc"
