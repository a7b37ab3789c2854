// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/names/ordinary_context.h"

#include "app/names/titles.h"

namespace names {
namespace {

// A word that begins a noun or is one: no name stands before it as its subject.
bool isPronounOrDeterminer(const QString& word)
{
    return isOneOf(word,
        {u"i", u"you", u"he", u"she", u"it", u"we", u"they", u"the", u"a", u"an", u"this", u"that",
            u"these", u"those", u"there", u"my", u"your", u"our", u"their", u"its", u"his", u"her",
            u"all", u"any", u"anyone", u"anybody", u"everyone", u"everybody", u"every", u"each",
            u"some", u"someone", u"no", u"not", u"us", u"them", u"me", u"year", u"yr", u"class",
            u"who", u"what", u"to", u"parents", u"children", u"pupils", u"god"});
}

bool isPreposition(const QString& word)
{
    return isOneOf(word,
        {u"in", u"on", u"at", u"with", u"after", u"before", u"during", u"as", u"from", u"for",
            u"by", u"near", u"under", u"behind", u"inside", u"outside", u"beside", u"using",
            u"being", u"having", u"about"});
}

bool isMonthOrDay(const QString& word)
{
    return isOneOf(word,
        {u"january", u"february", u"march", u"april", u"may", u"june", u"july", u"august",
            u"september", u"october", u"november", u"december", u"monday", u"tuesday", u"wednesday",
            u"thursday", u"friday", u"saturday", u"sunday", u"jan", u"feb", u"mon", u"tue", u"tues",
            u"wed", u"thu", u"thurs", u"fri", u"sat", u"sun"});
}

bool isCalendarNoun(const QString& word)
{
    return isOneOf(word,
        {u"term", u"half", u"bank", u"day", u"days", u"holiday", u"holidays", u"fair", u"fayre",
            u"fete", u"show", u"concert", u"production", u"reading", u"sports", u"school", u"camp",
            u"camps", u"party", u"ball", u"festival", u"break", u"learning", u"flowers", u"time",
            u"exhibition", u"showcase", u"menu", u"menus", u"uniform", u"art", u"newsletter",
            u"sun", u"sunshine", u"weather", u"fun", u"club", u"clubs", u"season", u"evening",
            u"evenings", u"morning", u"market", u"walk", u"walks", u"assembly", u"performance",
            u"celebration", u"activities", u"topic", u"project", u"poems", u"poem", u"poetry",
            u"colours", u"leaves", u"is", u"has"});
}

// What the second half of "Rose Class", "Brook Lane", "Hope Street" can be.
bool isPlaceNoun(const QString& word)
{
    return isOneOf(word,
        {u"class", u"house", u"lane", u"road", u"rd", u"street", u"park", u"hall", u"hill", u"farm",
            u"school", u"primary", u"academy", u"church", u"cathedral", u"theatre", u"centre",
            u"group", u"team", u"term", u"day", u"week", u"fair", u"award", u"awards", u"trust",
            u"hospice", u"hospital", u"library", u"museum", u"cottage", u"garden", u"gardens",
            u"age", u"island", u"river", u"bridge", u"castle", u"tower", u"hotel", u"court",
            u"city", u"united", u"town", u"fc", u"room", u"base", u"tree", u"wood", u"woods",
            u"lake", u"valley", u"bay", u"avenue", u"close", u"drive", u"crescent", u"place",
            u"grove", u"terrace", u"estate", u"community", u"foundation", u"club", u"society",
            u"cup", u"trophy", u"league", u"festival", u"abbey", u"chapel", u"college",
            u"university", u"gallery", u"mill", u"beach", u"forest", u"nature", u"reserve",
            u"quest", u"challenge", u"project", u"appeal", u"zoo", u"mountain", u"hills",
            u"nursery", u"bear", u"bears", u"owls", u"table", u"shield", u"station", u"market",
            u"square", u"view", u"way"});
}

} // namespace

OrdinaryContext::OrdinaryContext(
    const Words& words, const IndexMatch& match, const NameIndex& index, bool capitalsTell)
    : m_index(index)
    , m_around(words, match.first, match.last)
    , m_kinds(m_lexicon.kindsOf(words.at(match.first).folded))
    , m_forename(match.entry.form != NameForm::Surname)
    , m_capitalsTell(capitalsTell)
{
}

bool OrdinaryContext::opens() const
{
    return !m_capitalsTell || m_around.first().opening != Opening::No;
}

// A title, somebody on the list, or a capital word that is no everyday word.
bool OrdinaryContext::looksLikePerson(const Word* word) const
{
    if (word == nullptr || word->number || !word->capital)
        return false;
    if (isTitle(*word))
        return true;
    const auto entry = m_index.lookUp(word->folded);
    if (entry && m_capitalsTell)
        return true;
    return !m_lexicon.isCommon(word->folded) && m_capitalsTell;
}

Reading OrdinaryContext::read() const
{
    const Word* next = m_around.after();
    const bool setApart = next != nullptr
        && (next->joint == Joint::Bracket || (next->joint == Joint::Comma && !calendar()));
    const bool ofYearGroup
        = (m_around.isAfter({u"in", u"from", u"of"}) && m_around.yearGroupAfter(2))
        || (setApart && m_around.yearGroupAfter(1)); // "Rose (Year 4)"
    if ((ofYearGroup || m_around.isAfter({u"who", u"whose"})) && !is(WordKind::PlaceName))
        return Reading::Person;
    for (const auto& reading : {fromCalendar(), fromPlaces(), fromCompany(), fromVerb(),
             fromPossessive(), fromCapitalsBeside(), fromWordBefore()}) {
        if (reading)
            return *reading;
    }
    return opens() ? atOpening() : inside();
}

std::optional<Reading> OrdinaryContext::fromCalendar() const
{
    if (!calendar())
        return std::nullopt;
    const Word* before = m_around.before();
    const Word* after = m_around.after();
    if (after != nullptr && !m_around.possessive()
        && (after->number || isMonthOrDay(after->folded)
            || (isCalendarNoun(after->folded) && !isOneOf(after->folded, {u"is", u"has"}))))
        return Reading::NotAPerson;
    if (is(WordKind::Modal) && after != nullptr && isPronounOrDeterminer(after->folded))
        return Reading::NotAPerson;
    if (m_around.isAfter({u"and", u"to", u"until", u"or"}) && m_around.after(2) != nullptr
        && isMonthOrDay(m_around.after(2)->folded)
        && !m_index.lookUp(m_around.after(2)->folded).has_value())
        return Reading::NotAPerson;
    if (before == nullptr)
        return std::nullopt;
    if (before->number || isMonthOrDay(before->folded)
        || isOneOf(before->folded,
            {u"in", u"early", u"mid", u"late", u"last", u"this", u"next", u"since", u"until",
                u"till", u"til", u"during", u"before", u"after", u"every", u"throughout",
                u"through", u"between", u"st", u"nd", u"rd", u"th", u"into", u"the", u"coming",
                u"all", u"a", u"per", u"once", u"each", u"our", u"happy"}))
        return Reading::NotAPerson;
    if (before->folded == u"of"
        && m_around.isBefore({u"end", u"start", u"beginning", u"middle", u"month", u"rest",
                                 u"first", u"last", u"week", u"day", u"th", u"st", u"nd", u"rd",
                                 u"days", u"joys", u"signs", u"sign", u"colours"},
            2))
        return Reading::NotAPerson;
    return std::nullopt;
}

std::optional<Reading> OrdinaryContext::fromPlaces() const
{
    if (!is(WordKind::PlaceName))
        return std::nullopt;
    if (m_around.isBefore({u"in", u"visit", u"visited", u"visiting", u"around", u"across", u"near",
            u"through", u"about", u"explore", u"explored", u"exploring", u"at", u"into", u"toured",
            u"north", u"south", u"east", u"west", u"modern", u"ancient", u"the", u"central",
            u"inner", u"greater", u"sunny", u"outside", u"via", u"over", u"leaving", u"reached"}))
        return Reading::NotAPerson;
    if (m_around.isBefore({u"to", u"from", u"of", u"for"})
        && m_around.isBefore(
            {u"trip", u"trips", u"visit", u"journey", u"travel", u"travelled", u"went", u"go",
                u"going", u"off", u"way", u"train", u"coach", u"flew", u"map", u"flag", u"capital",
                u"city", u"tour", u"people", u"food", u"history", u"postcard", u"postcards",
                u"visitors", u"visitor"},
            2))
        return Reading::NotAPerson;
    return std::nullopt;
}

// Named together with somebody.
std::optional<Reading> OrdinaryContext::fromCompany() const
{
    const Word* next = m_around.after();
    const bool joined = next != nullptr && !m_around.possessive()
        && (next->folded == u"and" || next->joint == Joint::And);
    const Word* other = !joined ? nullptr : next->joint == Joint::And ? next : m_around.after(2);
    if (joined && looksLikePerson(other) && !(calendar() && isMonthOrDay(other->folded)))
        return Reading::Person;
    if (next != nullptr && next->joint == Joint::Comma && m_index.lookUp(next->folded)
        && next->capital)
        return Reading::Person; // "Grace, Will and May"
    const Word* before = m_around.before();
    const bool after = before != nullptr
        && (before->folded == u"and" || m_around.first().joint == Joint::And
            || m_around.first().joint == Joint::Comma);
    if (after) {
        const Word* one = before->folded == u"and" ? m_around.before(2) : before;
        if (one != nullptr && one->capital && m_index.lookUp(one->folded)
            && (m_capitalsTell || !m_lexicon.isOrdinary(one->folded)))
            return Reading::Person;
    }
    return std::nullopt;
}

std::optional<Reading> OrdinaryContext::fromVerb() const
{
    const Word* next = m_around.after();
    if (next == nullptr || m_around.possessive() || next->joint != Joint::Space
        || (next->capital && m_capitalsTell))
        return std::nullopt;
    const bool weak = m_lexicon.isWeakVerb(next->folded);
    if (m_lexicon.isStrongVerb(next->folded)) {
        // Towns and their clubs win and play; seasons and virtues bring and keep.
        const bool game = isOneOf(next->folded,
            {u"won", u"wins", u"scored", u"scores", u"played", u"plays", u"beat", u"beats", u"made",
                u"makes"});
        const bool other = is(WordKind::PlaceName)
            || ((is(WordKind::Season) || is(WordKind::Abstract)) && !game);
        if (weak && other && next->folded != u"made")
            return m_around.pronounFollows() ? Reading::Person : Reading::Doubtful;
        return Reading::Person;
    }
    if (!weak)
        return std::nullopt;
    if (m_around.pronounFollows() || (m_forename && roleFollows()))
        return Reading::Person;
    const bool cannotBeNoun = (is(WordKind::Modal) || is(WordKind::Verb)) && !calendar()
        && !is(WordKind::Thing) && !is(WordKind::Abstract) && !is(WordKind::Adjective);
    if (cannotBeNoun)
        return Reading::Person; // "Will was": cannot be the modal
    if (opens() && !m_forename)
        return Reading::NotAPerson; // "Love was in the air"
    if (opens() || calendar() || is(WordKind::PlaceName))
        return Reading::Doubtful;
    return std::nullopt;
}

std::optional<Reading> OrdinaryContext::fromPossessive() const
{
    if (!m_around.possessive())
        return std::nullopt;
    if (m_around.isBefore({u"the", u"a", u"an", u"this", u"each", u"every"}))
        return Reading::NotAPerson;
    const bool contraction = m_around.isAfter({u"here", u"coming", u"over", u"gone", u"arrived",
        u"back", u"just", u"almost", u"nearly", u"not", u"the", u"a", u"an"});
    if (calendar() || is(WordKind::PlaceName) || contraction || !m_forename)
        return m_around.pronounFollows() ? Reading::Person : Reading::Doubtful;
    return Reading::Person;
}

std::optional<Reading> OrdinaryContext::fromWordBefore() const
{
    const Word* before = m_around.before();
    if (before == nullptr || m_around.first().opening == Opening::Soft)
        return std::nullopt;
    const bool praise = isOneOf(before->folded,
                            {u"congratulations", u"congrats", u"bravo", u"hooray", u"hurrah",
                                u"named", u"called", u"dear", u"thanks", u"cheers", u"mate"})
        || (isOneOf(before->folded, {u"done", u"played", u"you", u"birthday", u"work", u"job"})
            && m_around.isBefore({u"well", u"thank", u"happy", u"good", u"great", u"super",
                                     u"amazing", u"fantastic", u"brilliant"},
                2));
    if (praise
        && (m_capitalsTell || m_around.after() == nullptr
            || m_around.isAfter({u"for", u"on", u"and", u"from", u"who"})))
        return Reading::Person;
    if (isOneOf(
            before->folded, {u"the", u"a", u"an", u"each", u"every", u"this", u"that", u"some"})) {
        if (m_around.isAfter(
                {u"family", u"twins", u"brothers", u"sisters", u"siblings", u"household"}))
            return Reading::Person;
        return Reading::NotAPerson;
    }
    if (!isOneOf(before->folded, {u"to", u"from", u"by", u"with", u"for", u"of", u"see", u"meet"})
        || !m_capitalsTell)
        return std::nullopt;
    const bool award = m_around.isBefore(
        {u"done", u"congratulations", u"thanks", u"you", u"marks", u"cheers", u"goes", u"proud",
            u"birthday", u"applause", u"hand", u"shout", u"out"},
        2);
    if (calendar() || is(WordKind::PlaceName) || !m_forename)
        return award || m_around.pronounFollows() ? Reading::Person : Reading::Doubtful;
    return Reading::Person;
}

std::optional<Reading> OrdinaryContext::fromCapitalsBeside() const
{
    const Word* next = m_around.after();
    if (next != nullptr && !m_around.possessive() && next->joint == Joint::Space && next->capital
        && !next->number && m_capitalsTell) {
        if (isPlaceNoun(next->folded) || (calendar() && !m_index.isSurname(next->folded)))
            return Reading::NotAPerson;
        const auto other = m_index.lookUp(next->folded);
        if (is(WordKind::Modal) && opens() && other && other->form != NameForm::Surname)
            return Reading::NotAPerson; // "Will Noah's boat float?"
        if (!m_lexicon.isCommon(next->folded) && !m_index.isSurname(next->folded))
            return m_forename ? Reading::Doubtful : Reading::NotAPerson;
        if (!m_forename && !opens())
            return Reading::NotAPerson;
    }
    const Word* before = m_around.before();
    // "Remembrance Day", "St George's Day"
    if (before != nullptr && !m_forename && m_around.first().joint == Joint::Space
        && (before->joint == Joint::Apostrophe
            || (before->capital && isPlaceNoun(m_around.first().folded) && !isTitle(*before))))
        return Reading::NotAPerson;
    if (before != nullptr && m_around.first().joint == Joint::Space && before->capital
        && !before->number && m_capitalsTell && !isTitle(*before)
        && !m_lexicon.isCommon(before->folded) && !m_lexicon.isStrongVerb(before->folded))
        return Reading::Doubtful; // "Stella Rose", "Gordon Brown"
    return std::nullopt;
}

// "… is our mathematician of the week"
bool OrdinaryContext::roleFollows() const
{
    for (qsizetype n = 2; n <= 9; ++n) {
        const Word* word = m_around.after(n);
        if (word == nullptr)
            return false;
        if (isOneOf(word->folded,
                {u"champion", u"winner", u"captain", u"reader", u"writer", u"artist", u"author",
                    u"poet", u"mathematician", u"scientist", u"musician", u"pupil", u"friend",
                    u"player", u"superstar", u"goalkeeper", u"gymnast", u"singer", u"dancer",
                    u"speller", u"historian", u"monitor", u"councillor", u"ambassador", u"runner",
                    u"swimmer"}))
            return true;
        if (word->folded == u"week" && m_around.isAfter({u"the"}, n - 1)
            && m_around.isAfter({u"of"}, n - 2))
            return true;
    }
    return false;
}

// "Headteacher award: Amber"
bool OrdinaryContext::awardedBefore() const
{
    for (qsizetype n = 1; n <= 7; ++n) {
        if (m_around.isBefore(
                {u"award", u"awards", u"week", u"winner", u"winners", u"star", u"stars",
                    u"champion", u"champions", u"artist", u"author", u"prize", u"congratulations",
                    u"birthday", u"birthdays", u"reader", u"writer", u"mathematician", u"month"},
                n))
            return true;
    }
    return false;
}

// The capital may only be there because something begins.
Reading OrdinaryContext::atOpening() const
{
    const Word* next = m_around.after();
    if (m_around.first().opening == Opening::Soft && m_forename && !calendar() && awardedBefore()
        && (next == nullptr || next->joint == Joint::Comma
            || isOneOf(next->folded, {u"and", u"for"})))
        return Reading::Person;
    if (next == nullptr)
        return Reading::Doubtful;
    if (next->joint == Joint::Comma) {
        const bool listed
            = m_lexicon.kindsOf(next->folded).testFlag(WordKind::Adjective); // "Amber, red"
        return listed || !m_forename ? Reading::NotAPerson : Reading::Doubtful;
    }
    const Word* second = m_around.after(2);
    if (next->folded == u"and" && is(WordKind::Abstract) && second != nullptr && !second->capital
        && !isOneOf(
            second->folded, {u"team", u"friends", u"her", u"his", u"the", u"family", u"co"}))
        return Reading::NotAPerson; // "Joy and laughter"
    if (m_around.pronounFollows() && next->joint == Joint::Space
        && !isPronounOrDeterminer(next->folded))
        return Reading::Person; // "Ruby with her trophy"
    if (next->folded == u"of" || isPronounOrDeterminer(next->folded))
        return Reading::NotAPerson;
    if (isPreposition(next->folded) || next->folded.endsWith(u"ly") || next->folded == u"and")
        return is(WordKind::Modal) || is(WordKind::Adjective) ? Reading::NotAPerson
                                                              : Reading::Doubtful;
    if (!m_capitalsTell || is(WordKind::Modal) || is(WordKind::Adjective) || !m_forename)
        return Reading::NotAPerson;
    // "Rose petals make …" is about petals; "Rose juggles three balls" is about Rose.
    const bool plural = next->folded.endsWith(u"s") && !next->folded.endsWith(u"ss");
    const Word* verb = m_around.after(2);
    const bool verbFollows = verb != nullptr
        && (m_lexicon.isStrongVerb(verb->folded) || m_lexicon.isWeakVerb(verb->folded)
            || isOneOf(verb->folded,
                {u"are", u"were", u"have", u"make", u"that", u"which", u"from", u"do", u"look",
                    u"smell", u"help", u"need"}));
    if (next->joint == Joint::Space && ((plural && verbFollows) || isPlaceNoun(next->folded)))
        return Reading::NotAPerson;
    return Reading::Doubtful;
}

// A capital inside a sentence is there because this is a name.
Reading OrdinaryContext::inside() const
{
    if (m_around.pronounFollows() && m_forename)
        return Reading::Person;
    if (calendar() || is(WordKind::PlaceName) || !m_forename)
        return Reading::Doubtful;
    if (m_around.isBefore({u"our", u"my", u"their", u"your", u"his", u"her", u"say", u"says",
            u"saying", u"said", u"sang"}))
        return Reading::Doubtful;
    return Reading::Person;
}

} // namespace names
