// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Disguised letters become plain, and whatever is meant to stand as it does stays.

#include "app/names/name_finder.h"
#include "app/names/unmask.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

namespace {

names::Unmasked unmasked(const QString& text)
{
    static const names::NameFinder finder({{names::PersonKey{1}, "Olivia", "Brown", {}},
        {names::PersonKey{2}, "Hannah", "Stone", {}}, {names::PersonKey{3}, "Anna", "May", {}},
        {names::PersonKey{4}, "Freya", "Oscar", {}}, {names::PersonKey{5}, "Will", "Marsh", {}}});
    return names::unmask(text, [](const QString& word) { return finder.knows(word); });
}

QString kindName(names::DisguiseKind kind)
{
    switch (kind) {
    case names::DisguiseKind::Mixed:
        return "mixed";
    case names::DisguiseKind::Hidden:
        return "hidden";
    case names::DisguiseKind::Fancy:
        return "fancy";
    case names::DisguiseKind::Spaced:
        return "spaced";
    case names::DisguiseKind::Signs:
        return "signs";
    case names::DisguiseKind::Turned:
        return "turned";
    }
    return {};
}

// "mixed Olivia|signs crap"
QString described(const QString& text)
{
    QStringList parts;
    for (const names::Disguise& one : unmasked(text).disguises)
        parts.append(kindName(one.kind) + ' ' + one.plain);
    return parts.join('|');
}

} // namespace

class UnmaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void disguises_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* name, const QString& text, const char* found) {
            QTest::newRow(name) << text << QString::fromUtf8(found);
        };
        row("Cyrillic O", u"\u041elivia won"_qs, "mixed Olivia");
        row("Cyrillic a", u"Year 3 p\u0430inted the sea"_qs, "mixed painted");
        row("Greek omicron", u"a l\u03bfvely day"_qs, "mixed lovely");
        row("Greek alpha in a long word", u"\u03b1mazing owls"_qs, "mixed amazing");
        row("Armenian", u"Year 3 f\u0585und owls"_qs, "mixed found");
        row("Cherokee", u"\u13aanna won"_qs, "mixed Anna");
        row("script a", u"p\u0251inted owls"_qs, "fancy painted");
        row("dotless i", u"made g\u0131ngerbread houses"_qs, "mixed gingerbread");
        row("whole word", u"We drew \u0441\u043e\u0440\u0443 after copy"_qs, "mixed copy");
        row("single a", u"We made \u0430 kite today"_qs, "mixed a");
        row("zero width space", u"Oli\u200bvia won"_qs, "hidden Olivia");
        row("soft hyphen", u"the sch\u00adool field"_qs, "hidden school");
        row("word joiner", u"crocus\u2060es grew"_qs, "hidden crocuses");
        row("hidden instead of a space", u"Olivia\u200bBrown won"_qs, "hidden Olivia Brown");
        row("Hangul filler", u"Oli\u3164via won"_qs, "hidden Olivia");
        row("bold",
            u"\U0001D400\U0001D426\U0001D41A\U0001D433\U0001D422\U0001D427\U0001D420 owls"_qs,
            "fancy Amazing");
        row("one bold letter", u"\U0001D400mazing owls"_qs, "fancy Amazing");
        row("full width", u"\uff2f\uff4c\uff49\uff56\uff49\uff41 won"_qs, "fancy Olivia");
        row("circled", u"\u24c4\u24db\u24d8\u24e5\u24d8\u24d0 won"_qs, "fancy Olivia");
        row("white on black", u"\U0001F17E\U0001F17B\U0001F178\U0001F185\U0001F178\U0001F170"_qs,
            "fancy OLIVIA");
        row("small capitals", u"\u1d21\u1d07\u029f\u029f \u1d05\u1d0f\u0274\u1d07, Year 3"_qs,
            "fancy well done");
        row("raised", u"\u1d52\u02e1\u2071\u1d5b\u2071\u1d43 won"_qs, "fancy olivia");
        row("struck through", u"O\u0336l\u0336i\u0336v\u0336i\u0336a\u0336 won"_qs, "fancy Olivia");
        row("turned", u"sorted \u202eelbalcycer\u202c rubbish"_qs, "turned recyclable");
        row("turned name", u"\u202enworB aivilO\u202c won"_qs, "turned Olivia Brown");
        row("turned to the end", u"so \u202eaivilO"_qs, "turned Olivia");
        row("spaced name", "O l i v i a  B r o w n read", "spaced Olivia Brown");
        row("spaced name, one space", "O l i v i a B r o w n read", "spaced Olivia Brown");
        row("dots in a name", "Well done O.l.i.v.i.a today", "spaced Olivia");
        row("hyphens in a name", "We can spell O-l-i-v-i-a", "spaced Olivia");
        row("dots in a word", "That was b.a.d of us", "spaced bad");
        row("stars in a word", "That was b*a*d of us", "spaced bad");
        row("shouted apart", "G R E A T work", "spaced GREAT");
        row("word before", "I l o v e art", "spaced love");
        row("nought", "0livia won", "signs Olivia");
        row("nought inside", "Br0wn won", "signs Brown");
        row("side by side", "0livia Br0wn won", "signs Olivia Brown");
        row("four for a", "H4nn4h won", "signs Hannah");
        row("capitals", "H4NNAH won", "signs HANNAH");
        row("name unless words", "4nna won", "signs Anna");
        row("name of three letters", "M4y won", "signs May");
        row("one for l", "O1ivia won", "signs Olivia");
        row("at sign", "what cr@p", "signs crap");
        row("at sign in a name", "H@nnah won", "signs Hannah");
        row("dollar", "A cla$$ apart", "signs class");
        row("unknown word", "That is sh1t", "signs shit");
        row("in a hashtag", "Well run #TeamOl1via", "signs TeamOlivia");
        row("zero as letter of a name", "0scar won", "signs Oscar");
    }
    void disguises()
    {
        QFETCH(QString, text);
        QFETCH(QString, found);
        QCOMPARE(described(text), found);
    }

    void ordinaryThings_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const QString& text) { QTest::newRow(qPrintable(text)) << text; };
        for (const char* text : {"2nd, KS2, 5B, 3D, Year4, Y6, 10am, 3rd, 4x4, 1st, 100th, 50s",
                 "#Year4Art #KS2 #4B #WW2 #Y6SATs #P4C #year4art #covid19",
                 "H2O, CO2, R2D2, A4, B12", "MP3s and mp4s, 5pies, 24hrs, 30min, 5ml",
                 "Year3and4 sang, KS1and2 too", "S.T.E.M. and S.T.E.A.M. week",
                 "P.E., R.E. and D.T.", "The U.K. and the U.S.A.", "s a t p i n in Reception",
                 "We sang A B C D E F G", "a e i o u are vowels", "We sounded out c-a-t and d-o-g",
                 "Year 1 can spell b-e-c-a-u-s-e", "e.g. a fox, i.e. red, 9 a.m. to 3 p.m.",
                 "Plan A or B is OK", "x + y = z", "Team A v B", "J. R. R. Tolkien",
                 "Write to office@school.sch.uk", "See https://ex4mple.org/a1b2c3?d=4e5f",
                 "@mo_1qbal_f00ty and @Sch00lBooks", "www.b4ch.org/x", "Wow!Today we won 3-2!",
                 "£5, $5, 5p, €5", "Yes!!! 10/10", "Grid square B4, C5 and D6",
                 "gr8 and l8r are text-speak", "We meet@3pm", "The 5Ws and 1H",
                 "A 2m long snake, 7cm wide"})
            row(QString::fromUtf8(text));
        for (const char* text : {"👩‍🏫 and 👨‍👩‍👧‍👦 and ❤️ and 1️⃣",
                 "Flag 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and 🇬🇧", "🅰️ blood",
                 "Ysgol Gymraeg ŵ ŷ â", "Zażółć gęślą jaźń", "Ħaż-Żebbuġ", "Ngā mihi, Māori",
                 "καλημέρα means good morning", "Мы говорим по-русски", "это нос и рот",
                 "سلام بچه‌ها", "आप कैसे हैं", "ආයුබෝවන් ශ්‍රී",
                 "字 and ひらがな", "Yıldız and Işık", "2πr and πr² and Δt and μm", "10ⁿ and x²",
                 "1ˢᵗ place", "Henry Ⅷ", "The sound /ɡɪə/", "Café, naïve, Zoë, Siân",
                 "Akwaaba ɛte sɛn", "20°C, ½, №3, ™"})
            row(QString::fromUtf8(text));
        row("");
        row(" \n\t ");
    }
    void ordinaryThings()
    {
        QFETCH(QString, text);
        QCOMPARE(described(text), "");
    }

    void namesAreFoundWhereTheyStand_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        const auto row = [](const QString& text, const QString& written) {
            QTest::newRow(qPrintable(text)) << text << written;
        };
        row(u"\u041elivia Brown read"_qs, u"\u041elivia Brown"_qs);
        row("O l i v i a  B r o w n read", "O l i v i a  B r o w n");
        row("0livia Br0wn read", "0livia Br0wn");
        row(u"Oli\u200bvia Brown read"_qs, u"Oli\u200bvia Brown"_qs);
        row(u"So \u202enworB aivilO\u202c read"_qs, u"\u202enworB aivilO\u202c"_qs);
        row(u"\u24c4\u24db\u24d8\u24e5\u24d8\u24d0 read"_qs,
            u"\u24c4\u24db\u24d8\u24e5\u24d8\u24d0"_qs);
        row(u"\U0001D40E\U0001D425\U0001D422\U0001D42F\U0001D422\U0001D41A read"_qs,
            u"\U0001D40E\U0001D425\U0001D422\U0001D42F\U0001D422\U0001D41A"_qs);
        row("Olivia Brown read", "Olivia Brown");
    }
    void namesAreFoundWhereTheyStand()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        const names::NameFinder finder({{names::PersonKey{1}, "Olivia", "Brown", {}}});
        const auto plain
            = names::unmask(text, [&finder](const QString& word) { return finder.knows(word); });
        const auto hits = finder.find(text, names::splitWords(plain));
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits.first().text, written);
    }

    void anyTextComesThrough()
    {
        static const QStringList pieces{"O l i v i a", "b.a.d", "0livia", "\u202e", "\u202c",
            u"\u0430"_qs, u"\u200b"_qs, u"\U0001D400"_qs, QString(QChar(0xD835)),
            QString(QChar(0xDC00)), " ", "\n", "#", "@", "$", "!", "1", "a", "B", ".", "-",
            u"\u0336"_qs, u"\u20dd"_qs, u"\u0627"_qs, u"\u200d"_qs, QString(QChar(0)), "https://"};
        QRandomGenerator random(5);
        for (int round = 0; round < 5000; ++round) {
            QString text;
            for (int i = random.bounded(12); i > 0; --i)
                text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
            const auto plain = unmasked(text);
            QVERIFY(
                plain.back.isEmpty() ? plain.text == text : plain.back.size() == plain.text.size());
            int before = 0;
            for (const names::Disguise& one : plain.disguises) {
                QVERIFY(one.range.start >= before && one.range.start < one.range.end
                    && one.range.end <= text.size());
                before = one.range.start;
            }
            for (const names::Word& word : names::splitWords(plain))
                QVERIFY(word.range.start >= 0 && word.range.start < word.range.end
                    && word.range.end <= text.size());
        }
    }

    void longTextsTakeNoLonger()
    {
        for (const QString& piece : {QString("O l i v i a "), QString("a."), QString("0l1v1a "),
                 QString("a0"), u"\u0430b"_qs, u"\u202e"_qs, u"a\u202eb\u202c"_qs, QString("a!")}) {
            const QString text = piece.repeated(100000 / piece.size());
            QElapsedTimer timer;
            timer.start();
            (void)unmasked(text);
            QVERIFY2(timer.elapsed() < 2000, qPrintable(piece));
        }
    }
};

QTEST_GUILESS_MAIN(UnmaskTest)
#include "unmask_test.moc"
