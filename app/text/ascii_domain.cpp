// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/ascii_domain.h"

#include "app/text/tld.h"
#include "app/text/unit_class.h"

#include <QVarLengthArray>

namespace text {

AsciiDomainFinder::AsciiDomainFinder(QStringView domain)
    : m_domain(domain)
{
}

int AsciiDomainFinder::skipLabel(int at) const
{
    const std::uint8_t* classes = unitClasses();
    while (at < m_domain.size() && (classes[m_domain[at].unicode()] & InAsciiDomain))
        ++at;
    return at;
}

std::optional<Range> AsciiDomainFinder::next()
{
    const int size = int(m_domain.size());
    QVarLengthArray<int, 16> starts; // of the labels behind a full stop
    while (m_at < size) {
        const int begin = m_at;
        starts.clear();
        int end = skipLabel(begin);
        for (int label = begin; end > label && end < size && m_domain[end] == u'.';) {
            label = end + 1;
            starts.append(label);
            end = skipLabel(label);
        }
        while (!starts.isEmpty()) {
            const int stop = topLevelDomainEnd(m_domain, starts.back(), size);
            if (stop >= 0) {
                m_at = stop;
                return Range{begin, stop};
            }
            starts.removeLast();
        }
        // No later label of this chain can do better.
        m_at = std::max(end, begin + 1);
    }
    return std::nullopt;
}

} // namespace text
