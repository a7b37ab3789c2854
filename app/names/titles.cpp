// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/names/titles.h"

#include "app/names/neighbours.h"

namespace names {

bool isTitle(const Word& word)
{
    if (isOneOf(word.folded, {u"mr", u"mrs", u"ms", u"mx", u"dr", u"prof", u"cllr"}))
        return true;
    return word.capital
        && isOneOf(word.folded,
            {u"miss", u"st", u"sir", u"madam", u"madame", u"lady", u"lord", u"professor", u"doctor",
                u"rev", u"revd", u"reverend", u"father", u"canon", u"coach", u"nurse", u"pc",
                u"pcso", u"councillor", u"chef", u"king", u"queen", u"prince", u"princess",
                u"saint", u"pope", u"president", u"emperor", u"bishop", u"vicar", u"rabbi", u"imam",
                u"senor", u"monsieur"});
}

bool followsTitle(const Words& words, qsizetype first)
{
    const Word& word = words.at(first);
    if (first == 0
        || (word.joint != Joint::Space && word.joint != Joint::InitialDot
            && word.joint != Joint::None && word.joint != Joint::Dot))
        return false;
    const Word& before = words.at(first - 1);
    if (before.place != word.place)
        return false;
    if (isTitle(before))
        return true;
    // "Mr Will Marsh", "Mrs J. Marsh"
    return first >= 2 && before.capital && !before.number
        && (before.joint == Joint::Space || before.joint == Joint::InitialDot)
        && words.at(first - 2).place == word.place && isTitle(words.at(first - 2))
        && (word.joint == Joint::Space || word.joint == Joint::InitialDot) && word.capital;
}

} // namespace names
