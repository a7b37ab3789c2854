// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/names/tag_search.h"

#include "app/names/lexicon.h"
#include "app/names/neighbours.h"

#include <algorithm>

namespace names {
namespace {

constexpr qsizetype longestTagWord = 60;
constexpr qsizetype shortestFullName = 6;
constexpr qsizetype shortestForename = 4;

// What a class cheers with around a name.
bool isCheer(const QString& letters)
{
    return isOneOf(letters,
        {u"team", u"go", u"welldone", u"congratulations", u"congrats", u"happybirthday",
            u"birthday", u"proudof", u"proudofyou", u"soproudof", u"thankyou", u"love", u"welove",
            u"star", u"superstar", u"for", u"by", u"from", u"bravo", u"rocks", u"wins", u"rules",
            u"legend", u"runs", u"goodluck", u"justicefor", u"amazing", u"our", u"number", u"the",
            u"mum", u"dad", u"family", u"champion", u"champ", u"forever", u"xx", u"x"});
}

std::optional<TagMatch> fullNameIn(const QString& letters, const NameIndex& index)
{
    const qsizetype longest = std::min(index.longestKey(), letters.size());
    for (qsizetype length = longest; length >= shortestFullName; --length) {
        for (qsizetype start = 0; start + length <= letters.size(); ++start) {
            const auto entry = index.lookUp(letters.mid(start, length));
            if (entry && entry->form == NameForm::Full)
                return TagMatch{
                    *entry, static_cast<int>(start), static_cast<int>(start + length), true};
        }
    }
    return std::nullopt;
}

std::optional<TagMatch> forenameAtAnEnd(const QString& letters, const NameIndex& index)
{
    const Lexicon& lexicon = Lexicon::builtIn();
    if (lexicon.isCommon(letters))
        return std::nullopt;
    for (qsizetype length = letters.size() - 1; length >= shortestForename; --length) {
        for (const bool front : {true, false}) {
            const auto entry = index.lookUp(front ? letters.left(length) : letters.right(length));
            if (!entry || entry->ordinary || entry->partial)
                continue;
            const QString rest = front ? letters.mid(length) : letters.chopped(length);
            const bool cheer = isCheer(rest);
            if (!cheer && !(rest.size() > 2 && lexicon.isCommon(rest)))
                continue;
            const int start = front ? 0 : static_cast<int>(rest.size());
            return TagMatch{*entry, start, start + static_cast<int>(length), cheer};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<TagMatch> findInTagWord(const Word& word, const NameIndex& index)
{
    const QString& letters = word.folded;
    // Positions are counted in the folded word, so it must be as long as the word itself.
    if (letters.size() != word.range.length() || letters.size() < shortestForename + 1
        || letters.size() > longestTagWord)
        return std::nullopt;
    if (auto full = fullNameIn(letters, index))
        return full;
    return forenameAtAnEnd(letters, index);
}

} // namespace names
