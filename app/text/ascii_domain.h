// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Host names in Latin letters inside a host name without protocol: in "有example.com" only
// "example.com" becomes a link.
#pragma once

#include "app/text/range.h"

#include <QStringView>

#include <optional>

namespace text {

class AsciiDomainFinder
{
public:
    explicit AsciiDomainFinder(QStringView domain);

    [[nodiscard]] std::optional<Range> next();

private:
    [[nodiscard]] int skipLabel(int at) const;

    QStringView m_domain;
    int m_at = 0;
};

} // namespace text
