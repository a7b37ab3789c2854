// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/tweet_maker.h"

namespace {

constexpr const char16_t* words[] = {u"School", u"trip", u"today", u"done", u"Today", u"is", u"as",
    u"rt", u"RT", u"xRT", u"the", u"café", u"naïve", u"Année", u"Ελλάδα", u"сад", u"школа", u"学校",
    u"ありがとう", u"가나다", u"مدرسة", u"विद्यालय", u"ไทย", u"1", u"42", u"2026", u"e.g.", u"i.e",
    u"ver.As", u"me.to", u"ﬁne", u"A\u030A", u"e\u0301te\u0301", u"o\u0323\u0302",
    u"\u1112\u1161\u11AB", u"\u212B", u"\u0958", u"\uFB2C", u"\u0344", u"q\u0307\u0323",
    u"\u0915\u093C", u"\U0001D15E", u"\U00020021", u"\U00010400", u"\U0001D7CE", u"ß", u"İ", u"ſ",
    u"\u212A", u"\u0399", u"\u2C65", u"\u1FBE", u"\u10D2\u10D4", u"x", u"www", u"http", u"https",
    u"xn--", u"co", u"com"};

constexpr const char16_t* separators[] = {u" ", u" ", u" ", u"  ", u"\n", u"\t", u".", u",", u"!",
    u"?", u":", u";", u"-", u"_", u"/", u"\\", u"(", u")", u"[", u"]", u"{", u"}", u"\"", u"'",
    u"`", u"|", u"~", u"^", u"*", u"+", u"=", u"<", u">", u"%", u"&", u"@", u"#", u"$", u"\uFF20",
    u"\uFF03", u"\u3000", u"\u00A0", u"\u0085", u"\u180E", u"\u2003", u"\u200B", u"\u2028",
    u"\u2013", u"\u2014", u"\u2026", u"\u3002", u"\u30FB", u"\u00B7", u"", u"", u""};

// Left out: U+007F, of which the punycode modules of Node's versions disagree whether a label with
// it has to be encoded, and the Latin case pairs newer than Unicode 15 (U+A7CB, U+A7DC).
constexpr const char16_t* oddities[] = {u"\u200E", u"\u200F", u"\u202A", u"\u202B", u"\u202C",
    u"\u202D", u"\u202E", u"\u2066", u"\u2067", u"\u2068", u"\u2069", u"\u061C", u"\u200C",
    u"\u200D", u"\uFE0E", u"\uFE0F", u"\u20E3", u"\uFEFF", u"\uFFFE", u"\uFFFF", u"\u0001",
    u"\u001B", u"\u0300", u"\u0301", u"\u0323", u"\u0345", u"\u0F73", u"\u0F71\u0F72", u"\u093C",
    u"\uE50A", u"\u10FF", u"\u1100", u"\u2010", u"\u201F", u"\u2020", u"\u2032", u"\u2037",
    u"\u2038", u"\U0001F3FB", u"\U0001F1E6", u"\U000E0067", u"\u20AC", u"\u2122", u"\u2192"};

constexpr const char16_t* tlds[]
    = {u"com", u"org", u"uk", u"co", u"school", u"education", u"es", u"as", u"today", u"Today",
        u"COM", u"museum", u"xn--p1ai", u"XN--abc-d", u"рф", u"РФ", u"中国", u"嘉里", u"嘉里大酒店",
        u"भारत", u"भारतम्", u"한국", u"ελ", u"ΕΛ", u"vermögensberater", u"VERMÖGENSBERATUNG", u"გე",
        u"\u1C92\u1C94", u"notatld", u"c", u"comm", u"con", u"t", u"index", u"html", u"jp"};

constexpr const char16_t* bases[] = {u"\U0001F600", u"\U0001F44D", u"\U0001F468", u"\U0001F469",
    u"\U0001F467", u"\U0001F466", u"\u261D", u"\u270A", u"\u26F9", u"\U0001F3CB", u"\U0001F574",
    u"\U0001F3C3", u"\U0001F46F", u"\u2764", u"\u00A9", u"\u2122", u"\u265F", u"\u263A", u"\u2603",
    u"\U0001F3F3", u"\U0001F3F4", u"\U0001F308", u"\U0001F441", u"\U0001F5E8", u"\U0001F1EC",
    u"\U0001F1E7", u"\U0001F1F5", u"\U0001F1F9", u"#", u"*", u"1", u"9", u"\U0001F9D1",
    u"\U0001FAE0", u"\U0001F9D1\u200D\U0001F91D\u200D\U0001F9D1",
    u"\U0001F468\u200D\U0001F469\u200D\U0001F467",
    u"\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", u"\U0001F9B0",
    u"\u2695", u"\u2640", u"\u2642", u"\U0001F48B", u"\u3030", u"\U0001F004", u"\uFE0F"};

constexpr const char16_t* joins[] = {u"\u200D", u"\uFE0F", u"\uFE0E", u"\u20E3", u"\uFE0F\u20E3",
    u"\uFE0F\u200D", u"\U0001F3FB", u"\U0001F3FD", u"\U0001F3FF", u"\uFE0F\U0001F3FD"};

constexpr const char16_t* scripts[] = {u"Year4", u"maths", u"école", u"學校", u"学校", u"школа",
    u"مدرسة", u"בית", u"विज्ञान", u"한국", u"ไทย", u"\U00020021", u"\U00016F04\U00016F51",
    u"\U000104A0", u"123", u"_", u"\u0661", u"\uFF11", u"\u200C", u"\u30FB", u"\u00B7", u"\u0F0B",
    u"e\u0301", u"\uAB70", u"\u1C80", u"\U0001F600", u"\u20E3", u"\uFE0F", u"\u309B", u"\uFF5E"};

constexpr const char16_t* crumbs[] = {u"a", u"Z", u"é", u"中", u"ш", u"0", u"9", u".", u".", u".co",
    u".uk", u".com", u"com", u"co", u".рф", u".中国", u"-", u"_", u"/", u"/", u":", u"://",
    u"http://", u"https://", u"t.co/", u"xn--", u"@", u"#", u"$", u"&", u"?", u"=", u"(", u")",
    u"(a)", u"!", u",", u"|", u"+", u" ", u" ", u"rt", u"RT:", u"\u200E", u"\u2013", u"\uFEFF",
    u"\uFE0F", u"\u20E3", u"\u0301", u"\u3002", u"\"", u"%", u"[", u"]", u"ſ", u"\U0001F468",
    u"\u200D", u"\U0001F3FD", u"\u2640", u"\U00020021"};

} // namespace

QString TweetMaker::repeated(const char16_t* units, int least, int most)
{
    const QString from = QStringView(units).toString();
    QString out;
    for (int left = least + below(most - least + 1); left > 0; --left)
        out += from[below(int(from.size()))];
    return out;
}

QString TweetMaker::text()
{
    QString out;
    if (chance(30)) { // fragments in no order at all
        for (int left = below(chance(20) ? 80 : 20); left > 0; --left)
            out += chance(97) ? one(crumbs) : oddity();
        return out;
    }
    const int pieces = chance(10) ? below(120) : below(14);
    for (int i = 0; i < pieces; ++i) {
        out += piece();
        if (chance(75))
            out += chance(60) ? QStringLiteral(" ") : one(separators);
    }
    return out;
}

QString TweetMaker::piece()
{
    switch (below(16)) {
    case 0:
    case 1:
    case 2:
        return url();
    case 3:
    case 4:
        return mention();
    case 5:
    case 6:
        return hashtag();
    case 7:
        return cashtag();
    case 8:
    case 9:
        return emoji();
    case 10:
        return oddity();
    case 11:
        return one(separators);
    case 12:
        return domain();
    default:
        return word();
    }
}

QString TweetMaker::word()
{
    return chance(85) ? one(words) : repeated(u"abzABZ059_-.", 1, 12);
}

QString TweetMaker::label()
{
    switch (below(9)) {
    case 0:
        return one(words);
    case 1:
        return one(tlds);
    case 2:
        return repeated(u"ab-_9", 1, 6);
    case 3:
        return repeated(u"aé中ш\u2603\u3002\u2013\"", 1, 5);
    case 4: // near the longest label
        return repeated(u"abc", 50, 70);
    case 5: // near it once encoded
        return repeated(u"aéш中\u2603", 10, 40);
    default:
        return repeated(u"abcdefghij", 1, 8);
    }
}

QString TweetMaker::domain()
{
    QString out;
    for (int labels = 1 + below(3); labels > 0; --labels)
        out += label() + (chance(95) ? QStringLiteral(".") : one(separators));
    out += one(tlds);
    if (chance(10))
        out += one(words);
    return out;
}

QString TweetMaker::path()
{
    QString out = QStringLiteral("/");
    for (int parts = below(4); parts > 0; --parts) {
        switch (below(7)) {
        case 0:
            out += QStringLiteral("(") + repeated(u"ab_.,(", 0, 4) + QStringLiteral(")");
            break;
        case 1:
            out += QStringLiteral("((") + repeated(u"ab.", 0, 2) + QStringLiteral(")")
                + repeated(u"ab.)", 0, 2) + QStringLiteral(")");
            break;
        case 2:
            out += repeated(u"@-_.!*';:=+,.$/%#[]~|&\u2013", 1, 4);
            break;
        case 3:
            out += QStringLiteral("@user") + repeated(u"/.", 0, 2);
            break;
        default:
            out += word();
        }
    }
    return out;
}

QString TweetMaker::query()
{
    return QStringLiteral("?") + repeated(u"ab=&1", 0, 5)
        + repeated(u"!?*'@();:&=+$/%#[]-_.,~|", 0, 4);
}

QString TweetMaker::url()
{
    static constexpr const char16_t* protocols[] = {u"http://", u"https://", u"HTTP://",
        u"hTTps://", u"ftp://", u"xhttp://", u"http:/", u"://"};
    QString out = chance(55) ? one(protocols) : QString();
    if (chance(15))
        return QStringLiteral("http") + repeated(u"s", 0, 1) + QStringLiteral("://t.co/")
            + repeated(u"abcXYZ019", 0, chance(20) ? 50 : 12) + (chance(30) ? query() : QString())
            + (chance(20) ? path() : QString());
    out += domain();
    if (chance(15))
        out += QStringLiteral(":") + repeated(u"0123", 0, 6);
    if (chance(50))
        out += path();
    if (chance(1))
        out += repeated(u"abc/", 4000, 4200);
    if (chance(25))
        out += query();
    return out;
}

QString TweetMaker::mention()
{
    static constexpr const char16_t* signs[] = {u"@", u"@", u"@", u"@", u"\uFF20", u"@@"};
    QString out = one(signs) + repeated(u"abcXYZ_09", 0, chance(15) ? 26 : 12);
    if (chance(30))
        out += QStringLiteral("/") + repeated(u"abcX_-09", 0, chance(20) ? 30 : 8);
    if (chance(10))
        out += one(words);
    return out;
}

QString TweetMaker::hashtag()
{
    static constexpr const char16_t* signs[] = {u"#", u"#", u"#", u"#", u"\uFF03", u"##"};
    QString out = one(signs);
    for (int parts = below(4); parts > 0; --parts)
        out += one(scripts);
    return out;
}

QString TweetMaker::cashtag()
{
    QString out = QStringLiteral("$") + repeated(u"abcXYZ", 0, 8);
    if (chance(40))
        out += repeated(u"._", 1, 1) + repeated(u"abX1", 0, 3);
    return out;
}

QString TweetMaker::emoji()
{
    QString out = one(bases);
    for (int parts = below(4); parts > 0; --parts) {
        if (chance(80))
            out += one(joins);
        if (chance(70))
            out += one(bases);
    }
    return out;
}

QString TweetMaker::oddity()
{
    if (chance(20)) // half of a surrogate pair
        return QString(QChar(char16_t(0xD800 + below(0x800))));
    return one(oddities);
}

QString TweetMaker::strictUrl()
{
    static constexpr const char16_t* protocols[]
        = {u"http://", u"https://", u"HTTP://", u"ftp://", u"", u"http:", u"mailto://"};
    static constexpr const char16_t* hosts[] = {u"192.168.0.1", u"10.0.0.255", u"256.1.2.3",
        u"1.2.3", u"01.2.3.4", u"[::1]", u"[3ffe:1900:4545:3:200:f8ff:fe21:67cf]", u"[g]", u"[]",
        u"example.com", u"a_b.example.co.uk", u"a_b.com", u"-a.com", u"a-.com", u"☃.net", u"a.b",
        u"1.a", u"a.1", u"a", u"", u"école.fr", u"a..b", u"xn--p1ai.com", u"A.B.C"};
    QString out = one(protocols);
    if (chance(20))
        out += repeated(u"ab:%41é[", 0, 5) + QStringLiteral("@");
    out += chance(70) ? one(hosts) : domain();
    if (chance(25))
        out += QStringLiteral(":") + repeated(u"0189a", 0, 6);
    if (chance(60))
        out += QStringLiteral("/") + repeated(u"ab/ш%4[|\u1C80@:;=~", 0, 6);
    if (chance(40))
        out += QStringLiteral("?") + repeated(u"ab?/=&%4 ", 0, 6);
    if (chance(40))
        out += QStringLiteral("#") + repeated(u"ab?/=&#\n\u2028", 0, 4);
    return out;
}

QString TweetMaker::name()
{
    switch (below(8)) {
    case 0:
        return mention();
    case 1:
        return hashtag();
    case 2:
        return url();
    case 3:
        return word() + mention() + (chance(50) ? one(separators) : QString());
    default:
        return strictUrl();
    }
}
