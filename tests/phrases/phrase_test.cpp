// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/phrases/phrase_book.h"

#include <QTest>

class PhraseTest : public QObject
{
    Q_OBJECT

    // Single quotes for double ones.
    static QByteArray json(const char* written) { return QByteArray(written).replace('\'', '"'); }

    static QString found(const QString& written, const QString& text)
    {
        const auto phrase = phrases::parsePhrase(written, phrases::PhraseBook::groups());
        if (!phrase)
            return "!" + phrase.error().text;
        const names::Words words = names::splitWords(text);
        const phrases::Passage passage{text, words};
        for (qsizetype at = 0; at < words.size(); ++at) {
            if (const auto end = phrase->matchAt(passage, at))
                return text.mid(words.at(at).range.start,
                    words.at(*end - 1).range.end - words.at(at).range.start);
        }
        return {};
    }

private Q_SLOTS:
    void places_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("words") << "please bring"
                               << "Now, PLEASE bring a hat."
                               << "PLEASE bring";
        QTest::newRow("not inside a word") << "bring"
                                           << "Upbringing matters."
                                           << "";
        QTest::newRow("accents") << "cafe"
                                 << "Our Café opened."
                                 << "Café";
        QTest::newRow("beginning") << "remind*"
                                   << "Two reminders today"
                                   << "reminders";
        QTest::newRow("digits inside") << "gr8"
                                       << "A Gr8 day"
                                       << "Gr8";
        QTest::newRow("digits beside") << "gr8"
                                       << "Group gr 8 won"
                                       << "";
        QTest::newRow("ending") << "we *ed"
                                << "So we painted it"
                                << "we painted";
        QTest::newRow("choice") << "(bring|send in) coats"
                                << "Do send in coats."
                                << "send in coats";
        QTest::newRow("perhaps, there") << "to [the] park"
                                        << "Off to the park!"
                                        << "to the park";
        QTest::newRow("perhaps, not there") << "to [the] park"
                                            << "Off to park!"
                                            << "to park";
        QTest::newRow("apostrophe") << "don't forget"
                                    << "Don’t forget it"
                                    << "Don’t forget";
        QTest::newRow("gap") << "bring .. coats"
                             << "bring your very warm coats"
                             << "bring your very warm coats";
        QTest::newRow("gap too wide") << "bring .. coats"
                                      << "bring a b c d e f coats"
                                      << "";
        QTest::newRow("sentence ends") << "bring coats"
                                       << "What to bring. Coats!"
                                       << "";
        QTest::newRow("gap ends with it") << "bring .. coats"
                                          << "We bring. Our coats."
                                          << "";
        QTest::newRow("sentence start") << "^ reminder"
                                        << "Hello. Reminder: hats"
                                        << "Reminder";
        QTest::newRow("not at the start") << "^ reminder"
                                          << "A lovely reminder"
                                          << "";
        QTest::newRow("sentence end") << "welcome $"
                                      << "All welcome!"
                                      << "welcome";
        QTest::newRow("not at the end") << "welcome $"
                                        << "welcome home"
                                        << "";
        QTest::newRow("group") << "on <weekday>"
                               << "See it on Friday"
                               << "on Friday";
        QTest::newRow("time") << "at <clock time>"
                              << "Come at 2.30pm"
                              << "at 2.30pm";
        QTest::newRow("money") << "costs <money>"
                               << "It costs £5"
                               << "costs £5";
        QTest::newRow("pence") << "costs <money>"
                               << "It costs 50p"
                               << "costs 50";
        QTest::newRow("no money") << "costs <money>"
                                  << "It costs 5"
                                  << "";
        QTest::newRow("handle is one thing") << "see <handle> now"
                                             << "see @TownLibrary_uk now"
                                             << "see @TownLibrary_uk now";
        QTest::newRow("shouted") << "<shouted> sale"
                                 << "HUGE sale"
                                 << "HUGE sale";
        QTest::newRow("nested") << "(a|b (c|d)) e"
                                << "x b d e"
                                << "b d e";
    }

    void places()
    {
        QFETCH(QString, written);
        QFETCH(QString, text);
        QTEST(found(written, text), "expected");
    }

    void badPhrases_data()
    {
        QTest::addColumn<QString>("written");
        for (const char* bad : {"", "   ", "(a", "a)", "a|b", "[", "[]", "()", "<nothing>", "<",
                 "a*", "*", "!!", "((((((((a))))))))", "(a|)"})
            QTest::newRow(bad) << bad;
        QTest::newRow("huge") << QString(phrases::longestPhrase + 1, 'a');
    }

    void badPhrases()
    {
        QFETCH(QString, written);
        const auto phrase = phrases::parsePhrase(written, phrases::PhraseBook::groups());
        QVERIFY(!phrase.has_value());
        QVERIFY(phrase.error().text.endsWith('.'));
    }

    void conditions()
    {
        const auto list = phrases::readPhraseList(
            json("{'id': 'x', 'title': 'X', 'about': 'x', 'entries': [{'phrase': 'closed', 'case': "
                 "'c', 'reason': 'r', 'with': ['school'], 'unless': ['story'], 'unlessAnywhere': "
                 "['drill']}]}"),
            "x.json", {});
        QVERIFY2(list.has_value(), list ? "" : qPrintable(list.error().text));
        QCOMPARE(list->entries.size(), std::size_t(1));
    }

    void quotationsAreSomebodyElses()
    {
        const auto hits = [](const QString& text) {
            const names::Words words = names::splitWords(text);
            return phrases::PhraseBook().find("announcements", {text, words}).size();
        };
        QCOMPARE(hits("Please line up."), 1);
        QCOMPARE(hits("'Please line up,' said the troll."), 0);
        QCOMPARE(hits("\u201CPlease line up,\u201D said the troll."), 0);
        QCOMPARE(hits("'Please line up.'"), 1); // all of it: the writer says so
        QCOMPARE(hits("James' troll: please line up, Freya's troll."), 1);
    }

    void brokenLists_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("no JSON") << QByteArray("{") << "x.json";
        QTest::newRow("no entries") << json("{'id':'x','title':'X','about':'x'}") << "$";
        QTest::newRow("unknown member") << json("{'id':'x','title':'X','about':'x','entries':[{'"
                                                "phrase':'a','case':'c','reason':'r','why':1}]}")
                                        << "$.entries[0]";
        QTest::newRow("bad phrase") << json("{'id':'x','title':'X','about':'x','entries':[{'phrase'"
                                            ":'(a','case':'c','reason':'r'}]}")
                                    << "$.entries[0].phrase";
    }

    void brokenLists()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const auto list = phrases::readPhraseList(json, "x.json", {});
        QVERIFY(!list.has_value());
        QVERIFY2(list.error().text.contains(place), qPrintable(list.error().text));
    }

    void schoolAddsAndSilences()
    {
        const auto& list = phrases::PhraseBook::builtInLists().front();
        const QString caseName = list.entries.front().caseName;
        phrases::SchoolPhrase own;
        own.list = list.id;
        own.caseName = caseName;
        own.written = "zorbing rally";
        QVERIFY(!phrases::PhraseBook::problemWith(own).isEmpty()); // no reason given
        own.reason = "not ours";
        QVERIFY(phrases::PhraseBook::problemWith(own).isEmpty());
        const QString text = "Come to the zorbing rally. The indoor zorbing rally was fun.";
        const names::Words words = names::splitWords(text);
        const phrases::Passage passage{text, words};
        QVERIFY(phrases::PhraseBook().find(list.id, passage).isEmpty());
        const auto hits = phrases::PhraseBook({own}).find(list.id, passage);
        QCOMPARE(hits.size(), 2);
        QVERIFY(hits.front().school);
        QCOMPARE(hits.front().caseName, caseName);
        phrases::SchoolPhrase quiet = own;
        quiet.effect = phrases::SchoolPhrase::Effect::Silence;
        quiet.written = "indoor zorbing rally";
        QCOMPARE(phrases::PhraseBook({own, quiet}).find(list.id, passage).size(), 1);
    }

    void everyBuiltInEntryCanMatchItsOwnCase()
    {
        for (const phrases::PhraseList& list : phrases::PhraseBook::builtInLists()) {
            QVERIFY(!list.entries.empty());
            for (const phrases::Entry& entry : list.entries) {
                QVERIFY(!entry.phrase.isEmpty());
                QVERIFY(!entry.reason.isEmpty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(PhraseTest)
#include "phrase_test.moc"
