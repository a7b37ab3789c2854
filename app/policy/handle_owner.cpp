// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/handle_owner.h"

#include "app/names/neighbours.h"

#include <algorithm>

namespace policy {
namespace {

using names::isOneOf;

bool isOrganisationWord(const QString& word)
{
    return isOneOf(word,
        {u"library", u"libraries", u"school", u"schools", u"academy", u"college", u"museum",
            u"museums", u"trust", u"council", u"uk", u"gov", u"bbc", u"itv", u"fc", u"afc", u"rfc",
            u"cc", u"club", u"church", u"centre", u"center", u"charity", u"news", u"books", u"book",
            u"bookshop", u"theatre", u"zoo", u"park", u"parks", u"police", u"fire", u"nhs",
            u"university", u"uni", u"primary", u"nursery", u"infants", u"juniors", u"ltd",
            u"official", u"hq", u"org", u"society", u"association", u"foundation", u"education",
            u"edu", u"learning", u"sport", u"sports", u"cricket", u"rugby", u"football",
            u"athletics", u"music", u"arts", u"gallery", u"farm", u"cafe", u"shop", u"publishing",
            u"press", u"radio", u"tv", u"festival", u"town", u"city", u"county", u"national",
            u"royal", u"british", u"england", u"english", u"heritage", u"science", u"maths",
            u"stem", u"group", u"team", u"united", u"rovers", u"partnership", u"services",
            u"service", u"hospital", u"hospice", u"rnli", u"rspb", u"rspca", u"nspcc", u"unicef",
            u"company", u"co", u"studio", u"studios", u"hub", u"network", u"project", u"mp",
            u"scouts", u"guides", u"brownies", u"cubs", u"castle", u"gardens", u"wildlife", u"pta",
            u"ptfa", u"friendsof", u"cathedral", u"orchestra", u"choir", u"hotel", u"bakery",
            u"reading", u"literacy", u"agency", u"awards", u"week", u"day", u"wildlifetrust",
            u"cycles", u"leisure", u"fitness", u"world", u"magazine", u"times", u"post", u"gazette",
            u"express"});
}

bool isParentWord(const QString& word)
{
    return isOneOf(word,
        {u"mum", u"mums", u"mummy", u"mom", u"mama", u"mam", u"dad", u"dads", u"daddy", u"papa",
            u"nan", u"nana", u"nanny", u"gran", u"granny", u"grandma", u"grandad", u"grandpa",
            u"parent", u"mumof", u"mummyof", u"dadof", u"daddyof", u"wife", u"husband", u"hubby",
            u"mother", u"father", u"mumma", u"momma"});
}

bool isPersonWord(const QString& word)
{
    return isOneOf(word,
        {u"mr", u"mrs", u"miss", u"ms", u"dr", u"xx", u"xo", u"xoxo", u"lad", u"girl", u"boy",
            u"babe", u"queen", u"king", u"princess"});
}

// A long enough word of an organisation inside letters that are not split: "townlibrary".
bool containsOrganisation(const QString& letters)
{
    static constexpr QStringView words[]
        = {u"library", u"museum", u"school", u"primary", u"academy", u"council", u"church",
            u"theatre", u"charity", u"football", u"cricket", u"nursery", u"college", u"police",
            u"rugby", u"sports", u"centre", u"trust", u"books", u"wildlife", u"official",
            u"education", u"science", u"heritage", u"athletic", u"university", u"foundation"};
    return std::any_of(std::begin(words), std::end(words),
        [&letters](QStringView word) { return letters.contains(word); });
}

bool containsParent(const QString& letters)
{
    if (isOneOf(letters, {u"maximum", u"minimum", u"optimum", u"trinidad"}))
        return false;
    return letters.startsWith(u"mumof") || letters.startsWith(u"mummyof")
        || letters.startsWith(u"dadof")
        || (letters.size() > 4
            && (letters.endsWith(u"mum") || letters.endsWith(u"mummy") || letters.endsWith(u"dad")
                || letters.endsWith(u"daddy") || letters.endsWith(u"smom")));
}

} // namespace

HandleOwner handleOwner(const QString& handle)
{
    bool organisation = false;
    bool parent = false;
    bool person = false;
    bool manyDigits = false;
    for (const names::Word& word : names::splitWords(u'@' + handle)) {
        manyDigits = manyDigits || (word.number && word.range.length() >= 2);
        if (word.number)
            continue;
        organisation
            = organisation || isOrganisationWord(word.folded) || containsOrganisation(word.folded);
        parent = parent || isParentWord(word.folded) || containsParent(word.folded);
        person = person || isPersonWord(word.folded);
    }
    if (parent)
        return HandleOwner::Parent;
    if (organisation)
        return HandleOwner::Organisation;
    return person || manyDigits ? HandleOwner::Person : HandleOwner::Unknown;
}

} // namespace policy
