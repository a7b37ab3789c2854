// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/achievement_cue.h"

#include <QSet>

namespace policy {
namespace {

bool isAchievement(const QString& word)
{
    static const QSet<QString> cues = [] {
        QSet<QString> made;
        for (const QStringView cue : {u"won", u"win", u"wins", u"winner", u"winners", u"winning",
                 u"scored", u"scorer", u"medal", u"medals", u"award", u"awards", u"awarded",
                 u"prize", u"prizes", u"trophy", u"trophies", u"certificate", u"certificates",
                 u"champion", u"champions", u"championship", u"championships", u"raised", u"record",
                 u"achieved", u"achievement", u"achievements", u"passed", u"grade", u"distinction",
                 u"merit", u"qualified", u"selected", u"fastest", u"highest", u"gold", u"silver",
                 u"bronze", u"badge", u"belt", u"completed", u"finalist", u"runner", u"place",
                 u"placed", u"star", u"congratulations", u"hat-trick", u"trick", u"captain",
                 u"elected", u"chosen"})
            made.insert(cue.toString());
        return made;
    }();
    return cues.contains(word);
}

} // namespace

bool tellsOfAchievement(const names::Words& words, text::Range range)
{
    constexpr qsizetype reach = 30;
    const qsizetype here = names::wordFrom(words, range.start);
    if (here >= words.size())
        return false;
    for (qsizetype i = here; i > 0 && here - i < reach; --i) {
        if (words.at(i).joint == names::Joint::Sentence)
            break;
        if (isAchievement(words.at(i - 1).folded))
            return true;
    }
    for (qsizetype i = here; i < words.size() && i - here < reach; ++i) {
        if (i > here && words.at(i).joint == names::Joint::Sentence)
            break;
        if (isAchievement(words.at(i).folded))
            return true;
    }
    return false;
}

} // namespace policy
