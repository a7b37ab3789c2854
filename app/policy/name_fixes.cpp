// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/name_fixes.h"

#include "app/names/letter_folding.h"
#include "app/names/neighbours.h"

#include <QCoreApplication>

#include <algorithm>

namespace policy {
namespace {

using names::isOneOf;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(policy::NameFixes)
};

// The school year all these pupils share, or nothing.
std::optional<int> sharedYear(const roll::PupilRefs& pupils)
{
    const int year = pupils.constFirst().year;
    const bool shared = std::all_of(pupils.begin(), pupils.end(),
        [year](const roll::Pupil& pupil) { return pupil.year == year; });
    return shared && year != roll::unknownYear ? std::optional(year) : std::nullopt;
}

// What is posted is English, whatever language the window speaks; so no tr() here.
QString groupName(int year)
{
    if (year == roll::nurseryYear)
        return QStringLiteral("Nursery");
    return year == roll::receptionYear ? QStringLiteral("Reception")
                                       : QStringLiteral("Year %1").arg(year);
}

QString childOf(int year)
{
    return groupName(year)
        + (year <= roll::receptionYear ? QStringLiteral(" child") : QStringLiteral(" pupil"));
}

// The stretch to take out with a tag: one space goes with it.
text::Range withSpace(const QString& text, text::Range range)
{
    if (range.start > 0 && text.at(range.start - 1) == u' ')
        return {range.start - 1, range.end};
    if (range.end < text.size() && text.at(range.end) == u' ')
        return {range.start, range.end + 1};
    return range;
}

names::Neighbours around(const names::Words& words, text::Range range)
{
    const qsizetype first = std::min(names::wordFrom(words, range.start), words.size() - 1);
    qsizetype last = first;
    while (last + 1 < words.size() && words.at(last + 1).range.end <= range.end)
        ++last;
    return {words, first, last};
}

bool praisesBefore(const names::Neighbours& near)
{
    return near.isBefore({u"done", u"congratulations", u"congrats", u"bravo", u"played", u"hooray"})
        || (near.isBefore({u"you"}) && near.isBefore({u"thank"}, 2)) || near.isBefore({u"thanks"});
}

Fix familyFix(const names::Neighbours& near, text::Range range)
{
    const names::Word* the = near.before();
    const names::Word* family = near.after();
    const text::Range whole{
        the != nullptr && the->folded == u"the" ? the->range.start : range.start,
        family->range.end};
    const bool opens
        = the != nullptr ? the->capital : near.first().opening == names::Opening::Sentence;
    return {Texts::tr("Say “one of our families”"), whole,
        opens ? QStringLiteral("One of our families") : QStringLiteral("one of our families")};
}

QString nameless(const roll::PupilRefs& pupils, const names::Neighbours& near)
{
    const auto year = sharedYear(pupils);
    const names::Word* next = near.after();
    const bool standsAlone
        = next == nullptr || next->joint != names::Joint::Space || isOneOf(next->folded, {u"for"});
    if (year && praisesBefore(near) && standsAlone && !near.possessive())
        return groupName(*year);
    const bool yearFollows = near.isAfter({u"in", u"from", u"of"}) && near.yearGroupAfter(2);
    const bool determined = near.isBefore({u"our", u"the", u"a", u"this", u"another", u"their"})
        || near.isBefore({u"our", u"the", u"this", u"another", u"their"}, 2);
    if (yearFollows)
        return determined ? QStringLiteral("pupil") : QStringLiteral("a pupil");
    if (year)
        return determined ? childOf(*year) : QStringLiteral("a ") + childOf(*year);
    return determined ? QStringLiteral("pupil") : QStringLiteral("one of our pupils");
}

QString withCapital(QString phrase)
{
    phrase[0] = phrase.at(0).toUpper();
    return phrase;
}

// "L" or, for Llŷr, "Ll".
QString initialOf(const QString& surname)
{
    QString letters;
    for (const QChar c : surname) {
        if (c.isLetter())
            letters += c;
        if (letters.size() == 2)
            break;
    }
    const bool welsh = names::foldLetters(letters) == u"ll";
    return welsh ? letters.at(0).toUpper() + letters.mid(1).toLower() : letters.left(1).toUpper();
}

QString calledName(const roll::Pupil& pupil, const QString& written)
{
    const QString folded = names::foldLetters(written);
    if (!pupil.preferred.isEmpty() && folded.startsWith(names::foldLetters(pupil.preferred)))
        return pupil.preferred;
    return pupil.forename;
}

} // namespace

QVector<Fix> namelessFixes(const QString& text, const names::Words& words, const NamedPupils& named)
{
    const names::NameHit& hit = named.hit;
    if (hit.tag)
        return {{hit.place == names::Place::Hashtag ? Texts::tr("Take the hashtag out")
                                                    : Texts::tr("Take the mention out"),
            withSpace(text, *hit.tag), {}}};
    if (words.isEmpty() || named.pupils.isEmpty())
        return {};
    const names::Neighbours near = around(words, hit.range);
    if (hit.form == names::NameForm::Surname && near.isAfter({u"family"}))
        return {familyFix(near, hit.range)};
    const bool opens = near.first().opening == names::Opening::Sentence;
    QString phrase = nameless(named.pupils, near);
    if (opens)
        phrase = withCapital(phrase);
    text::Range range = hit.range;
    if (hit.possessive && range.end < text.size() && !near.possessive()) {
        range.end += 1; // "James' model"
        phrase += QStringLiteral("'s");
    }
    return {{Texts::tr("Say “%1”").arg(phrase), range, phrase}};
}

QVector<Fix> initialFixes(const QString& text, const names::Words& words, const NamedPupils& named)
{
    const names::NameHit& hit = named.hit;
    if (hit.tag)
        return namelessFixes(text, words, named);
    if (words.isEmpty() || named.pupils.isEmpty())
        return {};
    const names::Neighbours near = around(words, hit.range);
    if (hit.form == names::NameForm::Surname && near.isAfter({u"family"}))
        return {familyFix(near, hit.range)};
    const auto shortened = [&hit](const roll::Pupil& pupil) {
        return calledName(pupil, hit.text) + u' ' + initialOf(pupil.surname);
    };
    const QString phrase = shortened(named.pupils.constFirst());
    const bool same = std::all_of(named.pupils.begin(), named.pupils.end(),
        [&](const roll::Pupil& pupil) { return shortened(pupil) == phrase; });
    if (!same)
        return {};
    text::Range range = hit.range;
    QString replacement = phrase;
    if (hit.possessive && range.end < text.size() && !near.possessive()) {
        range.end += 1;
        replacement += QStringLiteral("'s");
    }
    return {{Texts::tr("Say “%1”").arg(phrase), range, replacement}};
}

} // namespace policy
