// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/url_scanner.h"

#include "app/text/ascii_domain.h"
#include "app/text/punycode.h"
#include "app/text/tld.h"
#include "app/text/unit_class.h"
#include "app/text/url_tail.h"

namespace text {
namespace {

constexpr int longestUrl = 4096;
constexpr int longestShortCode = 40;
constexpr int assumedProtocolLength = 8; // "https://"

// What may stand right before a URL.
constexpr bool mayPrecede(char16_t unit)
{
    return !isAsciiAlnum(unit) && !isAtSign(unit) && !isHashSign(unit) && unit != u'$'
        && !isForbidden(unit);
}

constexpr bool forbidsBare(char16_t unit)
{
    return unit == u'-' || unit == u'_' || unit == u'.' || unit == u'/';
}

// Start of the "http://" or "https://" that ends at `end`, or -1.
int protocolStart(QStringView text, int end)
{
    for (const QStringView protocol : {u"https://", u"http://"}) {
        const int start = end - int(protocol.size());
        if (start >= 0
            && text.mid(start, protocol.size()).compare(protocol, Qt::CaseInsensitive) == 0)
            return start;
    }
    return -1;
}

bool isAcceptable(QStringView domain, int protocolLength, int urlLength)
{
    if (protocolLength + urlLength > longestUrl)
        return false;
    if (domain.startsWith(u"xn--") && !AsciiDomainFinder(domain).next())
        return false;
    for (qsizetype from = 0; from <= domain.size();) {
        qsizetype stop = domain.indexOf(u'.', from);
        if (stop < 0)
            stop = domain.size();
        if (!isLabelLengthValid(domain.mid(from, stop - from)))
            return false;
        from = stop + 1;
    }
    return true;
}

} // namespace

UrlScanner::UrlScanner(QStringView text, BareDomains bare)
    : m_text(text)
    , m_units(text.utf16())
    , m_classes(unitClasses())
    , m_bare(bare)
{
}

FoundList UrlScanner::scan()
{
    const auto inStretch = [this](int at) {
        const char16_t unit = m_units[at];
        return (m_classes[unit] & InDomain) || unit == u'.' || unit == u'-' || unit == u'_';
    };
    const int size = int(m_text.size());
    for (int from = 0;;) {
        const int stop = int(m_text.indexOf(u'.', from));
        if (stop < 0)
            return std::move(m_found);
        int start = stop;
        while (start > m_last && inStretch(start - 1))
            --start;
        int end = stop + 1;
        while (end < size && inStretch(end))
            ++end;
        scanStretch(start, end);
        from = std::max(end, m_last);
    }
}

void UrlScanner::scanStretch(int start, int end)
{
    splitLabels(start, end);
    if (scanWithProtocol() && m_last >= end)
        return;
    for (int i = 0; i < m_labels.size(); ++i) {
        if (m_labels[i].endsWell && m_labels[i].end > m_last)
            scanLabel(i);
    }
}

void UrlScanner::splitLabels(int start, int end)
{
    m_labels.clear();
    for (int from = start; from <= end;) {
        Label label{from, from, -1, false, -1, -1};
        while (label.end < end && m_units[label.end] != u'.') {
            if (m_units[label.end] == u'_')
                label.lastUnderscore = label.end;
            ++label.end;
        }
        label.endsWell
            = label.end < end && label.end > from && (m_classes[m_units[label.end - 1]] & InDomain);
        if (!m_labels.isEmpty() && m_labels.back().endsWell)
            label.tldEnd = topLevelDomainEnd(m_text, from, int(m_text.size()));
        from = label.end + 1;
        m_labels.append(label);
    }
    for (int i = int(m_labels.size()) - 2; i >= 0; --i) {
        Label& label = m_labels[i];
        if (!label.endsWell || !(m_classes[m_units[label.start]] & InDomain))
            continue;
        const Label& next = m_labels[i + 1];
        if (next.lastTld >= 0)
            label.lastTld = next.lastTld;
        else if (label.lastUnderscore < 0 && next.tldEnd >= 0)
            label.lastTld = i + 1;
    }
}

// Where a host name ends that begins at `from`, inside this label; -1 if none does.
int UrlScanner::domainEnd(int label, int from) const
{
    if (!(m_classes[m_units[from]] & InDomain))
        return -1;
    const Label& next = m_labels[label + 1];
    if (next.lastTld >= 0)
        return m_labels[next.lastTld].tldEnd;
    return from > m_labels[label].lastUnderscore ? next.tldEnd : -1;
}

bool UrlScanner::scanWithProtocol()
{
    const Label& first = m_labels.front();
    const int start = protocolStart(m_text, first.start);
    if (start < 0 || !first.endsWell)
        return false;
    const bool allowed = start == 0 || (start > m_last && mayPrecede(m_units[start - 1]));
    const int end = domainEnd(0, first.start);
    if (!allowed || end < 0)
        return false;
    take(start, first.start, end);
    return true;
}

bool UrlScanner::mayStartAt(int at) const
{
    return at == 0 || (at > m_last && mayPrecede(m_units[at - 1]));
}

void UrlScanner::scanLabel(int index)
{
    const Label label = m_labels[index];
    const Label& next = m_labels[index + 1];
    if (next.lastTld < 0 && next.tldEnd < 0)
        return;
    for (int at = std::max(label.start, m_last); at < label.end; ++at) {
        int start = at;
        // The first character goes before the URL if it can.
        if (at == 0 && label.end > 1 && mayPrecede(m_units[0]) && domainEnd(index, 1) >= 0)
            start = 1;
        const int end = mayStartAt(start) ? domainEnd(index, start) : -1;
        if (end >= 0) {
            take(start, start, end);
            return;
        }
    }
}

void UrlScanner::take(int start, int domainStart, int domainEnd)
{
    const UrlTail tail = urlTail(m_text, domainEnd);
    m_last = tail.end;
    const bool hasProtocol = domainStart > start;
    const QStringView domain = m_text.mid(domainStart, domainEnd - domainStart);
    const int protocolLength = hasProtocol ? domainStart - start : assumedProtocolLength;
    if (!isAcceptable(domain, protocolLength, tail.end - start))
        return;
    if (hasProtocol)
        addWithProtocol(start, tail.end);
    else if (m_bare == BareDomains::Found && (start == 0 || !forbidsBare(m_units[start - 1])))
        addBare({start, domainEnd}, tail.pathEnd - tail.pathStart, tail.end);
}

void UrlScanner::addWithProtocol(int start, int end)
{
    const ShortLink link = shortLink(m_text.mid(start, end - start));
    if (link.matches && link.codeLength > longestShortCode)
        return;
    const Range range{start, link.matches ? start + link.end : end};
    m_found.append({Found::Kind::Url, range, range, {}});
}

void UrlScanner::addBare(Range domain, int pathLength, int end)
{
    const QStringView name = m_text.mid(domain.start, domain.length());
    AsciiDomainFinder finder(name);
    int from = 0;
    bool any = false;
    while (const auto part = finder.next()) {
        // twitter-text looks for the words again, so a like-spelt place before them wins.
        const QStringView words = name.mid(part->start, part->length());
        const int place = int(name.indexOf(words, from));
        from = place + part->length();
        m_found.append({Found::Kind::Url, {domain.start + place, domain.start + from},
            {domain.start + part->start, domain.start + part->end}, {}});
        any = true;
    }
    if (any && pathLength > 0) {
        m_found.back().tail = {domain.end, end};
        m_found.back().range.end = end;
    }
}

} // namespace text
