// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program nestbox-cli from outside: words in, words and exit codes out.

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace {

struct Run
{
    int code = -1;
    QString out;
    QString err;
};

const QByteArray rollCsv = "upn,forename,surname,preferred,year,class,work,photo,name,achievement\n"
                           "T1,Ottoline,Quill,,4,4A,no,yes,yes,yes\n"
                           "T2,Barnaby,Finch,,5,5B,,yes,no,no\n";

} // namespace

class CliTest : public QObject
{
    Q_OBJECT

private:
    std::optional<QTemporaryDir> m_folder;

    QString file(const QString& name, const QByteArray& content)
    {
        QFile written(m_folder->filePath(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
            qFatal("cannot write a test file");
        return written.fileName();
    }

    Run run(const QStringList& arguments, const QByteArray& input = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("NESTBOX_DATA", m_folder->filePath("school"));
        environment.remove("NESTBOX_PASSPHRASE");
        // LeakSanitizer itself crashes when a thread of the process ends while it looks; leaks are
        // looked for in the tests that call the rooms directly.
        environment.insert("ASAN_OPTIONS", "detect_leaks=0");
        process.setProcessEnvironment(environment);
        process.start(NESTBOX_BINARY_DIR "/nestbox-cli", arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
    }

    static QList<QJsonObject> objects(const QString& lines)
    {
        QList<QJsonObject> found;
        for (const QString& line : lines.split('\n', Qt::SkipEmptyParts))
            found += QJsonDocument::fromJson(line.toUtf8()).object();
        return found;
    }

private Q_SLOTS:
    void init() { m_folder.emplace(); }

    void everyCommandHasHelp_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("program") << QStringList{"--help"};
        for (const char* name : {"check", "text", "post", "policy", "words", "calendar", "decision",
                 "database", "practice-server", "demo"})
            QTest::newRow(name) << QStringList{name, "--help"};
    }

    void everyCommandHasHelp()
    {
        QFETCH(QStringList, arguments);
        const Run help = run(arguments);
        QCOMPARE(help.code, 0);
        QVERIFY2(help.out.contains("Usage: nestbox-cli"), qPrintable(help.out));
        QVERIFY(help.err.isEmpty());
    }

    void wrongUseIsSaidInOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing") << QStringList{} << 2;
        QTest::newRow("unknown command") << QStringList{"fly"} << 2;
        QTest::newRow("unknown option") << QStringList{"check", "--wings", "x"} << 2;
        QTest::newRow("check nothing") << QStringList{"check", "--policy", "lickey-hills"} << 2;
        QTest::newRow("check unknown policy")
            << QStringList{"check", "--policy", "nowhere", "text"} << 3;
        QTest::newRow("check bad time")
            << QStringList{"check", "--policy", "lickey-hills", "--at", "noon", "text"} << 2;
        QTest::newRow("check missing roll")
            << QStringList{"check", "--policy", "lickey-hills", "--roll", "/nowhere", "text"} << 3;
        QTest::newRow("check missing lines")
            << QStringList{"check", "--policy", "lickey-hills", "--lines", "/nowhere"} << 3;
        QTest::newRow("text twice") << QStringList{"text", "a", "b"} << 2;
        QTest::newRow("post without action") << QStringList{"post"} << 2;
        QTest::newRow("post without actor") << QStringList{"post", "submit", "--text", "x"} << 3;
        QTest::newRow("post approve nonsense") << QStringList{"post", "approve", "x"} << 2;
        QTest::newRow("post approve missing")
            << QStringList{"post", "approve", "99", "--as", "Mr Hale"} << 3;
        QTest::newRow("database nothing") << QStringList{"database"} << 2;
        QTest::newRow("database check without one") << QStringList{"database", "check"} << 3;
        QTest::newRow("policy preview without a file") << QStringList{"policy", "preview"} << 2;
        QTest::newRow("policy versions without a school") << QStringList{"policy", "versions"} << 3;
        QTest::newRow("policy standing of nobody")
            << QStringList{"policy", "standing", "/nowhere"} << 3;
        QTest::newRow("policy validate missing")
            << QStringList{"policy", "validate", "/nowhere"} << 3;
        QTest::newRow("practice server bad port")
            << QStringList{"practice-server", "--port", "99999"} << 2;
    }

    void wrongUseIsSaidInOneSentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Run wrong = run(arguments);
        QCOMPARE(wrong.code, code);
        if (!arguments.isEmpty())
            QVERIFY(wrong.err.startsWith("nestbox-cli: "));
    }

    void checkJudgesLinesInOrder()
    {
        const QByteArray lines
            = R"({"id":"a","policy":"lickey-hills","text":"Ottoline Quill read aloud.","at":"2026-11-20T10:00"}
{"id":"b","policy":"lickey-hills","text":"Year 4's kites took to the sky! #Year4","at":"2026-11-20T10:00"}
not json
{"id":"d","policy":"william-stockton","text":"Owls are drying.","at":"2026-11-20T18:00:01"}
{"id":5,"policy":"lickey-hills","text":"Collage.","at":"2026-11-20T10:00","photos":[{"workOf":["T1"],"alt":"A collage"}]}
{"id":"f","policy":"lickey-hills","text":7}
{"id":"g","policy":"lickey-hills","text":"x","at":"noon"}
{"id":"h","policy":"lickey-hills","text":"x","photos":[{"file":"missing.jpg"}]}
)";
        const Run checked
            = run({"check", "--roll", file("roll.csv", rollCsv), "--lines", "-"}, lines);
        const auto results = objects(checked.out);
        QCOMPARE(results.size(), 8);
        QCOMPARE(results[0]["verdict"].toString(), QString("blocked"));
        const QJsonObject finding = results[0]["findings"].toArray().first().toObject();
        QCOMPARE(finding["rule"].toString(), QString("pupil-name"));
        QCOMPARE(finding["clause"].toString(), QString("LH-16"));
        QCOMPARE(finding["origin"].toString(), QString("policy"));
        QCOMPARE(finding["start"].toInt(), 0);
        QCOMPARE(finding["end"].toInt(), 14);
        QVERIFY(!finding["fixes"].toArray().isEmpty());
        QCOMPARE(results[1]["verdict"].toString(), QString("clear"));
        QVERIFY(results[2].contains("error"));
        QCOMPARE(results[3]["verdict"].toString(), QString("blocked"));
        QCOMPARE(results[3]["sendableAt"].toString(), QString("2026-11-23T08:00:00"));
        QCOMPARE(results[4]["id"].toInt(), 5);
        QCOMPARE(results[4]["verdict"].toString(), QString("blocked")); // a refusal is on file
        for (int i = 5; i < 8; ++i)
            QVERIFY2(!results[i]["error"].toString().isEmpty(), qPrintable(QString::number(i)));
        QCOMPARE(results[7]["id"].toString(), QString("h"));
        QVERIFY(checked.code == 2 || checked.code == 3);
    }

    void checkExitCodeIsTheAnswer()
    {
        const QString roll = file("roll.csv", rollCsv);
        QCOMPARE(
            run({"check", "--policy", "lickey-hills", "--roll", roll, "Owls by Year 4."}).code, 0);
        QCOMPARE(
            run({"check", "--policy", "lickey-hills", "--roll", roll, "Owls by Ottoline."}).code,
            1);
        const Run json = run(
            {"check", "--json", "--policy", "lickey-hills", "--roll", roll, "--", "-dash first"});
        QCOMPARE(objects(json.out).first()["weightedLength"].toInt(), 11);
    }

    void checkWithoutARollSaysWhoseItUses()
    {
        const Run checked = run({"check", "--policy", "lickey-hills", "Owls by Year 4."});
        QCOMPARE(checked.code, 0);
        QVERIFY(checked.err.contains("practice school"));
    }

    void textFollowsXsRules()
    {
        const Run one
            = run({"text", "--json", "Look https://example.org/page #Owls @school_ws $ABC"});
        QCOMPARE(one.code, 0);
        const QJsonObject result = objects(one.out).first();
        QCOMPARE(result["weightedLength"].toInt(), 50);
        QCOMPARE(result["valid"].toBool(), true);
        QCOMPARE(result["displayRangeEnd"].toInt(), 50); // the last unit, as twitter-text counts
        QCOMPARE(result["urls"].toArray().first().toObject()["text"].toString(),
            QString("https://example.org/page"));
        QCOMPARE(result["mentions"].toArray().first().toObject()["list"].toString(), QString());
        const Run lines = run({"text", "--lines", "-"}, "{\"text\":\"a\"}\n{\"text\":\"\"}\n{}\n");
        QCOMPARE(objects(lines.out).size(), 3);
        QCOMPARE(objects(lines.out)[1]["valid"].toBool(), false);
        QCOMPARE(lines.code, 2);
    }

    void policyListShowValidate()
    {
        QVERIFY(run({"policy", "list"}).out.contains("william-stockton"));
        const Run shown = run({"policy", "show", "lickey-hills", "--json"});
        QCOMPARE(shown.code, 0);
        QCOMPARE(run({"policy", "validate", file("good.json", shown.out.toUtf8())}).code, 0);
        QByteArray bad = shown.out.toUtf8();
        bad.replace("\"kind\":\"length\"", "\"kind\":\"width\"");
        const Run refused = run({"policy", "validate", file("bad.json", bad)});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.out.contains("$.rules["), qPrintable(refused.out));
        QCOMPARE(run({"policy", "validate", file("empty.json", "")}).code, 1);
    }

    void wordsAreKeptTriedAndWithdrawn()
    {
        const QStringList who{"--as", "Dr Whitlock"};
        const QStringList line{"--list", "extremism", "--case", "violence", "--words",
            "zorb* rally", "--why", "a test"};
        QCOMPARE(
            run(QStringList{"words", "add"} + line + QStringList{"--as", "Miss Okoro"}).code, 1);
        const Run added = run(QStringList{"words", "add", "--json"} + line + who);
        QCOMPARE(added.code, 0);
        const QString id = QString::number(objects(added.out).value(0).value("id").toInt());
        QCOMPARE(run(QStringList{"words", "add"} + line + who).code, 1); // once is enough
        const QStringList attempt{"words", "try", "--json", "A zorbing rally."};
        const QJsonObject hit
            = objects(run(attempt).out).value(0).value("found").toArray().at(0).toObject();
        QCOMPARE(hit.value("text").toString(), QString("zorbing rally"));
        QCOMPARE(hit.value("origin").toString(), QString("school"));
        QCOMPARE(objects(run({"words", "list", "--own", "--json"}).out).size(), 1);
        QCOMPARE(run(QStringList{"words", "withdraw", id} + who).code, 0);
        QVERIFY(objects(run(attempt).out).value(0).value("found").toArray().isEmpty());
        QCOMPARE(objects(run({"words", "list", "--own", "--withdrawn", "--json"}).out).size(), 1);
        const Run open
            = run(QStringList{"words", "add", "--list", "extremism", "--words", "(a", "--why", "x"}
                + who);
        QCOMPARE(open.code, 3);
        QCOMPARE(open.err.count(u'\n'), 1);
    }

    void calendarIsKeptAndPasted()
    {
        const QStringList who{"--as", "Dr Whitlock"};
        const QByteArray dates = "Autumn term: 3 September 2026 - 18 December 2026\n"
                                 "Half term: 26 October to 30 October 2026\n";
        QCOMPARE(
            objects(run({"calendar", "paste", "-", "--dry-run", "--json"}, dates).out).size(), 2);
        QVERIFY(run({"calendar", "list"}).out.isEmpty());
        QCOMPARE(run(QStringList{"calendar", "paste", "-"} + who, dates).code, 0);
        QCOMPARE(run(QStringList{"calendar", "paste", "-"} + who, dates).code, 3); // they overlap
        QCOMPARE(run(QStringList{"calendar", "paste", "-"} + who, "nothing").code, 1);
        const Run inset = run(QStringList{"calendar", "add", "--json", "--kind", "inset", "--name",
                                  "INSET", "--first", "2027-01-04"}
            + who);
        QCOMPARE(inset.code, 0);
        const QString id = QString::number(objects(inset.out).value(0).value("id").toInt());
        QCOMPARE(run(QStringList{"calendar", "remove", id} + who).code, 0);
        const QList<QJsonObject> left = objects(run({"calendar", "list", "--json"}).out);
        QCOMPARE(left.size(), 2);
        QCOMPARE(left.at(1).value("first").toString(), QString("2026-10-26"));
    }

    void policySentencesStandingVersionsAndPreview()
    {
        const QString sentences = run({"policy", "show", "lickey-hills", "--sentences"}).out;
        QVERIFY(sentences.contains("LH-44") && sentences.contains("HR-13"));
        QVERIFY(sentences.contains("Does a nickname count as a name? Yes"));
        const Run standing = run({"policy", "standing", "william-stockton", "--json"});
        QCOMPARE(standing.code, 1);
        const QJsonObject said = QJsonDocument::fromJson(standing.out.toUtf8()).object();
        QCOMPARE(said["standing"].toString(), "overdue");
        QCOMPARE(said["day"].toString(), "2017-09-01");
        QVERIFY(said["staleFacts"].toArray().contains("limit-140"));

        QCOMPARE(run({"post", "submit", "--as", "Miss Okoro", "--text",
                         "Year 4 made #clay owls and fired them."})
                     .code,
            0);
        QCOMPARE(run({"policy", "standing"}).code, 1);
        QVERIFY(run({"policy", "versions"}).out.contains("2026.1"));
        const Run same = run({"policy", "preview", "lickey-hills", "--json"});
        QCOMPARE(same.code, 0);
        const QJsonObject none = QJsonDocument::fromJson(same.out.toUtf8()).object();
        QCOMPARE(none["judged"].toInt(), 1);
        QVERIFY(none["changed"].toArray().isEmpty());
        const Run other = run({"policy", "preview", "william-stockton", "--json"});
        const QJsonObject changed = QJsonDocument::fromJson(other.out.toUtf8()).object();
        QVERIFY(changed["changed"][0]["clauses"].toArray().contains("LH-14"));
    }

    void databaseInitAndCheck()
    {
        QCOMPARE(run({"database", "init"}).code, 0);
        QCOMPARE(run({"database", "init"}).code, 1); // never overwritten
        const Run sound = run({"database", "check"});
        QCOMPARE(sound.code, 0);
        QVERIFY(sound.out.contains("sound"));
        QFile database(m_folder->filePath("school/school.sqlite"));
        QVERIFY(database.open(QIODevice::ReadWrite));
        database.write(QByteArray(8192, 'x'));
        database.close();
        QCOMPARE(run({"database", "check"}).code, 3);
    }

    void decisionsAreReportedDecidedAndLocked()
    {
        const QString teacher = "Miss Okoro";
        const QString leader = "Mr Hale";
        QVERIFY(run({"decision", "kinds", "--as", teacher}).out.contains("follow-request"));
        QCOMPARE(run({"decision", "record", "follow-request", "--as", teacher}).code, 2);
        const Run asked = run({"decision", "record", "follow-request", "--as", teacher, "--json",
            "--field", "handle=@kid_one", "--field", "pupil=yes"});
        QCOMPARE(asked.code, 0);
        const QJsonObject decision = objects(asked.out).value(0);
        QCOMPARE(decision["state"].toString(), QString("open"));
        const QString id = QString::number(decision["decision"].toInt());
        const auto allow = [this, &id](const QString& who) {
            return run({"decision", "close", id, "--as", who, "--choice", "allow", "--done-on-x"});
        };
        QCOMPARE(allow(teacher).code, 1);
        QVERIFY(allow(leader).err.contains("Pupils")); // LH-29
        QCOMPARE(run({"decision", "close", id, "--as", leader, "--choice", "refuse", "--done-on-x"})
                     .code,
            0);
        QCOMPARE(run({"decision", "close", id, "--as", leader, "--choice", "refuse", "--done-on-x"})
                     .code,
            1);
        const auto alerts = objects(
            run({"decision", "list", "--kind", "pupil-follows", "--as", "Ms Fenn", "--json"}).out);
        QCOMPARE(alerts.size(), 1);
        QCOMPARE(run({"decision", "step", QString::number(alerts.first()["decision"].toInt()),
                         "receipt", "--as", "Ms Fenn"})
                     .code,
            0);
        const Run due = run({"decision", "due", "--as", leader, "--json"});
        QCOMPARE(due.code, 0); // a fresh school is not late
        QCOMPARE(objects(due.out).value(0)["kind"].toString(), QString("follower-check"));
        QCOMPARE(run({"decision", "show", "99", "--as", leader}).code, 3);
        QCOMPARE(run({"decision", "dance", "--as", leader}).code, 2);
    }

    void postsGoThroughReviewToTheAccount()
    {
        QCOMPARE(
            run({"post", "submit", "--as", "Miss Okoro", "--text", "Owls by Amelia Thornbury."})
                .code,
            1);
        const Run sent = run(
            {"post", "submit", "--as", "Miss Okoro", "--text", "Year 4 made clay owls. #clay"});
        QCOMPARE(sent.code, 0);
        QVERIFY(sent.out.contains("in-review"));
        const auto waiting = objects(run({"post", "list", "--state", "in-review", "--json"}).out);
        QCOMPARE(waiting.size(), 1);
        const QString id = QString::number(waiting.first()["post"].toInt());
        QCOMPARE(run({"post", "approve", id, "--as", "Miss Okoro"}).code, 1);
        QCOMPARE(run({"post", "return", id, "--as", "Mr Hale"}).code, 1); // no comment
        QCOMPARE(run({"post", "publish", id}).code, 1); // not approved
        QCOMPARE(
            run({"post", "approve", id, "--as", "mr hale", "--passphrase-file", "-"}, "wrong\n")
                .code,
            1);
        QCOMPARE(
            run({"post", "approve", id, "--as", "mr hale", "--passphrase-file", "-"}, "practice\n")
                .code,
            0);
        const Run published = run({"post", "publish", id});
        QVERIFY2(published.code == 0, qPrintable(published.err));
        QVERIFY(published.out.contains("/status/"));
        const auto listed = objects(run({"post", "list", "--state", "sent", "--json"}).out);
        QVERIFY(!listed.first()["remoteId"].toString().isEmpty());
        QCOMPARE(run({"post", "publish", id}).code, 1); // once and only once
    }

    void badPicturesAreRefusedWithASentence()
    {
        const Run html = run({"post", "submit", "--as", "Miss Okoro", "--text", "x", "--photo",
            file("a.jpg", "<html><body>no</body></html>")});
        QCOMPARE(html.code, 3);
        QVERIFY(html.err.startsWith("nestbox-cli: "));
    }

    void demoTellsTheWholeJourney()
    {
        const Run demo = run({"demo"});
        QVERIFY2(demo.code == 0, qPrintable(demo.err));
        for (const char* part : {"blocked LH-16", "returned", "approved by", "sent, id",
                 "practice server received", "clay owl"})
            QVERIFY2(demo.out.contains(part), part);
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
