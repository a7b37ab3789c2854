// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/validation.h"

#include "app/text/entities.h"
#include "app/text/unit_class.h"

#include <QVarLengthArray>

#include <algorithm>
#include <optional>
#include <string_view>

namespace text {
namespace {

constexpr bool isOneOf(std::u16string_view set, char16_t unit)
{
    return set.find(unit) != std::u16string_view::npos;
}

char16_t unitAt(QStringView text, qsizetype at)
{
    return at < text.size() ? text[at].unicode() : u'\0';
}

bool isHexDigit(char16_t unit)
{
    return isAsciiDigit(unit) || (asciiLower(unit) >= u'a' && asciiLower(unit) <= u'f');
}

// RFC 3986 "unreserved", with the Cyrillic letters that twitter-text adds.
bool isUnreserved(char16_t unit)
{
    return isAsciiAlnum(unit) || isOneOf(u"-._~", unit) || (unit >= 0x400 && unit <= 0x4FF)
        || (unit >= 0x1C80 && unit <= 0x1C87);
}

// Everything unreserved, percent-encoded, a sub-delimiter, or one of `more`.
bool consistsOf(QStringView part, std::u16string_view more)
{
    for (qsizetype i = 0; i < part.size(); ++i) {
        const char16_t unit = part[i].unicode();
        if (unit == u'%') {
            if (!isHexDigit(unitAt(part, i + 1)) || !isHexDigit(unitAt(part, i + 2)))
                return false;
            i += 2;
        } else if (!isUnreserved(unit) && !isOneOf(u"!$&'()*+,;=", unit) && !isOneOf(more, unit)) {
            return false;
        }
    }
    return true;
}

struct UrlParts
{
    std::optional<QStringView> scheme;
    QStringView authority;
    QStringView path;
    QStringView query;
    QStringView fragment;
};

qsizetype findOneOf(QStringView text, std::u16string_view set, qsizetype from)
{
    while (from < text.size() && !isOneOf(set, text[from].unicode()))
        ++from;
    return from;
}

UrlParts partsOf(QStringView url)
{
    UrlParts parts;
    qsizetype at = findOneOf(url, u":/?#", 0);
    if (at > 0 && url.mid(at).startsWith(u"://")) {
        parts.scheme = url.left(at);
        at += 3;
    } else {
        at = 0;
    }
    const auto next = [&url, &at](std::u16string_view stops) {
        const qsizetype end = findOneOf(url, stops, at);
        const QStringView part = url.mid(at, end - at);
        at = end;
        return part;
    };
    parts.authority = next(u"/?#");
    parts.path = next(u"?#");
    if (unitAt(url, at) == u'?') {
        ++at;
        parts.query = next(u"#");
    }
    if (at < url.size())
        parts.fragment = url.mid(at + 1);
    return parts;
}

bool isLineEnd(QChar unit)
{
    return isOneOf(u"\n\r\u2028\u2029", unit.unicode());
}

// --- the host --------------------------------------------------------------------------------

// Reads a host as twitter-text does: the first reading that fits a beginning of the text counts,
// whether or not the rest of the text fits too.
class HostReader
{
public:
    HostReader(QStringView text, bool unicode)
        : m_text(text)
        , m_unicode(unicode)
    {
    }

    // End of the host, or -1.
    [[nodiscard]] qsizetype end() const
    {
        if (const qsizetype stop = ipv4End(); stop > 0)
            return stop;
        if (const qsizetype stop = ipv6End(); stop > 0)
            return stop;
        return domainEnd();
    }

private:
    [[nodiscard]] bool isLetter(char16_t unit) const
    {
        return isAsciiLetter(unit) || (m_unicode && unit > 0x7F);
    }

    [[nodiscard]] bool isAlnum(char16_t unit) const { return isLetter(unit) || isAsciiDigit(unit); }

    [[nodiscard]] qsizetype ipv4End() const
    {
        qsizetype at = 0;
        for (int i = 0; i < 3; ++i) {
            const qsizetype end = m_text.indexOf(u'.', at);
            if (end < 0 || !isOctet(m_text.mid(at, end - at)))
                return -1;
            at = end + 1;
        }
        return isAsciiDigit(unitAt(m_text, at)) ? at + 1 : -1;
    }

    [[nodiscard]] static bool isOctet(QStringView digits)
    {
        if (digits.isEmpty() || digits.size() > 3)
            return false;
        int value = 0;
        for (const QChar digit : digits) {
            if (!isAsciiDigit(digit.unicode()))
                return false;
            value = value * 10 + (digit.unicode() - u'0');
        }
        return value <= 255 && (digits.size() == 1 || digits.front() != u'0');
    }

    [[nodiscard]] qsizetype ipv6End() const
    {
        if (unitAt(m_text, 0) != u'[')
            return -1;
        qsizetype at = 1;
        while (isHexDigit(unitAt(m_text, at)) || isOneOf(u":.", unitAt(m_text, at)))
            ++at;
        return at > 1 && unitAt(m_text, at) == u']' ? at + 1 : -1;
    }

    [[nodiscard]] qsizetype domainEnd() const
    {
        qsizetype top = -1; // start of the last label that can be the top level
        for (qsizetype at = 0; at < m_text.size();) {
            bool underscore = false;
            const qsizetype end = labelEnd(at, underscore);
            if (end < 0)
                break;
            at = end + 1;
            if (!underscore && isLetter(unitAt(m_text, at)) && at < m_text.size())
                top = at;
        }
        if (top < 0)
            return -1;
        qsizetype end = top + 1;
        for (qsizetype i = end; i < m_text.size(); ++i) {
            if (isAlnum(m_text[i].unicode()))
                end = i + 1;
            else if (m_text[i] != u'-')
                break;
        }
        return end;
    }

    // The full stop behind a well-formed label, or -1.
    [[nodiscard]] qsizetype labelEnd(qsizetype at, bool& underscore) const
    {
        qsizetype i = at;
        for (; i < m_text.size() && m_text[i] != u'.'; ++i) {
            const char16_t unit = m_text[i].unicode();
            underscore = underscore || unit == u'_';
            if (!isAlnum(unit) && (i == at || (unit != u'-' && unit != u'_')))
                return -1;
        }
        const bool closed = i < m_text.size() && i > at && isAlnum(m_text[i - 1].unicode());
        return closed ? i : -1;
    }

    QStringView m_text;
    bool m_unicode;
};

bool isValidAuthority(QStringView authority, bool unicode)
{
    const qsizetype at = authority.indexOf(u'@');
    if (at >= 0) {
        if (!consistsOf(authority.left(at), u":"))
            return false;
        authority = authority.mid(at + 1);
    }
    const qsizetype hostEnd = HostReader(authority, unicode).end();
    if (hostEnd < 0)
        return false;
    const QStringView port = authority.mid(hostEnd);
    if (port.isEmpty())
        return true;
    return port.front() == u':' && port.size() >= 2 && port.size() <= 6
        && std::all_of(port.begin() + 1, port.end(),
            [](QChar digit) { return isAsciiDigit(digit.unicode()); });
}

bool isOnly(const QVector<Entity>& entities, QStringView withSign)
{
    return entities.size() == 1 && entities.front().text == withSign.mid(1);
}

} // namespace

bool isValidUsername(QStringView name)
{
    return isOnly(extractMentions(name), name);
}

bool isValidList(QStringView name)
{
    const QVector<Entity> lists = extractMentionsOrLists(name);
    return lists.size() == 1 && !lists.front().list.isEmpty()
        && lists.front().range == Range{0, int(name.size())};
}

bool isValidHashtag(QStringView tag)
{
    return isOnly(extractHashtags(tag), tag);
}

bool isValidUrl(QStringView url, UrlRules rules)
{
    if (url.isEmpty())
        return false;
    const UrlParts parts = partsOf(url);
    if (std::any_of(parts.fragment.begin(), parts.fragment.end(), isLineEnd))
        return false;
    if (rules.protocolRequired
        && (!parts.scheme
            || (parts.scheme->compare(u"http", Qt::CaseInsensitive) != 0
                && parts.scheme->compare(u"https", Qt::CaseInsensitive) != 0)))
        return false;
    return consistsOf(parts.path, u":|@/") && consistsOf(parts.query, u":|@/?")
        && consistsOf(parts.fragment, u":|@/?")
        && isValidAuthority(parts.authority, rules.unicodeDomains);
}

bool hasForbiddenCharacter(QStringView text)
{
    return std::any_of(
        text.begin(), text.end(), [](QChar unit) { return isForbidden(unit.unicode()); });
}

} // namespace text
