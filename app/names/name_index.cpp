// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/names/name_index.h"

#include "app/names/letter_folding.h"
#include "app/names/lexicon.h"

#include <algorithm>

namespace names {
namespace {

// Two letters that are one in Welsh and so make one initial.
constexpr QStringView welshLetters[]
    = {u"ll", u"ch", u"dd", u"ff", u"ng", u"ph", u"rh", u"th", u"wh", u"sh"};

// Little words of surnames that name nobody by themselves.
constexpr QStringView particles[] = {u"van", u"von", u"der", u"den", u"de", u"del", u"della", u"da",
    u"di", u"dos", u"du", u"la", u"le", u"el", u"al", u"bin", u"ibn", u"bint", u"ben", u"mac",
    u"mc", u"st", u"saint", u"abu", u"ap", u"ter", u"ten", u"af", u"av", u"y", u"e"};

bool isParticle(const QString& part)
{
    return part.size() < 2
        || std::any_of(std::begin(particles), std::end(particles),
            [&part](QStringView particle) { return part == particle; });
}

// Parts of a name as typed: "Müller-Jones" → Müller, Jones; "O'Neill" stays one.
QStringList partsOf(const QString& name, bool hyphensToo)
{
    QStringList parts;
    QString part;
    for (const QChar c : name) {
        if (c.isSpace() || c == u'_' || (hyphensToo && isHyphen(c))) {
            if (!part.isEmpty())
                parts.append(part);
            part.clear();
        } else {
            part.append(c);
        }
    }
    if (!part.isEmpty())
        parts.append(part);
    return parts;
}

// The German spelling without dots: "Müller" → "Mueller".
QString withoutUmlauts(const QString& name)
{
    QString spelt;
    for (const QChar c : name.normalized(QString::NormalizationForm_C)) {
        switch (c.unicode()) {
        case u'ä':
        case u'Ä':
            spelt += QStringLiteral("ae");
            break;
        case u'ö':
        case u'Ö':
            spelt += QStringLiteral("oe");
            break;
        case u'ü':
        case u'Ü':
            spelt += QStringLiteral("ue");
            break;
        default:
            spelt += c;
        }
    }
    return spelt;
}

int rankOf(NameForm form)
{
    switch (form) {
    case NameForm::Full:
        return 8;
    case NameForm::Forename:
        return 6;
    case NameForm::Preferred:
        return 4;
    default:
        return 2;
    }
}

bool isForename(const NameEntry& entry)
{
    return entry.form == NameForm::Forename || entry.form == NameForm::Preferred;
}

// The best of the entries that fit, with everybody who is called so by forename.
std::optional<NameEntry> bestFit(const QVector<NameEntry>& entries, const QVector<int>& breaks)
{
    std::optional<NameEntry> best;
    for (const NameEntry& entry : entries) {
        const bool fits = std::all_of(
            breaks.begin(), breaks.end(), [&entry](int at) { return entry.breaks.contains(at); });
        if (!fits)
            continue;
        if (!best) {
            best = entry;
        } else if (isForename(*best) && isForename(entry) && entry.partial == best->partial) {
            for (const PersonKey person : entry.people) {
                if (!best->people.contains(person))
                    best->people.append(person);
            }
        }
    }
    return best;
}

bool joins(const Word& word)
{
    switch (word.joint) {
    case Joint::None:
    case Joint::Space:
    case Joint::Hyphen:
    case Joint::Apostrophe:
    case Joint::Underscore:
    case Joint::Dot:
        return !word.number;
    default:
        return false;
    }
}

} // namespace

struct NameIndex::Written
{
    QString key;
    QVector<int> breaks;

    [[nodiscard]] Written joined(const Written& other) const
    {
        Written both = *this;
        const int here = static_cast<int>(key.size());
        both.breaks.append(here);
        for (const int at : other.breaks)
            both.breaks.append(here + at);
        both.key += other.key;
        return both;
    }
};

NameIndex::NameIndex(const QVector<PersonName>& people)
{
    for (const PersonName& person : people)
        add(person);
}

NameIndex::Written NameIndex::written(const QString& name)
{
    Written made;
    QChar before;
    QString word;
    const auto flush = [&made, &word] {
        if (!made.key.isEmpty() && !word.isEmpty())
            made.breaks.append(static_cast<int>(made.key.size()));
        made.key += foldLetters(word);
        word.clear();
    };
    for (const QChar c : name.normalized(QString::NormalizationForm_C)) {
        const bool letter = c.isLetter() || c.isMark() || c.isSurrogate() || isInvisible(c);
        if (!letter || (c.isUpper() && before.isLower()))
            flush();
        if (letter)
            word += c;
        before = c;
    }
    flush();
    return made;
}

QVector<NameIndex::Written> NameIndex::surnameForms(const QString& surname)
{
    QVector<Written> forms{written(surname)};
    const QStringList parts = partsOf(surname, true);
    if (parts.size() > 1) {
        for (const QString& part : parts) {
            const Written made = written(part);
            if (!isParticle(made.key) && made.key.size() > 2)
                forms.append(made);
        }
    }
    if (withoutUmlauts(surname) != surname.normalized(QString::NormalizationForm_C)) {
        forms.append(written(withoutUmlauts(surname)));
        for (const QString& part : parts.size() > 1 ? parts : QStringList{})
            forms.append(written(withoutUmlauts(part)));
    }
    return forms;
}

// "Olivia Grace" is called Olivia, and perhaps "Anna-Mae" is called Anna.
QVector<NameIndex::Written> NameIndex::shorterForenames(const QString& forename)
{
    const QStringList parts = partsOf(forename, true);
    if (parts.size() < 2)
        return {};
    const Written first = written(parts.constFirst());
    if (first.key.size() < 2 || isParticle(first.key))
        return {};
    return {first};
}

void NameIndex::add(const PersonName& person)
{
    const QVector<Written> surnames = surnameForms(person.surname);
    for (const Written& surname : surnames) {
        addEntry(surname, NameForm::Surname, person.key);
        if (!surname.key.isEmpty())
            m_surnames.insert(surname.key);
    }
    addInitials(person.surname, person.key);
    const auto addForename = [&](const Written& forename, NameForm form, bool partial) {
        if (forename.key.isEmpty())
            return;
        addEntry(forename, form, person.key, partial);
        for (const Written& surname : surnames) {
            if (surname.key.isEmpty())
                continue;
            addEntry(forename.joined(surname), NameForm::Full, person.key);
            addEntry(surname.joined(forename), NameForm::Full, person.key);
        }
    };
    const bool hyphenated = std::any_of(person.forename.begin(), person.forename.end(), isHyphen);
    addForename(written(person.forename), NameForm::Forename, false);
    for (const Written& shorter : shorterForenames(person.forename))
        addForename(shorter, NameForm::Forename, hyphenated);
    if (withoutUmlauts(person.forename) != person.forename.normalized(QString::NormalizationForm_C))
        addForename(written(withoutUmlauts(person.forename)), NameForm::Forename, false);
    const Written preferred = written(person.preferred);
    if (preferred.key != written(person.forename).key)
        addForename(preferred, NameForm::Preferred, false);
}

void NameIndex::addEntry(const Written& name, NameForm form, PersonKey person, bool partial)
{
    if (name.key.size() < (form == NameForm::Surname ? 2 : 1))
        return;
    QVector<NameEntry>& entries = m_entries[name.key];
    const auto same = std::find_if(entries.begin(), entries.end(), [&](const NameEntry& entry) {
        return entry.form == form && entry.breaks == name.breaks && entry.partial == partial;
    });
    if (same != entries.end()) {
        if (!same->people.contains(person))
            same->people.append(person);
        return;
    }
    const bool ordinary = name.breaks.isEmpty() && Lexicon::builtIn().isOrdinary(name.key);
    entries.append({form, name.breaks, {person}, ordinary, partial});
    std::stable_sort(entries.begin(), entries.end(), [](const NameEntry& a, const NameEntry& b) {
        return rankOf(a.form) - (a.partial ? 1 : 0) > rankOf(b.form) - (b.partial ? 1 : 0);
    });
    m_beginnings.insert(name.key);
    for (const int at : name.breaks)
        m_beginnings.insert(name.key.left(at));
    m_longestKey = std::max(m_longestKey, name.key.size());
    m_mostWords = std::max(m_mostWords, static_cast<int>(name.breaks.size()) + 1);
}

void NameIndex::addInitials(const QString& surname, PersonKey person)
{
    QStringList initials;
    QString together;
    for (const QString& part : partsOf(surname, true)) {
        const QString key = written(part).key;
        if (key.isEmpty())
            continue;
        initials.append(key.left(1));
        for (const QStringView pair : welshLetters) {
            if (key.startsWith(pair))
                initials.append(pair.toString());
        }
        together += key.at(0);
    }
    if (together.size() > 1)
        initials.append(together);
    initials.removeDuplicates();
    m_initials.insert(person, initials);
}

std::optional<NameEntry> NameIndex::lookUp(const QString& key) const
{
    const auto found = m_entries.constFind(key);
    if (found == m_entries.constEnd())
        return std::nullopt;
    return bestFit(*found, {});
}

std::optional<IndexMatch> NameIndex::longestAt(const Words& words, qsizetype first) const
{
    if (words.at(first).number || !m_beginnings.contains(words.at(first).folded))
        return std::nullopt;
    std::optional<IndexMatch> best;
    QString key;
    QVector<int> breaks;
    for (qsizetype i = first; i < words.size() && i - first < m_mostWords; ++i) {
        if (i > first) {
            if (!joins(words.at(i)) || words.at(i).place != words.at(first).place)
                break;
            breaks.append(static_cast<int>(key.size()));
        }
        key += words.at(i).folded;
        if (key.size() > m_longestKey)
            break;
        const auto found = m_entries.constFind(key);
        if (found == m_entries.constEnd())
            continue;
        if (auto entry = bestFit(*found, breaks))
            best = IndexMatch{std::move(*entry), first, i};
    }
    return best;
}

} // namespace names
