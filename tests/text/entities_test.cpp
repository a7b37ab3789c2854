// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/entities.h"

#include <QTest>

namespace {

struct Row
{
    const char* name;
    const char16_t* input;
    const char16_t* expected; // "start-end text[|list]", parted by a blank and a bar
};

QString shown(const QVector<text::Entity>& entities)
{
    QStringList out;
    for (const text::Entity& entity : entities) {
        QString line = QStringLiteral("%1-%2 ").arg(entity.range.start).arg(entity.range.end);
        line += entity.text;
        if (!entity.list.isEmpty())
            line += QLatin1Char('|') + entity.list;
        out += line;
    }
    return out.join(QStringLiteral(" | "));
}

template <std::size_t N> void addRows(const Row (&rows)[N])
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("expected");
    for (const Row& row : rows)
        QTest::newRow(row.name) << QStringView(row.input).toString()
                                << QStringView(row.expected).toString();
}

template <typename Extract> void check(Extract extract)
{
    QFETCH(QString, input);
    QFETCH(QString, expected);
    QCOMPARE(shown(extract(input)), expected);
}

constexpr Row urlRows[] = {
    {"none", u"Sports day was fun", u""},
    {"with protocol", u"see http://oakfield.example.org/trip",
        u"4-36 http://oakfield.example.org/trip"},
    {"secure", u"https://oakfield.co.uk", u"0-22 https://oakfield.co.uk"},
    {"protocol in capitals", u"HTTPS://Oakfield.COM/A", u"0-22 HTTPS://Oakfield.COM/A"},
    {"other protocol leaves nothing", u"ftp://files.oakfield.com/x", u""},
    {"bare domain", u"look at oakfield.school now", u"8-23 oakfield.school"},
    {"missing blank after full stop", u"We are done.Today we rest", u"7-17 done.Today"},
    {"as is a country", u"better ver.As said", u"7-13 ver.As"},
    {"no such top level", u"one.two.three4 and a.notatld", u""},
    {"full stop at the end stays out", u"go to oakfield.com.", u"6-18 oakfield.com"},
    {"comma at the end stays out", u"oakfield.com/trip, then home", u"0-17 oakfield.com/trip"},
    {"e-mail address is text", u"write to office@oakfield.com", u""},
    {"path with brackets", u"oakfield.com/a_(b)", u"0-18 oakfield.com/a_(b)"},
    {"path with nested brackets", u"oakfield.com/a_(b(c)d)!", u"0-22 oakfield.com/a_(b(c)d)"},
    {"brackets three deep stay out", u"oakfield.com/a(b(c(d)))", u"0-14 oakfield.com/a"},
    {"brackets right behind a full stop stay out", u"oakfield.com/.(b)", u"0-13 oakfield.com/"},
    {"in brackets", u"(oakfield.com)", u"1-13 oakfield.com"},
    {"query", u"oakfield.com/?year=4&class=b", u"0-28 oakfield.com/?year=4&class=b"},
    {"query of a bare domain without path stays out", u"oakfield.com?year=4", u"0-12 oakfield.com"},
    {"query behind a protocol", u"http://oakfield.com?year=4", u"0-26 http://oakfield.com?year=4"},
    {"query without an end", u"oakfield.com?!", u"0-12 oakfield.com"},
    {"port", u"http://oakfield.com:8080/x", u"0-26 http://oakfield.com:8080/x"},
    {"port without number", u"http://oakfield.com:/x", u"0-19 http://oakfield.com"},
    {"fragment", u"oakfield.com/#news", u"0-18 oakfield.com/#news"},
    {"at sign in a path", u"oakfield.com/@year4/x", u"0-21 oakfield.com/@year4/x"},
    {"Cyrillic path", u"http://oakfield.com/школа.", u"0-25 http://oakfield.com/школа"},
    {"Chinese path stays out", u"http://oakfield.com/学校", u"0-20 http://oakfield.com/"},
    {"Cyrillic domain with protocol", u"http://школа.рф/a", u"0-17 http://школа.рф/a"},
    {"Cyrillic domain in capitals", u"http://ШКОЛА.РФ", u"0-15 http://ШКОЛА.РФ"},
    {"Cyrillic domain without protocol is text", u"школа.рф", u""},
    {"Latin domain inside Chinese", u"看oakfield.com吧", u"1-13 oakfield.com"},
    {"ideographs before a Latin domain", u"看 学oakfield.com", u"3-15 oakfield.com"},
    {"two Latin domains in one", u"a.com中b.com", u"0-5 a.com | 6-11 b.com"},
    {"skipped letters before a path", u"a.com中.cn/x", u"0-11 a.com/x"},
    {"accented domain", u"école.fr", u"1-8 cole.fr"},
    {"accented domain with protocol", u"http://école.fr", u"0-15 http://école.fr"},
    {"encoded top level", u"http://a.xn--p1ai/x", u"0-19 http://a.xn--p1ai/x"},
    {"longer top level first", u"http://a.嘉里大酒店", u"0-14 http://a.嘉里大酒店"},
    {"underscore in a subdomain", u"http://year_4.oakfield.com",
        u"0-26 http://year_4.oakfield.com"},
    {"underscore in a bare subdomain", u"year_4.oakfield.com", u"5-19 4.oakfield.com"},
    {"underscore in the domain", u"http://oak_field.com", u""},
    {"hyphen ends no label", u"http://oak-.com", u""},
    {"bare domain behind a hyphen", u"x-oakfield.com", u"0-14 x-oakfield.com"},
    {"bare domain behind a slash", u"a /oakfield.com", u""},
    {"bare domain behind a full stop", u"..oakfield.com", u""},
    {"domain behind a hash sign", u"#oakfield.com", u""},
    {"domain behind a dollar sign", u"$oakfield.com", u""},
    {"two links without a blank between", u"http://a.com,http://b.com",
        u"0-12 http://a.com | 13-25 http://b.com"},
    {"top level runs on", u"oakfield.com4 oakfield.com+", u""},
    {"short link ends behind its code", u"https://t.co/Abc9.html", u"0-17 https://t.co/Abc9"},
    {"short link with query", u"https://t.co/Abc9?amp=1.", u"0-23 https://t.co/Abc9?amp=1"},
    {"short link with 40 characters", u"https://t.co/abcdefghij0123456789abcdefghij0123456789",
        u"0-53 https://t.co/abcdefghij0123456789abcdefghij0123456789"},
    {"short link with 41 characters", u"https://t.co/abcdefghij0123456789abcdefghij0123456789x",
        u""},
    {"between directional marks", u"\u202Ahttp://oakfield.com\u202C", u"1-20 http://oakfield.com"},
    {"behind an emoji", u"\U0001F33Boakfield.com", u"2-14 oakfield.com"},
    {"behind a byte order mark", u"\uFEFFhttp://oakfield.com", u""},
    {"label of 63", u"http://aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg.com",
        u"0-74 http://aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg.com"},
    {"label of 64", u"http://aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg.com",
        u""},
};

constexpr Row mentionRows[] = {
    {"none", u"thank you all", u""},
    {"at the start", u"@oak_ptа hello", u"0-7 oak_pt"},
    {"in the middle", u"thanks @OakPTA!", u"7-14 OakPTA"},
    {"full-width sign", u"thanks ＠OakPTA", u"7-14 OakPTA"},
    {"two", u"@a @b", u"0-2 a | 3-5 b"},
    {"list", u"see @oak/trips-2026.", u"4-19 oak|/trips-2026"},
    {"list must begin with a letter", u"@oak/4trips", u"0-4 oak"},
    {"list of 25", u"@oak/abcdefghijklmnopqrstuvwxyz", u"0-30 oak|/abcdefghijklmnopqrstuvwxy"},
    {"name of 20", u"@abcdefghij0123456789", u"0-21 abcdefghij0123456789"},
    {"name of 21 is cut", u"@abcdefghij0123456789k", u"0-21 abcdefghij0123456789"},
    {"e-mail address", u"office@oakfield.com", u""},
    {"behind punctuation", u".@oak", u"1-5 oak"},
    {"behind a dollar sign", u"$@oak", u""},
    {"behind another sign", u"@@oak", u""},
    {"behind RT", u"RT@oak rt:@pta", u"2-6 oak | 10-14 pta"},
    {"behind a word that ends in rt", u"start@oak", u""},
    {"behind RT behind a full stop", u".RT@oak", u""},
    {"before an accent", u"@oaké", u""},
    {"before another sign", u"@oak@pta", u""},
    {"before a protocol", u"@oak://x", u""},
    {"before a colon", u"@oak: hi", u"0-4 oak"},
    {"behind Japanese", u"の@oakに", u"1-5 oak"},
    {"behind an emoji", u"\U0001F44D@oak", u"2-6 oak"},
    {"without a name", u"@ @! @é", u""},
};

constexpr Row hashtagRows[] = {
    {"none", u"no tags", u""},
    {"plain", u"we love #Maths", u"8-14 Maths"},
    {"full-width sign", u"＃Maths", u"0-6 Maths"},
    {"letters and digits", u"#Year4 #4B", u"0-6 Year4 | 7-10 4B"},
    {"digits only", u"#2026", u""},
    {"underscore only", u"#_ #__1", u""},
    {"underscore and letter", u"#_a", u"0-3 _a"},
    {"accents", u"#ÉcoleFrançaise", u"0-15 ÉcoleFrançaise"},
    {"Russian", u"#школа!", u"0-6 школа"},
    {"Japanese", u"#理科 #カタカナ・ー", u"0-3 理科 | 4-11 カタカナ・ー"},
    {"Korean", u"#학교", u"0-3 학교"},
    {"Arabic", u"#مدرسة", u"0-6 مدرسة"},
    {"Hindi with marks", u"#विज्ञान", u"0-8 विज्ञान"},
    {"letter outside the first plane", u"#\U00020021x", u"0-4 \U00020021x"},
    {"digit outside the first plane", u"#A\U000104A0", u"0-4 A\U000104A0"},
    {"emoji ends it", u"#Sun\U0001F33Bny", u"0-4 Sun"},
    {"emoji before it", u"\U0001F33B#Sun", u"2-6 Sun"},
    {"letter before it", u"a#b", u""},
    {"ampersand before it", u"&#b", u""},
    {"punctuation before it", u"(#b)", u"1-3 b"},
    {"two signs", u"##b", u"1-3 b"},
    {"sign behind it", u"#b#c", u""},
    {"protocol behind it", u"#b://c", u""},
    {"key cap is no tag", u"#\uFE0F\u20E3 #\u20E3x", u""},
    {"behind a presentation selector", u"\u263A\uFE0F#b", u"2-4 b"},
    {"hyphen ends it", u"#one-two", u"0-4 one"},
    {"inside a link", u"http://oakfield.com/#news", u""},
    {"beside a link", u"http://oakfield.com #news", u"20-25 news"},
};

constexpr Row cashtagRows[] = {
    {"none", u"it costs $5", u""},
    {"plain", u"$SEED", u"0-5 SEED"},
    {"in a sentence", u"buy $SEED, now", u"4-9 SEED"},
    {"six letters", u"$ABCDEF", u"0-7 ABCDEF"},
    {"seven letters", u"$ABCDEFG", u""},
    {"with a market", u"$SEED.UK", u"0-8 SEED.UK"},
    {"with underscore", u"$SEED_b", u"0-7 SEED_b"},
    {"market too long", u"$SEED.UKX", u"0-5 SEED"},
    {"market with digit", u"$SEED.1", u"0-5 SEED"},
    {"digit ends it badly", u"$SEED1", u""},
    {"behind a letter", u"a$SEED", u""},
    {"behind a bracket", u"($SEED)", u""},
    {"behind a newline", u"\n$SEED", u"1-6 SEED"},
    {"two", u"$A $B", u"0-2 A | 3-5 B"},
    {"before a quotation mark", u"$SEED\"", u""},
    {"before an accent", u"$SEEDé", u""},
};

} // namespace

class EntitiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urlsAreFound_data() { addRows(urlRows); }

    void urlsAreFound()
    {
        check([](const QString& input) { return text::extractUrls(input); });
    }

    void onlyUrlsWithProtocolAreFoundOnRequest()
    {
        QCOMPARE(shown(text::extractUrls(u"a.com http://b.com c.com", text::BareDomains::Ignored)),
            QStringLiteral("6-18 http://b.com"));
    }

    void aLabelMayNotGrowTooLongWhenEncoded()
    {
        const QString fits
            = QStringLiteral("http://") + QString(50, QChar(0x448)) + QStringLiteral(".com");
        QCOMPARE(text::extractUrls(fits).size(), 1);
        const QString tooLong
            = QStringLiteral("http://") + QString(60, QChar(0x448)) + QStringLiteral(".com");
        QCOMPARE(text::extractUrls(tooLong).size(), 0);
    }

    void aUrlHasAtMost4096Characters()
    {
        const QString start = QStringLiteral("http://oakfield.com/");
        // The protocol counts once more.
        const QString fits = start + QString(4096 - 7 - start.size(), u'a');
        QCOMPARE(text::extractUrls(fits).size(), 1);
        QCOMPARE(text::extractUrls(fits + u'a').size(), 0);
    }

    void mentionsAndListsAreFound_data() { addRows(mentionRows); }

    void mentionsAndListsAreFound()
    {
        check([](const QString& input) { return text::extractMentionsOrLists(input); });
    }

    void listsAreNoMentions()
    {
        QCOMPARE(shown(text::extractMentions(u"@oak/trips @pta")), QStringLiteral("11-15 pta"));
    }

    void hashtagsAreFound_data() { addRows(hashtagRows); }

    void hashtagsAreFound()
    {
        check([](const QString& input) { return text::extractHashtags(input); });
    }

    void cashtagsAreFound_data() { addRows(cashtagRows); }

    void cashtagsAreFound()
    {
        check([](const QString& input) { return text::extractCashtags(input); });
    }

    void repliesAreRecognised_data()
    {
        static constexpr Row rows[] = {
            {"at the start", u"@oak thanks", u"oak"},
            {"behind blanks", u" \u3000\t@oak", u"oak"},
            {"full-width sign", u"＠oak", u"oak"},
            {"behind a word", u"hi @oak", u"-"},
            {"behind a full stop", u".@oak", u"-"},
            {"before another sign", u"@oak@pta", u"-"},
            {"before an accent", u"@oaké", u"-"},
            {"nothing", u"", u"-"},
            {"blanks only", u"   ", u"-"},
        };
        addRows(rows);
    }

    void repliesAreRecognised()
    {
        QFETCH(QString, input);
        QFETCH(QString, expected);
        QCOMPARE(text::extractReplyTo(input).value_or(QStringLiteral("-")), expected);
    }

    void overlapsAreDropped_data()
    {
        static constexpr Row rows[] = {
            {"mention in a link", u"oakfield.com/@year4 @pta",
                u"0-19 oakfield.com/@year4 | 20-24 pta"},
            {"tag in a link", u"oakfield.com/#a #b", u"0-15 oakfield.com/#a | 16-18 b"},
            {"everything", u"@a #b $c d.com", u"9-14 d.com | 0-2 a | 3-5 b | 6-8 c"},
        };
        addRows(rows);
    }

    void overlapsAreDropped()
    {
        check([](const QString& input) {
            const text::Tweet tweet = text::parse(input);
            return tweet.urls + tweet.mentions + tweet.hashtags + tweet.cashtags;
        });
    }
};

QTEST_GUILESS_MAIN(EntitiesTest)
#include "entities_test.moc"
