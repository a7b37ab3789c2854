// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/validation.h"

#include <QTest>

namespace {

struct Row
{
    const char* name;
    const char16_t* input;
    bool expected;
};

template <std::size_t N> void addRows(const Row (&rows)[N])
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<bool>("expected");
    for (const Row& row : rows)
        QTest::newRow(row.name) << QStringView(row.input).toString() << row.expected;
}

struct UrlRow
{
    const char* name;
    const char16_t* input;
    const char*
        expected; // the rule sets that accept it: U(nicode) A(scii) u, a (no protocol needed)
};

QString accepting(const QString& url)
{
    QString out;
    if (text::isValidUrl(url))
        out += 'U';
    if (text::isValidUrl(url, {false, true}))
        out += 'A';
    if (text::isValidUrl(url, {true, false}))
        out += 'u';
    if (text::isValidUrl(url, {false, false}))
        out += 'a';
    return out;
}

constexpr UrlRow urlRows[] = {
    {"plain", u"http://oakfield.com", "UAua"},
    {"capitals", u"HTTPS://OAKFIELD.COM/A", "UAua"},
    {"bare", u"oakfield.com/a?b#c", "ua"},
    {"other protocol", u"ftp://oakfield.com", "ua"},
    {"odd protocol", u"1!://oakfield.com", "ua"},
    {"top level need not exist", u"http://oakfield.notatld", "UAua"},
    {"accents", u"http://école.fr/", "Uu"},
    {"snowman", u"http://☃.net", "Uu"},
    {"no host", u"http://", ""},
    {"one label", u"http://oakfield", ""},
    {"empty label", u"http://a..com", ""},
    {"hyphen first", u"http://-a.com", ""},
    {"hyphen last", u"http://a-.com", ""},
    {"underscore in a subdomain", u"http://a_b.c.com", "UAua"},
    {"underscore in the domain", u"http://a_b.com", ""},
    {"digit begins the top level", u"http://a.1com", ""},
    {"user", u"http://me:pass%20word@oakfield.com", "UAua"},
    {"user with brackets", u"http://me[1]@oakfield.com", ""},
    {"port", u"http://oakfield.com:65535/", "UAua"},
    {"port of six digits", u"http://oakfield.com:123456/", ""},
    {"port without number", u"http://oakfield.com:/", ""},
    {"address", u"http://192.168.0.1/x", "UAua"},
    {"address with a long last number", u"http://192.168.0.10/x", ""},
    {"address out of range", u"http://256.168.0.1/", ""},
    {"address with leading nought", u"http://01.2.3.4/", ""},
    {"long address", u"http://[2001:db8::1]:80/", "UAua"},
    {"long address left open", u"http://[2001:db8::1/", ""},
    {"Cyrillic path", u"http://oakfield.com/школа", "UAua"},
    {"Chinese path", u"http://oakfield.com/学校", ""},
    {"percent", u"http://oakfield.com/%41", "UAua"},
    {"bad percent", u"http://oakfield.com/%4g", ""},
    {"bar", u"http://oakfield.com/a|b?c|d#e|f", "UAua"},
    {"blank", u"http://oakfield.com/a b", ""},
    {"blank at the end", u"http://oakfield.com ", ""},
    {"newline in the fragment", u"http://oakfield.com/#a\nb", ""},
    {"two question marks", u"http://oakfield.com??", "UAua"},
    {"empty", u"", ""},
};

} // namespace

class ValidationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usernames_data()
    {
        static constexpr Row rows[] = {
            {"plain", u"@oak_pta", true},
            {"full-width sign", u"＠oak", true},
            {"digits", u"@1234", true},
            {"20 characters", u"@abcdefghij0123456789", true},
            {"21 characters", u"@abcdefghij0123456789k", false},
            {"no sign", u"oak", false},
            {"sign only", u"@", false},
            {"hyphen", u"@oak-pta", false},
            {"accent", u"@écolé", false},
            {"list", u"@oak/trips", false},
            {"blank before", u" @oak", false},
            {"two", u"@oak @pta", false},
            {"empty", u"", false},
        };
        addRows(rows);
    }

    void usernames()
    {
        QFETCH(QString, input);
        QTEST(text::isValidUsername(input), "expected");
    }

    void lists_data()
    {
        static constexpr Row rows[] = {
            {"plain", u"@oak/trips-2026_a", true},
            {"no list", u"@oak", false},
            {"slash only", u"@oak/", false},
            {"digit first", u"@oak/4b", false},
            {"too long", u"@oak/abcdefghijklmnopqrstuvwxyz", false},
            {"blank before", u" @oak/a", false},
            {"blank after", u"@oak/a ", false},
            {"RT before", u"RT@oak/a", false},
            {"empty", u"", false},
        };
        addRows(rows);
    }

    void lists()
    {
        QFETCH(QString, input);
        QTEST(text::isValidList(input), "expected");
    }

    void hashtags_data()
    {
        static constexpr Row rows[] = {
            {"plain", u"#Year4", true},
            {"Greek", u"#σχολείο", true},
            {"digits only", u"#2026", false},
            {"no sign", u"Year4", false},
            {"hyphen", u"#Year-4", false},
            {"blank inside", u"#Year 4", false},
            {"two", u"#a #b", false},
            {"empty", u"", false},
        };
        addRows(rows);
    }

    void hashtags()
    {
        QFETCH(QString, input);
        QTEST(text::isValidHashtag(input), "expected");
    }

    void urls_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("expected");
        for (const UrlRow& row : urlRows)
            QTest::newRow(row.name)
                << QStringView(row.input).toString() << QString::fromLatin1(row.expected);
    }

    void urls()
    {
        QFETCH(QString, input);
        QTEST(accepting(input), "expected");
    }

    void forbiddenCharacters()
    {
        QVERIFY(!text::hasForbiddenCharacter(u"Year 4 \U0001F33B\u202A\u0001"));
        for (const char16_t unit : {u'\uFFFE', u'\uFEFF', u'\uFFFF'})
            QVERIFY(text::hasForbiddenCharacter(QString(QStringLiteral("a")) + QChar(unit)));
        QVERIFY(!text::hasForbiddenCharacter({}));
    }

    void hugeInputIsJudged()
    {
        const QString huge(200000, u'a');
        QVERIFY(!text::isValidUsername(u'@' + huge));
        QVERIFY(!text::isValidList(u'@' + huge));
        QVERIFY(text::isValidHashtag(u'#' + huge));
        QVERIFY(text::isValidUrl(QStringLiteral("http://a.com/") + huge));
        QVERIFY(!text::isValidUrl(QStringLiteral("http://") + huge));
    }
};

QTEST_GUILESS_MAIN(ValidationTest)
#include "validation_test.moc"
