// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Decides from the words around it whether a name that is also an English word ("Will", "May",
// "Rose") names a person. A view: the words and the index must outlive it.
#pragma once

#include "app/names/lexicon.h"
#include "app/names/name_index.h"
#include "app/names/neighbours.h"

namespace names {

enum class Reading
{
    Person,
    Doubtful,
    NotAPerson
};

class OrdinaryContext
{
public:
    // `capitalsTell` is false in a text that capitalises most words.
    OrdinaryContext(
        const Words& words, const IndexMatch& match, const NameIndex& index, bool capitalsTell);

    [[nodiscard]] Reading read() const;

private:
    [[nodiscard]] bool is(WordKind kind) const { return m_kinds.testFlag(kind); }
    [[nodiscard]] bool calendar() const { return is(WordKind::Month) || is(WordKind::Season); }
    [[nodiscard]] std::optional<Reading> fromCalendar() const;
    [[nodiscard]] std::optional<Reading> fromPlaces() const;
    [[nodiscard]] std::optional<Reading> fromCompany() const;
    [[nodiscard]] std::optional<Reading> fromVerb() const;
    [[nodiscard]] std::optional<Reading> fromPossessive() const;
    [[nodiscard]] std::optional<Reading> fromWordBefore() const;
    [[nodiscard]] std::optional<Reading> fromCapitalsBeside() const;
    [[nodiscard]] Reading atOpening() const;
    [[nodiscard]] Reading inside() const;
    [[nodiscard]] bool roleFollows() const;
    [[nodiscard]] bool awardedBefore() const;
    [[nodiscard]] bool opens() const;
    [[nodiscard]] bool looksLikePerson(const Word* word) const;

    const Lexicon& m_lexicon = Lexicon::builtIn();
    const NameIndex& m_index;
    Neighbours m_around;
    WordKinds m_kinds;
    bool m_forename; // else a surname
    bool m_capitalsTell;
};

} // namespace names
