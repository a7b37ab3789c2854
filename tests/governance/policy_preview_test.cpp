// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/policy_preview.h"
#include "app/governance/stale_facts.h"
#include "app/policy/pack_reader.h"
#include "tests/support/test_school.h"

#include <QFile>

using namespace governance;

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC);

policy::Pack pack(const QString& id)
{
    return *policy::builtInPack(id);
}

posts::DraftChecker checker(const policy::Pack& pack)
{
    return {pack, TestSchool::someRoll()};
}

posts::Post post(qint64 id, const QString& text, posts::State state, int daysAgo = 0)
{
    posts::Post made;
    made.id = base::PostId{id};
    made.state = state;
    made.content.text = text;
    made.changedAt = now.addDays(-daysAgo);
    return made;
}

policy::Pack withLimit(policy::Pack pack, int limit)
{
    for (policy::PackRule& rule : pack.rules) {
        if (rule.kind == "length")
            rule.parameters.insert("limit", limit);
    }
    return pack;
}

QStringList idsOf(const policy::Pack& pack)
{
    QStringList ids;
    for (const StaleFact& fact : staleFacts(pack))
        ids.append(fact.id);
    return ids;
}

} // namespace

class PolicyPreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatChangesIsShown()
    {
        const auto ws = pack("william-stockton");
        const QString longText = QString("Year 4 built kites of paper and string. ").repeated(4);
        const std::vector<posts::Post> posts{
            post(1, "Year 4 made clay owls.", posts::State::Sent, 3),
            post(2, longText, posts::State::InReview),
            post(3, longText, posts::State::Draft), // nobody's business
            post(4, longText, posts::State::Sent, 91), // too old
            post(5, longText, posts::State::Discarded)};
        const Preview preview = previewChange(checker(ws), checker(withLimit(ws, 280)), posts, now);
        QCOMPARE(preview.judged, 2);
        QCOMPARE(preview.changed.size(), size_t(1));
        const ChangedPost& changed = preview.changed.front();
        QCOMPARE(changed.post, base::PostId{2});
        QCOMPARE(changed.before, policy::Severity::Blocked);
        QCOMPARE(changed.after, policy::Severity::Clear);
        QCOMPARE(changed.clauses, QStringList{"WS-04"});
    }

    void nothingChangesUnderTheSamePolicy()
    {
        const auto lh = pack("lickey-hills");
        const std::vector<posts::Post> posts{
            post(1, "Ottoline Quill wrote a poem.", posts::State::Sent, 1),
            post(2, "", posts::State::Approved),
            post(3, QString(20000, 'a'), posts::State::Unknown)};
        const Preview preview = previewChange(checker(lh), checker(lh), posts, now);
        QCOMPARE(preview.judged, 3);
        QVERIFY(preview.changed.empty());
    }

    void theGravestChangeComesFirst()
    {
        policy::Pack softer = pack("lickey-hills");
        for (policy::PackRule& rule : softer.rules) {
            for (policy::Consequence& consequence : rule.cases) {
                if (rule.kind == "pupil-name")
                    consequence.severity = policy::Severity::Clear;
                if (rule.kind == "hashtag-position")
                    consequence.severity = policy::Severity::Clear;
            }
        }
        const std::vector<posts::Post> posts{
            post(1, "We love #clay owls in Year 4.", posts::State::Sent, 1),
            post(2, "Ottoline Quill wrote a poem.", posts::State::Approved)};
        const Preview preview
            = previewChange(checker(pack("lickey-hills")), checker(softer), posts, now);
        QCOMPARE(preview.changed.size(), size_t(2));
        QCOMPARE(preview.changed.front().post, base::PostId{2});
        QCOMPARE(preview.changed.back().before, policy::Severity::Advice);
    }

    void aPreviewCanBeStopped()
    {
        const auto lh = pack("lickey-hills");
        std::vector<posts::Post> posts(50, post(1, "Year 4 made owls.", posts::State::Sent, 1));
        const Preview preview = previewChange(
            checker(lh), checker(lh), posts, now, [](int done) { return done < 10; });
        QCOMPARE(preview.judged, 10);
    }

    void aWorkerDoesTheSame()
    {
        const auto ws = pack("william-stockton");
        std::vector<posts::Post> posts(
            20, post(1, QString("Owls and kites. ").repeated(12), posts::State::Sent, 1));
        auto running = startPreview(std::make_shared<const posts::DraftChecker>(checker(ws)),
            withLimit(ws, 280), posts, now);
        QTRY_VERIFY_WITH_TIMEOUT(running.isFinished(), 20000);
        QCOMPARE(running.result().changed.size(), size_t(20));
        auto cancelled = startPreview(std::make_shared<const posts::DraftChecker>(checker(ws)),
            withLimit(ws, 280), std::vector<posts::Post>(20000, posts.front()), now);
        cancelled.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(cancelled.isFinished(), 20000);
        QCOMPARE(cancelled.resultCount(), 0);
    }

    void bothPoliciesHoldFactsThatGrowOld()
    {
        QCOMPARE(idsOf(pack("william-stockton")),
            QStringList({"limit-140", "delete-others", "bundled-consent"}));
        QCOMPARE(
            idsOf(pack("lickey-hills")), QStringList({"limit-280", "age-13", "delete-others"}));
    }

    void aFactGoesWhenTheSentenceNoLongerSaysIt()
    {
        policy::Pack ws = withLimit(pack("william-stockton"), 280);
        QVERIFY(!idsOf(ws).contains("limit-140"));
        for (policy::Clause& clause : ws.clauses) {
            if (clause.id == "WS-38")
                clause.sentence = "Our own posts are taken down; others' are hidden or reported.";
        }
        QVERIFY(!idsOf(ws).contains("delete-others"));
        ws.clauses.clear();
        QVERIFY(staleFacts(ws).isEmpty());
    }

    void everyFactSaysWhyWhereAndWhatToDo()
    {
        QFile file(QStringLiteral(NESTBOX_SOURCE_DIR "/resources/policy/facts.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto facts = readFacts(file.readAll());
        QVERIFY2(facts.has_value(), facts ? "" : qPrintable(facts.error().text));
        for (const StaleFact& fact : *facts) {
            QVERIFY(fact.checked.isValid());
            QVERIFY(fact.why.endsWith('.') && fact.consider.size() > 20);
            for (const QString& clause : fact.clauses)
                QVERIFY(policy::findClause(pack("lickey-hills"), clause)
                    || policy::findClause(pack("william-stockton"), clause));
        }
    }

    void factsThatAreNoneAreRefusedWithTheirPlace()
    {
        QVERIFY(!readFacts("nonsense"));
        QVERIFY(!readFacts("{\"facts\": 3}"));
        const auto undated = readFacts(
            "{\"facts\": [{\"id\": \"a\", \"clauses\": [\"LH-01\"], \"words\": [\"b\"], \"title\": "
            "\"c\", \"why\": \"d\", \"source\": \"e\", \"checked\": \"undated\", \"consider\": "
            "\"f\"}]}");
        QVERIFY(undated.error().text.startsWith("$.facts[0].checked: "));
    }
};

QTEST_GUILESS_MAIN(PolicyPreviewTest)
#include "policy_preview_test.moc"
