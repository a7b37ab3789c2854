// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/url_tail.h"

#include "app/text/unit_class.h"

#include <string_view>

namespace text {
namespace {

constexpr bool isOneOf(std::u16string_view set, char16_t unit)
{
    return set.find(unit) != std::u16string_view::npos;
}

bool isQueryUnit(char16_t unit)
{
    return isAsciiAlnum(unit) || isOneOf(u"!?*'@();:&=+$/%#[]-_.,~|", unit);
}

bool mayEndQuery(char16_t unit)
{
    return isAsciiAlnum(unit) || isOneOf(u"-_&=#/", unit);
}

int skip(QStringView text, int at, UnitClass wanted)
{
    const std::uint8_t* classes = unitClasses();
    while (at < text.size() && (classes[text[at].unicode()] & wanted))
        ++at;
    return at;
}

bool standsAt(QStringView text, int at, char16_t unit)
{
    return at < text.size() && text[at].unicode() == unit;
}

// End of the brackets that open at `at`, with at most one pair inside; -1 if they do not close.
int bracketsEnd(QStringView text, int at)
{
    int i = skip(text, at + 1, InPath);
    if (i > at + 1 && standsAt(text, i, u')'))
        return i + 1;
    if (!standsAt(text, i, u'('))
        return -1;
    const int inner = i + 1;
    i = skip(text, inner, InPath);
    if (i == inner || !standsAt(text, i, u')'))
        return -1;
    i = skip(text, i + 1, InPath);
    return standsAt(text, i, u')') ? i + 1 : -1;
}

int pathEnd(QStringView text, int slash)
{
    const std::uint8_t* classes = unitClasses();
    int end = slash + 1;
    for (int i = end; i < text.size();) {
        const char16_t unit = text[i].unicode();
        if (classes[unit] & InPath) {
            ++i;
            if (classes[unit] & EndsPath)
                end = i;
        } else if (const int close = unit == u'(' ? bracketsEnd(text, i) : -1; close > 0) {
            if (i == end) // brackets end a path only right behind a character that may
                end = close;
            i = close;
        } else {
            break;
        }
    }
    return end;
}

int queryEnd(QStringView text, int mark)
{
    int end = mark;
    for (int i = mark + 1; i < text.size() && isQueryUnit(text[i].unicode()); ++i) {
        if (mayEndQuery(text[i].unicode()))
            end = i + 1;
    }
    return end;
}

} // namespace

UrlTail urlTail(QStringView text, int at)
{
    UrlTail tail;
    tail.end = at;
    if (standsAt(text, at, u':')) {
        int digit = at + 1;
        while (digit < text.size() && isAsciiDigit(text[digit].unicode()))
            ++digit;
        if (digit > at + 1)
            tail.end = digit;
    }
    tail.pathStart = tail.pathEnd = tail.end;
    if (standsAt(text, tail.end, u'/'))
        tail.end = tail.pathEnd = pathEnd(text, tail.end);
    if (standsAt(text, tail.end, u'?'))
        tail.end = queryEnd(text, tail.end);
    return tail;
}

ShortLink shortLink(QStringView url)
{
    ShortLink link;
    int at = 0;
    for (const QStringView start : {u"https://t.co/", u"http://t.co/"}) {
        if (url.startsWith(start, Qt::CaseInsensitive))
            at = int(start.size());
    }
    if (at == 0)
        return link;
    link.end = at;
    while (link.end < url.size() && isAsciiAlnum(url[link.end].unicode()))
        ++link.end;
    link.codeLength = link.end - at;
    link.matches = link.codeLength > 0;
    if (link.matches && standsAt(url, link.end, u'?'))
        link.end = queryEnd(url, link.end);
    return link;
}

} // namespace text
