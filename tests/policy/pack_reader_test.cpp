// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/pack_reader.h"
#include "app/policy/rule_table.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

QByteArray builtIn(const QString& id)
{
    QFile file(QStringLiteral(NESTBOX_SOURCE_DIR "/resources/policy/%1.json").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a pack is missing");
    return file.readAll();
}

// Sets the value at a path such as "rules.1.parameters.from"; an undefined value removes it.
QJsonValue changed(const QJsonValue& value, QStringList path, const QJsonValue& to)
{
    if (path.isEmpty())
        return to;
    const QString step = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        array[step.toInt()] = changed(array.at(step.toInt()), path, to);
        return array;
    }
    QJsonObject object = value.toObject();
    if (path.isEmpty() && to.isUndefined())
        object.remove(step);
    else
        object.insert(step, changed(object.value(step), path, to));
    return object;
}

QByteArray packWith(const QString& path, const QJsonValue& to)
{
    const QJsonObject whole = QJsonDocument::fromJson(builtIn("william-stockton")).object();
    return QJsonDocument(changed(whole, path.split('.'), to).toObject()).toJson();
}

struct Fault
{
    const char* name;
    const char* path; // what to change in a good pack
    QJsonValue to;
    const char* place; // what the sentence must begin with
    bool schemaSees = true; // some faults only the program can find
};

QVector<Fault> faults()
{
    const QJsonValue gone(QJsonValue::Undefined);
    return {
        {"unknown format", "format", 2, "$.format"},
        {"no id", "id", gone, "$.id"},
        {"id with capitals", "id", "Lickey", "$.id"},
        {"id with a newline", "id", "a\n", "$.id", false},
        {"empty name", "name", "  ", "$.name"},
        {"endless school", "school", QString(500, 'x'), "$.school"},
        {"handle with @", "handle", "@school_ws", "$.handle"},
        {"handle too long", "handle", "a_very_long_handle", "$.handle"},
        {"version is a number", "version", 3, "$.version"},
        {"no date", "effective", gone, "$.effective"},
        {"date in words", "effective", "September 2016", "$.effective"},
        {"no such day", "effective", "2016-02-30", "$.effective", false},
        {"absurd year", "review", "9999-01-01", "$.review"},
        {"review before the policy", "review", "2015-01-01", "$.review", false},
        {"date is null", "review", QJsonValue(QJsonValue::Null), "$.review"},
        {"unknown field", "colour", "blue", "$"},
        {"readings missing", "readings", gone, "$.readings"},
        {"reading missing", "readings.nicknamesAreNames", gone, "$.readings.nicknamesAreNames"},
        {"reading of wrong type", "readings.nicknamesAreNames", "yes",
            "$.readings.nicknamesAreNames"},
        {"unknown reading", "readings.other", true, "$.readings"},
        {"reading is no severity", "readings.personParts", "maybe", "$.readings.personParts"},
        {"never tested at sending", "readings.testedAt", QJsonArray{"typing"},
            "$.readings.testedAt"},
        {"tested at nonsense", "readings.testedAt.0", "later", "$.readings.testedAt[0]"},
        {"readings disagree", "readings.midSentenceTags", "blocked", "$.readings.midSentenceTags",
            false},
        {"rules are an object", "rules", QJsonObject(), "$.rules"},
        {"no rules", "rules", QJsonArray(), "$.rules"},
        {"a rule is a text", "rules.2", "names", "$.rules[2]"},
        {"rule without id", "rules.2.id", gone, "$.rules[2].id"},
        {"id used twice", "rules.2.id", "hours", "$.rules[2].id", false},
        {"unknown kind", "rules.3.kind", "telepathy", "$.rules[3].kind"},
        {"kind is a number", "rules.3.kind", 4, "$.rules[3].kind"},
        {"unknown field in a rule", "rules.3.colour", "blue", "$.rules[3]"},
        {"unknown origin", "rules.3.origin", "heaven", "$.rules[3].origin"},
        {"no summary", "rules.3.summary", gone, "$.rules[3].summary"},
        {"no cases", "rules.3.cases", gone, "$.rules[3].cases"},
        {"empty cases", "rules.3.cases", QJsonObject(), "$.rules[3].cases"},
        {"case of another kind", "rules.3.cases.too-long",
            QJsonObject{{"severity", "advice"}, {"clauses", QJsonArray{"WS-28"}}},
            "$.rules[3].cases"},
        {"unknown severity", "rules.3.cases.surname.severity", "deadly",
            "$.rules[3].cases.surname.severity"},
        {"no clauses", "rules.3.cases.surname.clauses", QJsonArray(),
            "$.rules[3].cases.surname.clauses"},
        {"clause that is none", "rules.3.cases.surname.clauses.0", "somewhere",
            "$.rules[3].cases.surname.clauses[0]"},
        {"clause twice", "rules.3.cases.surname.clauses", QJsonArray{"WS-28", "WS-28"},
            "$.rules[3].cases.surname.clauses[1]"},
        {"dismissed by a stranger", "rules.3.cases.surname.dismiss", "parent",
            "$.rules[3].cases.surname.dismiss"},
        {"waivable is a word", "rules.3.waivable", "no", "$.rules[3].waivable"},
        {"parameters of a kind without", "rules.3.parameters", QJsonObject{{"limit", 3}},
            "$.rules[3].parameters"},
        {"limit missing", "rules.0.parameters", gone, "$.rules[0].parameters"},
        {"limit of nothing", "rules.0.parameters.limit", 0, "$.rules[0].parameters.limit"},
        {"limit above the network's", "rules.0.parameters.limit", 281,
            "$.rules[0].parameters.limit"},
        {"limit with a fraction", "rules.0.parameters.limit", 139.5, "$.rules[0].parameters.limit"},
        {"limit as text", "rules.0.parameters.limit", "140", "$.rules[0].parameters.limit"},
        {"limit beyond numbers", "rules.0.parameters.limit", 1e300, "$.rules[0].parameters.limit"},
        {"hour that is none", "rules.1.parameters.from", "8am", "$.rules[1].parameters.from"},
        {"hour 25", "rules.1.parameters.from", "25:00", "$.rules[1].parameters.from"},
        {"hours turned round", "rules.1.parameters.to", "07:00", "$.rules[1].parameters.to", false},
        {"unknown weekday", "rules.1.parameters.days.0", "monday", "$.rules[1].parameters.days[0]"},
        {"no weekday", "rules.1.parameters.days", QJsonArray(), "$.rules[1].parameters.days"},
        {"closed day without name", "rules.2.parameters.days.0.name", gone,
            "$.rules[2].parameters.days[0].name"},
        {"closed day that is none", "rules.2.parameters.days.0.date", "31-12",
            "$.rules[2].parameters.days[0].date"},
        {"closed day 30 February", "rules.2.parameters.days.0.date", "02-30",
            "$.rules[2].parameters.days[0].date", false},
        {"clauses are an object", "clauses", QJsonObject(), "$.clauses"},
        {"clause id that is none", "clauses.0.id", "first", "$.clauses[0].id"},
        {"clause id used twice", "clauses.1.id", "WS-01", "$.clauses[1].id", false},
        {"unknown topic", "clauses.0.topic", "weather", "$.clauses[0].topic"},
        {"no sentence", "clauses.0.sentence", " ", "$.clauses[0].sentence"},
        {"endless sentence", "clauses.0.sentence", QString(301, 'x'), "$.clauses[0].sentence"},
        {"nothing for parents", "clauses.0.parents", "", "$.clauses[0].parents"},
        {"unknown field in a clause", "clauses.0.colour", "blue", "$.clauses[0]"},
        {"kept by nothing", "clauses.0.by", QJsonArray(), "$.clauses[0].by"},
        {"kept by an unknown way", "clauses.0.by.0", QJsonObject{{"magic", "wand"}},
            "$.clauses[0].by[0]"},
        {"kept by two things at once", "clauses.0.by.0",
            QJsonObject{{"rule", "hours"}, {"text", "age"}}, "$.clauses[0].by[0]"},
        {"kept by no thing", "clauses.0.by.0", QJsonObject(), "$.clauses[0].by[0]"},
        {"kept by a rule that is not there", "clauses.0.by.0", QJsonObject{{"rule", "telepathy"}},
            "$.clauses[0].by[0].rule", false},
        {"kept by an unknown governance", "clauses.0.by.0", QJsonObject{{"governance", "votes"}},
            "$.clauses[0].by[0].governance"},
        {"kept by an id with spaces", "clauses.0.by.0", QJsonObject{{"text", "the age"}},
            "$.clauses[0].by[0].text"},
    };
}

} // namespace

class PackReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInPacksAreWhatTheyShouldBe()
    {
        for (const QString& id : policy::builtInPackIds()) {
            const auto pack = policy::builtInPack(id);
            QVERIFY2(pack.has_value(), pack ? "" : qPrintable(pack.error().text));
            QCOMPARE(pack->id, id);
            QVERIFY(pack->rules.size() > 15);
        }
        const auto lh = policy::builtInPack("lickey-hills");
        QVERIFY(!lh->effective && !lh->review);
        QCOMPARE(lh->handle, "Lickey_Hills");
        const auto ws = policy::builtInPack("william-stockton");
        QCOMPARE(ws->review, QDate(2017, 9, 1));
        QVERIFY(ws->readings.bareForenameAllowed);
        QCOMPARE(policy::builtInPack("hogwarts").error().kind, base::ErrorKind::NotFound);
    }

    void packsSurviveWritingAndReading()
    {
        for (const QString& id : policy::builtInPackIds()) {
            const auto pack = policy::builtInPack(id);
            const auto again = policy::readPack(policy::writePack(*pack));
            QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().text));
            QCOMPARE(*again, *pack);
        }
    }

    void faultsAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        for (const Fault& fault : faults())
            QTest::newRow(fault.name)
                << packWith(fault.path, fault.to) << QString::fromLatin1(fault.place);
    }

    void faultsAreRefusedWithTheirPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const auto pack = policy::readPack(json);
        QVERIFY(!pack.has_value());
        QCOMPARE(pack.error().kind, base::ErrorKind::Invalid);
        QVERIFY2(pack.error().text.startsWith(place + ": "), qPrintable(pack.error().text));
        QVERIFY(pack.error().text.endsWith('.'));
        QVERIFY(pack.error().text.size() < 200);
    }

    void filesThatAreNoPacksAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("empty") << QByteArray() << "empty";
        QTest::newRow("blank") << QByteArray("  \n\t") << "empty";
        QTest::newRow("mark alone") << QByteArray("\xEF\xBB\xBF") << "empty";
        QTest::newRow("no JSON") << QByteArray("length: 140") << "line 1";
        QTest::newRow("cut off") << builtIn("william-stockton").left(900) << "line";
        QTest::newRow("array") << QByteArray("[1, 2]") << "one object";
        QTest::newRow("number") << QByteArray("3") << "JSON";
        QTest::newRow("too large") << QByteArray(2 * 1024 * 1024, ' ').append('{') << "too large";
        QTest::newRow("deep") << QByteArray(100000, '[') << "too deeply";
        QTest::newRow("deep object") << QByteArray("{\"a\":").repeated(20000) << "too deeply";
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{\0}\0", 6) << "line 1";
        QTest::newRow("NULs") << QByteArray(100, '\0') << "line 1";
    }

    void filesThatAreNoPacksAreRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, sentence);
        const auto pack = policy::readPack(json);
        QVERIFY(!pack.has_value());
        QVERIFY2(pack.error().text.contains(sentence), qPrintable(pack.error().text));
    }

    void byteOrderMarkIsTolerated()
    {
        QVERIFY(policy::readPack("\xEF\xBB\xBF" + builtIn("lickey-hills")).has_value());
    }

    void everyCutIsRefused()
    {
        const QByteArray whole = builtIn("lickey-hills").trimmed();
        for (qsizetype length = 0; length < whole.size(); length += 37)
            QVERIFY(!policy::readPack(whole.left(length)).has_value());
    }

    void schemaAndProgramKnowTheSameRules()
    {
        const QJsonObject schema = QJsonDocument::fromJson(builtIn("pack.schema")).object();
        const QJsonObject rule = schema.value("$defs").toObject().value("rule").toObject();
        QStringList kinds;
        for (const QJsonValue& kind :
            rule.value("properties").toObject().value("kind").toObject().value("enum").toArray())
            kinds.append(kind.toString());
        QCOMPARE(kinds, policy::ruleKindIds());
        for (const QJsonValue& branch : rule.value("allOf").toArray()) {
            const QString id = branch["if"]["properties"]["kind"]["const"].toString();
            const policy::RuleKind* kind = policy::ruleKind(id);
            QVERIFY(kind != nullptr);
            const QJsonValue then = branch["then"]["properties"];
            QStringList cases;
            for (const QJsonValue& name : then["cases"]["propertyNames"]["enum"].toArray())
                cases.append(name.toString());
            QCOMPARE(cases, kind->cases());
            QStringList parameters;
            for (const policy::ParameterSpec& spec : kind->parameters())
                parameters.append(spec.name);
            parameters.sort();
            QCOMPARE(then["parameters"]["properties"].toObject().keys(), parameters);
        }
    }

    void schemaRefusesWhatTheProgramRefuses()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const QString& name, const QByteArray& json) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
                qFatal("cannot write a test file");
        };
        write("check.py",
            "import json, sys, glob\n"
            "from jsonschema import Draft202012Validator\n"
            "schema = json.load(open('schema'))\n"
            "Draft202012Validator.check_schema(schema)\n"
            "check = Draft202012Validator(schema)\n"
            "for name in sorted(glob.glob('good-*') + glob.glob('bad-*')):\n"
            "    ok = check.is_valid(json.load(open(name)))\n"
            "    if ok != name.startswith('good'): print(name)\n");
        write("schema", builtIn("pack.schema"));
        for (const QString& id : policy::builtInPackIds())
            write("good-" + id, builtIn(id));
        for (const Fault& fault : faults()) {
            if (fault.schemaSees)
                write(QStringLiteral("bad-") + fault.name, packWith(fault.path, fault.to));
        }
        QProcess python;
        python.setWorkingDirectory(folder.path());
        python.start("python3", {"check.py"});
        if (!python.waitForFinished() || python.exitCode() != 0) {
            printf("skipped: python3 with jsonschema is not installed\n");
            QSKIP("no validator");
        }
        QCOMPARE(QString::fromUtf8(python.readAllStandardOutput()), QString());
    }
};

QTEST_GUILESS_MAIN(PackReaderTest)
#include "pack_reader_test.moc"
