// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Decides from the words around a match whether it names a person on the list, somebody else, or a
// thing. A view: words, text and index must outlive it.
#pragma once

#include "app/names/ordinary_context.h"

namespace names {

class NameContext
{
public:
    NameContext(QStringView text, const Words& words, const NameIndex& index);

    // `otherInitial`: a capital letter follows that is no initial of anybody who fits.
    [[nodiscard]] Reading read(const IndexMatch& match, bool otherInitial) const;

private:
    [[nodiscard]] Reading readHandle(const IndexMatch& match) const;
    [[nodiscard]] Reading readTag(const IndexMatch& match) const;
    [[nodiscard]] Reading readPlain(const IndexMatch& match) const;
    [[nodiscard]] bool namesSomebodyElse(const IndexMatch& match) const;
    [[nodiscard]] bool looksLikeTitle(const IndexMatch& match) const;
    [[nodiscard]] bool isHalfOfWord(const IndexMatch& match) const;
    [[nodiscard]] bool isQuoted(const IndexMatch& match) const;

    QStringView m_text;
    const Words& m_words;
    const NameIndex& m_index;
    const Lexicon& m_lexicon = Lexicon::builtIn();
    bool m_capitalsTell = true;
};

} // namespace names
