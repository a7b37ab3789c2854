// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every clause of both schools and every safeguard has a sentence and something that keeps it.

#include "app/policy/clause.h"
#include "app/policy/pack_reader.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

QStringList numbered(const QString& prefix, int most)
{
    QStringList ids;
    for (int number = 1; number <= most; ++number)
        ids.append(QStringLiteral("%1-%2").arg(prefix).arg(number, 2, 10, QLatin1Char('0')));
    return ids;
}

policy::Pack pack(const QString& id)
{
    auto read = policy::builtInPack(id);
    if (!read)
        qFatal("%s", qPrintable(read.error().text));
    return *read;
}

QStringList idsOf(const policy::Pack& pack)
{
    QStringList ids;
    for (const policy::Clause& clause : pack.clauses)
        ids.append(clause.id);
    return ids;
}

// The ids that head the rows of the requirements, and the house rules in their one line.
QSet<QString> requiredIds(const QString& text)
{
    static const QRegularExpression row(
        "^\\| ((?:LH|WS)-\\d\\d) \\|", QRegularExpression::MultilineOption);
    static const QRegularExpression house("\\b(HR-\\d\\d) ");
    QSet<QString> ids;
    for (const QRegularExpression& shape : {row, house}) {
        auto matches = shape.globalMatch(text);
        while (matches.hasNext())
            ids.insert(matches.next().captured(1));
    }
    return ids;
}

} // namespace

class ClausesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyClauseIsThereOnce_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("prefix");
        QTest::newRow("Lickey Hills") << "lickey-hills"
                                      << "LH";
        QTest::newRow("William Stockton") << "william-stockton"
                                          << "WS";
    }

    void everyClauseIsThereOnce()
    {
        QFETCH(QString, id);
        QFETCH(QString, prefix);
        QCOMPARE(idsOf(pack(id)), numbered(prefix, 44) + numbered("HR", 13));
    }

    void everyRowOfTheRequirementsHasAClause()
    {
        QFile file(QStringLiteral(NESTBOX_SOURCE_DIR "/../shared/requirements.md"));
        if (!file.open(QIODevice::ReadOnly)) {
            printf("skipped: the requirements are not beside the sources\n");
            QSKIP("no requirements");
        }
        const QSet<QString> required = requiredIds(QString::fromUtf8(file.readAll()));
        QCOMPARE(required.size(), 44 + 44 + 13);
        QStringList all = idsOf(pack("lickey-hills")) + idsOf(pack("william-stockton"));
        const QSet<QString> there(all.begin(), all.end());
        QVERIFY2((required - there).isEmpty(), qPrintable((required - there).values().join(' ')));
    }

    void everyClauseThatRulesCiteIsThere()
    {
        for (const QString& id : policy::builtInPackIds()) {
            const policy::Pack read = pack(id);
            for (const policy::PackRule& rule : read.rules) {
                for (const policy::Consequence& consequence : rule.cases) {
                    for (const QString& clause : consequence.clauses)
                        QVERIFY2(policy::findClause(read, clause), qPrintable(clause));
                }
            }
        }
    }

    void everyTopicIsUsedInBothPolicies()
    {
        for (const QString& id : policy::builtInPackIds()) {
            QSet<QString> used;
            for (const policy::Clause& clause : pack(id).clauses)
                used.insert(clause.topic);
            for (const QString& topic : policy::clauseTopics())
                QVERIFY2(used.contains(topic), qPrintable(id + ": " + topic));
        }
    }

    void sentencesAreSentences()
    {
        for (const QString& id : policy::builtInPackIds()) {
            const policy::Pack read = pack(id);
            for (const policy::Clause& clause : read.clauses) {
                const QString sentence = policy::sentenceOf(read, clause);
                QVERIFY2(
                    sentence.endsWith('.') && sentence.front().isUpper(), qPrintable(clause.id));
                QVERIFY2(!sentence.contains('{'), qPrintable(clause.id));
            }
        }
    }

    void aSentenceSaysWhatItsRuleSays()
    {
        policy::Pack read = pack("william-stockton");
        QCOMPARE(policy::sentenceOf(read, *policy::findClause(read, "WS-04")),
            "A post has at most 140 characters.");
        QCOMPARE(policy::sentenceOf(read, *policy::findClause(read, "WS-23")),
            "The account posts from 08:00 to 18:00, Monday to Friday.");
        for (policy::PackRule& rule : read.rules) {
            if (rule.kind == "length")
                rule.parameters.insert("limit", 280);
        }
        QCOMPARE(policy::sentenceOf(read, *policy::findClause(read, "WS-04")),
            "A post has at most 280 characters.");
    }

    void rulesAreFoundByNameAndByCitation()
    {
        const policy::Pack read = pack("lickey-hills");
        QStringList ids;
        for (const policy::PackRule& rule :
            policy::rulesOf(read, *policy::findClause(read, "LH-16")))
            ids.append(rule.id);
        QVERIFY(ids.contains("names"));
        QVERIFY(ids.contains("names-in-pictures"));
        QVERIFY(!ids.contains("length"));
        // A clause that names nobody still shows the rules that cite it.
        QVERIFY(!policy::rulesOf(read, {"LH-04", {}, {}, {}, {}}).isEmpty());
        QCOMPARE(policy::findClause(read, "LH-99"), nullptr);
    }
};

QTEST_GUILESS_MAIN(ClausesTest)
#include "clauses_test.moc"
