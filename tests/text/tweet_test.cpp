// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/tweet.h"

#include <QElapsedTimer>
#include <QTest>

namespace {

struct Row
{
    const char* name;
    const char16_t* input;
    int v1; // weights under the three configurations
    int v2;
    int v3;
};

QString many(const char16_t* piece, int times)
{
    return QStringView(piece).toString().repeated(times);
}

constexpr Row weightRows[] = {
    {"letters", u"Year 4", 6, 6, 6},
    {"blank", u" ", 1, 1, 1},
    {"accents", u"éßñŵ", 4, 4, 4},
    {"Greek and Cyrillic", u"Ωя", 2, 2, 2},
    {"last light letter", u"\u10FF", 1, 1, 1},
    {"first heavy letter", u"\u1100", 1, 2, 2},
    {"dashes and quotes", u"–—“”‘’", 6, 6, 6},
    {"dots and bullets", u"…•", 2, 4, 4},
    {"euro, arrow, tick, trade mark", u"€→✓™", 4, 8, 8},
    {"primes", u"′″‷‸", 4, 5, 5},
    {"Chinese", u"学校", 2, 4, 4},
    {"letter outside the first plane", u"\U00020021", 1, 2, 2},
    {"composed mark", u"e\u0301", 1, 1, 1},
    {"mark that stays", u"q\u0301", 2, 2, 2},
    {"decomposed Hangul", u"\u1112\u1161\u11AB", 1, 2, 2},
    {"character that grows", u"\uFB2C", 3, 3, 3},
    {"link", u"http://oakfield.com/a/very/long/path/to/a/page.html", 23, 23, 23},
    {"short link text", u"a.co", 23, 23, 23},
    {"link in a sentence", u"see oakfield.com!", 28, 28, 28},
    {"e-mail address", u"a@oakfield.com", 14, 14, 14},
    {"forgotten blank", u"done.Today", 23, 23, 23},
    {"skipped letters before a path", u"a.com中.cn/x", 27, 27, 27},
    {"emoji", u"\U0001F33B", 1, 2, 2},
    {"heart", u"\u2764\uFE0F", 2, 4, 2},
    {"heart as text", u"\u2764\uFE0E", 2, 4, 4},
    {"skin tone", u"\U0001F44D\U0001F3FD", 2, 4, 2},
    {"flag", u"\U0001F1EC\U0001F1E7", 2, 4, 2},
    {"flag of no country", u"\U0001F1EC\U0001F1EC\U0001F1E7", 3, 6, 4},
    {"England", u"\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", 7, 14,
        2},
    {"key cap", u"4\uFE0F\u20E3", 3, 5, 2},
    {"key cap without selector", u"4\u20E3", 2, 3, 2},
    {"family", u"\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466", 7, 11, 2},
    {"profession", u"\U0001F469\U0001F3FE\u200D\U0001F33E", 4, 7, 2},
    {"rainbow flag", u"\U0001F3F3\uFE0F\u200D\U0001F308", 4, 7, 2},
    {"joined people newer than the list", u"\U0001F9D1\u200D\U0001F91D\u200D\U0001F9D1", 5, 8,
        6 + 2},
    {"emoji newer than the list", u"\U0001FAE0", 1, 2, 2},
    {"selector alone", u"\uFE0F", 1, 2, 2},
    {"joiner at the end", u"\U0001F468\u200D", 2, 3, 3},
    {"trade mark as emoji", u"\u2122\uFE0F", 2, 4, 2},
    {"control character", u"a\u0001b", 3, 3, 3},
    {"directional marks", u"\u2066a\u2069", 3, 5, 5},
    {"emoji in a link", u"http://\u2603.net", 23, 23, 23},
    {"emoji behind a link", u"a.co \U0001F33B", 25, 26, 26},
};

} // namespace

class TweetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsWeighed_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QVector<int>>("weights");
        for (const Row& row : weightRows)
            QTest::newRow(row.name)
                << QStringView(row.input).toString() << QVector<int>{row.v1, row.v2, row.v3};
    }

    void textIsWeighed()
    {
        QFETCH(QString, input);
        const QVector<int> weights{text::measure(input, text::countingV1).weightedLength,
            text::measure(input, text::countingV2).weightedLength,
            text::measure(input).weightedLength};
        QTEST(weights, "weights");
        QCOMPARE(text::parse(input).measure.weightedLength, weights.back());
    }

    void validityFollowsLengthAndCharacters_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<int>("permillage");
        QTest::addColumn<int>("displayEnd");
        QTest::addColumn<int>("validEnd");
        QTest::newRow("empty") << QString() << false << 0 << 0 << 0;
        QTest::newRow("blank") << QStringLiteral(" ") << true << 3 << 1 << 1;
        QTest::newRow("280 letters") << many(u"a", 280) << true << 1000 << 280 << 280;
        QTest::newRow("281 letters") << many(u"a", 281) << false << 1003 << 281 << 280;
        QTest::newRow("140 ideographs") << many(u"校", 140) << true << 1000 << 140 << 140;
        QTest::newRow("141 ideographs") << many(u"校", 141) << false << 1007 << 141 << 140;
        QTest::newRow("140 sunflowers") << many(u"\U0001F33B", 140) << true << 1000 << 280 << 280;
        QTest::newRow("141 sunflowers") << many(u"\U0001F33B", 141) << false << 1007 << 282 << 280;
        QTest::newRow("a link across the limit")
            << many(u"a", 270) + QStringLiteral(" oakfield.com end") << false << 1064 << 287 << 271;
        QTest::newRow("decomposed, all of it fits")
            << many(u"e\u0301", 280) << true << 1000 << 560 << 560;
        QTest::newRow("byte order mark") << QStringLiteral("ab\uFEFFc") << false << 17 << 4 << 2;
        QTest::newRow("noncharacter at the end")
            << QStringLiteral("abc\uFFFF") << false << 17 << 4 << 3;
        QTest::newRow("noncharacter in composed text")
            << QStringLiteral("e\u0301\uFFFE") << false << 10 << 3 << 2;
        QTest::newRow("lone high surrogate") << QString(QChar(0xD83D)) << true << 7 << 1 << 1;
        QTest::newRow("lone low surrogate") << QString(QChar(0xDC00)) << true << 7 << 1 << 1;
        QTest::newRow("growing text never leaves itself")
            << many(u"\uFFFE\uFB2C", 1) << false << 17 << 2 << 0;
    }

    void validityFollowsLengthAndCharacters()
    {
        QFETCH(QString, input);
        const text::Measure measure = text::measure(input);
        QTEST(measure.valid, "valid");
        QTEST(measure.permillage, "permillage");
        QCOMPARE(measure.display.start, 0);
        QTEST(measure.display.end, "displayEnd");
        QCOMPARE(measure.validPart.start, 0);
        QTEST(measure.validPart.end, "validEnd");
    }

    void theOldConfigurationEndsAt140()
    {
        QVERIFY(text::measure(many(u"校", 140), text::countingV1).valid);
        QVERIFY(!text::measure(many(u"a", 141), text::countingV1).valid);
    }

    void aLongerLimitIsKept()
    {
        const text::Counting premium{4000, 23, true, true};
        QVERIFY(text::measure(many(u"a", 4000), premium).valid);
        QCOMPARE(text::measure(many(u"a", 4000), premium).permillage, 1000);
        QVERIFY(!text::measure(many(u"a", 4001), premium).valid);
        QVERIFY(!text::measure(u"a", text::Counting{0, 23, true, true}).valid);
    }

    void entitiesPointIntoTheTextAsGiven()
    {
        const QString input = QStringLiteral("E\u0301te\u0301 #e\u0301cole @oak http://a.com");
        const text::Tweet tweet = text::parse(input);
        QCOMPARE(tweet.hashtags.size(), 1);
        QCOMPARE(input.mid(tweet.hashtags[0].range.start, tweet.hashtags[0].range.length()),
            QStringLiteral("#e\u0301cole"));
        QCOMPARE(tweet.mentions.size(), 1);
        QCOMPARE(tweet.urls.size(), 1);
        QCOMPARE(tweet.urls[0].range.end, int(input.size()));
        QCOMPARE(tweet.measure.weightedLength, 3 + 1 + 6 + 1 + 4 + 1 + 23);
    }

    void nulsAreText()
    {
        const QString input
            = QString(3, QChar()) + QStringLiteral("@oak") + QChar() + QStringLiteral("#b");
        const text::Tweet tweet = text::parse(input);
        QCOMPARE(tweet.measure.weightedLength, 10);
        QCOMPARE(tweet.mentions.size(), 1);
        QCOMPARE(tweet.hashtags.size(), 1);
    }

    void everySingleUnitIsSafe()
    {
        for (int unit = 0; unit <= 0xFFFF; ++unit) {
            const QChar odd{char16_t(unit)};
            const QString input = odd + QStringLiteral(".co#") + odd;
            const text::Measure measure = text::parse(input).measure;
            QVERIFY(measure.weightedLength > 0);
            QVERIFY(measure.validPart.end <= int(input.size()));
        }
    }

    void hugeTextsTakeLinearTime_data()
    {
        QTest::addColumn<QString>("piece");
        const auto add = [](const char* name, const char16_t* piece) {
            QTest::newRow(name) << QStringView(piece).toString();
        };
        add("one word", u"a");
        add("one foreign word", u"中");
        add("labels", u"a.");
        add("foreign labels", u"中.");
        add("domains", u"a.com中.");
        add("hyphens", u"-a");
        add("underscores", u"a_");
        add("brackets", u"a.co/(b.co/(");
        add("open brackets", u"(");
        add("queries", u"a.co?!");
        add("protocols", u"http://");
        add("signs", u"@#$");
        add("tags", u"#1");
        add("marks", u"\u0301");
        add("marks out of order", u"\u0301\u0323");
        add("marks that come apart", u"\u0F73");
        add("Jamo", u"\u1112\u1161\u11AB");
        add("joiners", u"\U0001F468\u200D");
        add("selectors", u"\uFE0F");
        QTest::newRow("lone surrogates") << QString(QChar(0xD83D));
        QTest::newRow("NULs") << QString(QChar());
    }

    void hugeTextsTakeLinearTime()
    {
        QFETCH(QString, piece);
        const QString input = piece.repeated(int(100000 / piece.size()));
        QElapsedTimer timer;
        timer.start();
        const text::Tweet tweet = text::parse(input);
        // Generous: a debug build under a sanitizer passes, quadratic time does not.
        QVERIFY2(timer.elapsed() < 3000, "took longer than linear time allows");
        QVERIFY(!tweet.measure.valid);
    }
};

QTEST_GUILESS_MAIN(TweetTest)
#include "tweet_test.moc"
