// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds URLs, with and without protocol, in time proportional to the text.
#pragma once

#include "app/text/found.h"

#include <QStringView>
#include <QVarLengthArray>

namespace text {

enum class BareDomains
{
    Found, // "example.com" is a URL too
    Ignored
};

class UrlScanner
{
public:
    explicit UrlScanner(QStringView text, BareDomains bare = BareDomains::Found);

    [[nodiscard]] FoundList scan();

private:
    // A part between full stops of a stretch that could be a host name.
    struct Label
    {
        int start;
        int end;
        int lastUnderscore; // -1: none
        bool endsWell; // with a letter or digit, and a full stop follows
        int tldEnd; // end of the top-level domain that begins here, or -1
        int lastTld; // last label that can be the top level if the name holds this one, or -1
    };

    void scanStretch(int start, int end);
    void splitLabels(int start, int end);
    [[nodiscard]] bool scanWithProtocol();
    void scanLabel(int index);
    [[nodiscard]] int domainEnd(int label, int from) const;
    [[nodiscard]] bool mayStartAt(int at) const;
    void take(int start, int domainStart, int domainEnd);
    void addWithProtocol(int start, int end);
    void addBare(Range domain, int pathLength, int end);

    QStringView m_text;
    const char16_t* m_units;
    const std::uint8_t* m_classes;
    BareDomains m_bare;
    int m_last = 0; // end of the last match, kept or not
    QVarLengthArray<Label, 16> m_labels;
    FoundList m_found;
};

} // namespace text
