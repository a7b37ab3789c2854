// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/work_cue.h"

#include "app/policy/work_words.h"

#include <algorithm>

namespace policy {

using names::isOneOf;
using names::Joint;
using names::Neighbours;
using names::Word;

namespace {

// Between a name and the verb it belongs to: "Olivia and her friends in Year 4 have carefully
// made".
bool maySeparate(const Word& word)
{
    return word.number || word.capital || word.folded.endsWith(u"ly")
        || isOneOf(word.folded,
            {u"and", u"in", u"from", u"of", u"her", u"his", u"their", u"friends", u"friend",
                u"team", u"group", u"partner", u"class", u"year", u"who", u"has", u"have", u"had",
                u"also", u"then", u"just", u"even", u"both", u"the", u"rest", u"s", u"y", u"helped",
                u"helps", u"loved", u"loves", u"enjoyed", u"enjoys", u"is", u"was", u"are", u"were",
                u"been", u"busy", u"started", u"starts", u"began", u"finished", u"decided", u"to",
                u"us"});
}

// "made us proud", "made friends", "wrote off", "drew with", "built up": no work.
bool isOtherSense(const Neighbours& around, qsizetype verb)
{
    const Word* object = around.after(verb + 1);
    if (object == nullptr)
        return false;
    const QString& made = around.after(verb)->folded;
    if (isOneOf(object->folded, {u"up", u"off", u"with", u"level", u"lots", u"out"}))
        return !isOneOf(made, {u"painted", u"designed"}) && object->folded != u"out";
    if (!isOneOf(made, {u"made", u"make", u"makes", u"making", u"created", u"produced", u"built"}))
        return object->number && isOneOf(made, {u"drew"});
    if (isOneOf(object->folded,
            {u"us", u"everyone", u"everybody", u"it", u"sure", u"friends", u"history", u"progress",
                u"me", u"him", u"them", u"room", u"time", u"sense", u"fun", u"new", u"great",
                u"fantastic", u"amazing", u"excellent", u"good", u"super", u"brilliant", u"way",
                u"waves", u"people", u"mistakes", u"noise", u"memories", u"headlines",
                u"confidence"})) {
        const Word* second = around.after(verb + 2);
        return second == nullptr || !isWorkNoun(second->folded);
    }
    for (qsizetype n = verb + 1; n <= verb + 4; ++n) {
        const Word* word = around.after(n);
        if (word == nullptr)
            return false;
        if (isOneOf(word->folded,
                {u"progress", u"difference", u"effort", u"start", u"debut", u"team", u"final",
                    u"finals", u"semi", u"friend", u"friends", u"mum", u"dad", u"proud", u"smile",
                    u"laugh", u"save", u"tackle", u"pass", u"choice", u"choices", u"speech",
                    u"wish", u"promise", u"performance", u"decision", u"contribution",
                    u"impression", u"catch", u"mark", u"name", u"point", u"splash"}))
            return true;
    }
    return false;
}

} // namespace

WorkCue::WorkCue(const names::Words& words, const QVector<NamedPupils>& names)
    : m_words(words)
    , m_names(names)
{
}

bool WorkCue::tiesToWork(const names::NameHit& hit) const
{
    if (hit.place != names::Place::Text)
        return false;
    const qsizetype first = names::wordFrom(m_words, hit.range.start);
    if (first >= m_words.size())
        return false;
    qsizetype last = first;
    while (last + 1 < m_words.size() && m_words.at(last + 1).range.end <= hit.range.end)
        ++last;
    const Neighbours around(m_words, first, last);
    if (hit.possessive)
        return ownsWork(around);
    if (around.isAfter({u"family", u"families"}))
        return false;
    return makes(around) || isMaker(around) || hasWorkLater(around);
}

bool WorkCue::isInName(const Word& word) const
{
    const auto found = std::lower_bound(m_names.begin(), m_names.end(), word.range.start,
        [](const NamedPupils& named, int at) { return named.hit.range.end <= at; });
    return found != m_names.end() && found->hit.range.overlaps(word.range);
}

// "Olivia B's Viking longship": the first noun after the name decides.
bool WorkCue::ownsWork(const Neighbours& around) const
{
    for (qsizetype n = 1; n <= 5; ++n) {
        const Word* word = around.after(n);
        if (word == nullptr || endsNounPhrase(word->folded))
            return false;
        if (!isWorkNoun(word->folded))
            continue;
        const Word* next = around.after(n + 1);
        const bool goesOn = next != nullptr && next->joint == Joint::Space;
        return !goesOn || !turnsWorkIntoOther(next->folded);
    }
    return false;
}

// "May made a rainbow", "Olivia and Noah have painted"
bool WorkCue::makes(const Neighbours& around) const
{
    for (qsizetype n = 1; n <= 12; ++n) {
        const Word* word = around.after(n);
        if (word == nullptr)
            return false;
        if (isInName(*word))
            continue;
        if (isMakingVerb(word->folded) && !word->capital)
            return !isOtherSense(around, n);
        if (!maySeparate(*word))
            return false;
    }
    return false;
}

// "a poem by Olivia", "made by Noah and Zoe", "artwork from Rose", "Amazing painting, Olivia!"
bool WorkCue::isMaker(const Neighbours& around) const
{
    qsizetype n = 1;
    while (around.before(n) != nullptr && n < 8
        && (isInName(*around.before(n)) || around.before(n)->folded == u"and"))
        ++n;
    const Word* link = around.before(n);
    if (link == nullptr)
        return false;
    const bool by = link->folded == u"by";
    const bool from = link->folded == u"from";
    const bool comma = around.first().joint == Joint::Comma && n == 1;
    if (!by && !from && !comma)
        return false;
    const qsizetype reach = by ? 7 : 2;
    for (qsizetype back = comma ? n : n + 1; back <= n + reach; ++back) {
        const Word* word = around.before(back);
        if (word == nullptr)
            return false;
        if (isWorkNoun(word->folded))
            return true;
        if (by && isMakingVerb(word->folded))
            return true;
        if (comma)
            return false;
    }
    return false;
}

bool WorkCue::workWithin(const Neighbours& around, qsizetype from, qsizetype most) const
{
    for (qsizetype n = from; n < from + most; ++n) {
        const Word* word = around.after(n);
        if (word == nullptr || (n > from && endsNounPhrase(word->folded)))
            return false;
        if (isWorkNoun(word->folded)) {
            const Word* next = around.after(n + 1);
            return next == nullptr || next->joint != Joint::Space
                || !turnsWorkIntoOther(next->folded);
        }
    }
    return false;
}

// "Grace showed us her clay owl", "Well done Noah for writing a poem", "Olivia with the volcano"
bool WorkCue::hasWorkLater(const Neighbours& around) const
{
    // "Thank you Noah for the cake": a present, no work to show.
    const bool thanked = around.isBefore({u"thanks"}) || around.isBefore({u"you"})
        || (around.isBefore({u"to"}) && around.isBefore({u"you", u"thanks"}, 2));
    bool shows = false;
    for (qsizetype n = 1; n <= 12; ++n) {
        const Word* word = around.after(n);
        if (word == nullptr)
            return false;
        const QString& letters = word->folded;
        shows = shows || isShowingVerb(letters);
        if (isOneOf(letters, {u"his", u"her", u"their"}) && workWithin(around, n + 1, 4)
            && !isOneOf(
                around.after(n + 1)->folded, {u"book", u"books", u"house", u"card", u"cards"}))
            return true;
        const bool forWork = letters == u"for" && !thanked;
        if ((forWork || (letters == u"with" && n == 1)) && workWithin(around, n + 1, 5))
            return true;
        if (letters == u"for" && around.after(n + 1) != nullptr
            && isMakingVerb(around.after(n + 1)->folded) && !isOtherSense(around, n + 1))
            return true;
        if (shows && isOneOf(letters, {u"a", u"an", u"the", u"this", u"that"})
            && workWithin(around, n + 1, 4))
            return true;
    }
    return false;
}

} // namespace policy
