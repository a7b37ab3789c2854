// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A school's own lines in the word lists: who may keep them, what is refused, what stays on
// record, and that the rules see them.

#include "app/audit/audit_log.h"
#include "app/governance/word_desk.h"
#include "app/names/word.h"
#include "app/posts/rules_revision_store.h"
#include "app/services/school_facts_reader.h"
#include "tests/support/test_school.h"

#include <QTest>

using phrases::PhraseBook;
using phrases::SchoolPhrase;

namespace {

SchoolPhrase someLine(const QString& written = "zorbing rally")
{
    const phrases::PhraseList& list = PhraseBook::builtInLists().front();
    SchoolPhrase line;
    line.list = list.id;
    line.caseName = list.entries.front().caseName;
    line.written = written;
    line.reason = "It was in the local paper.";
    return line;
}

qsizetype found(storage::Session& session, const QString& text)
{
    const names::Words words = names::splitWords(text);
    const auto facts = services::readSchoolFacts(session);
    return facts->phrases.find(someLine().list, {text, words}).size();
}

} // namespace

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineCountsUntilItIsWithdrawn()
    {
        const auto session = testSession();
        TestSchool school(*session);
        const QString text = "Come to the zorbing rally.";
        QCOMPARE(found(*session, text), 0);
        const auto id = governance::addWords(*session, school.clock, school.leader, someLine());
        QVERIFY(id);
        QCOMPARE(found(*session, text), 1);
        QCOMPARE(*posts::rulesRevision(*session), 1);
        SchoolPhrase quiet = someLine("the zorbing rally");
        quiet.effect = SchoolPhrase::Effect::Silence;
        QVERIFY(governance::addWords(*session, school.clock, school.leader, quiet));
        QCOMPARE(found(*session, text), 0);
        QVERIFY(governance::withdrawWords(*session, school.clock, school.leader, *id));
        QCOMPARE(*posts::rulesRevision(*session), 3);
        const auto records = *phrases::PhraseStore(*session).everything();
        QCOMPARE(records.size(), 2);
        QCOMPARE(records.front().line.addedBy, school.leader.name);
        QCOMPARE(records.front().withdrawnBy, school.leader.name);
        QVERIFY(records.front().withdrawnAt.isValid());
        QVERIFY(!records.back().withdrawnAt.isValid());
        QCOMPARE(records.back().line.effect, SchoolPhrase::Effect::Silence);
        QCOMPARE(*audit::firstBrokenEntry(*session), 0);
    }

    void refuses_data()
    {
        QTest::addColumn<SchoolPhrase>("line");
        const auto changed = [](auto change) {
            SchoolPhrase line = someLine();
            change(line);
            return line;
        };
        QTest::newRow("unknown list") << changed([](SchoolPhrase& l) { l.list = "x"; });
        QTest::newRow("unknown case") << changed([](SchoolPhrase& l) { l.caseName = "x"; });
        QTest::newRow("no reason") << changed([](SchoolPhrase& l) { l.reason = " \n"; });
        QTest::newRow("no words") << changed([](SchoolPhrase& l) { l.written = " "; });
        QTest::newRow("open bracket") << changed([](SchoolPhrase& l) { l.written = "(a|b"; });
        QTest::newRow("only a gap") << changed([](SchoolPhrase& l) { l.written = ".."; });
        QTest::newRow("only perhaps") << changed([](SchoolPhrase& l) { l.written = "^ [a|b]"; });
        QTest::newRow("perhaps inside") << changed([](SchoolPhrase& l) { l.written = "(a|..)"; });
        QTest::newRow("huge") << changed([](SchoolPhrase& l) { l.written.fill(u'x', 5000); });
        QTest::newRow("huge reason") << changed([](SchoolPhrase& l) { l.reason.fill(u'x', 5000); });
    }

    void refuses()
    {
        QFETCH(SchoolPhrase, line);
        const auto session = testSession();
        TestSchool school(*session);
        const auto refused = governance::addWords(*session, school.clock, school.head, line);
        QCOMPARE(refused.error().kind, base::ErrorKind::Invalid);
        QVERIFY(!refused.error().text.isEmpty());
        QVERIFY(phrases::PhraseStore(*session).everything()->isEmpty());
        QCOMPARE(*posts::rulesRevision(*session), 0);
    }

    void onlyOnceAndOnlyBySome()
    {
        const auto session = testSession();
        TestSchool school(*session);
        const auto denied
            = governance::addWords(*session, school.clock, school.teacher, someLine());
        QCOMPARE(denied.error().kind, base::ErrorKind::Denied);
        const auto id = governance::addWords(*session, school.clock, school.head, someLine());
        QVERIFY(id);
        const auto twin = governance::addWords(
            *session, school.clock, school.head, someLine("  zorbing   rally "));
        QCOMPARE(twin.error().kind, base::ErrorKind::Conflict);
        const auto notHis = governance::withdrawWords(*session, school.clock, school.teacher, *id);
        QCOMPARE(notHis.error().kind, base::ErrorKind::Denied);
        QVERIFY(governance::withdrawWords(*session, school.clock, school.head, *id));
        const auto gone = governance::withdrawWords(*session, school.clock, school.head, *id);
        QCOMPARE(gone.error().kind, base::ErrorKind::NotFound);
        QVERIFY(governance::addWords(*session, school.clock, school.head, someLine()));
    }

    void silencesOnlyWhatLiesInside()
    {
        SchoolPhrase longer = someLine("indoor zorbing rally");
        SchoolPhrase quiet = someLine("rally");
        quiet.effect = SchoolPhrase::Effect::Silence;
        const QString text = "The indoor zorbing rally.";
        const names::Words words = names::splitWords(text);
        // A word alone does not hide a longer find around it,
        QCOMPARE(PhraseBook({longer, quiet}).find(longer.list, {text, words}).size(), 1);
        // and a silenced long find leaves the short one beside it.
        SchoolPhrase rally = someLine("zorbing rally");
        quiet.written = "the indoor zorbing";
        SchoolPhrase indoor = someLine("the indoor zorbing");
        const auto hits = PhraseBook({indoor, rally, quiet}).find(rally.list, {text, words});
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits.front().written, rally.written);
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
