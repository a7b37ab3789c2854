// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/names/lexicon.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace names {
namespace {

QStringList linesOf(const QString& list)
{
    QFile file(QStringLiteral(":/nestbox/names/") + list);
    if (!file.open(QIODevice::ReadOnly))
        return {}; // cannot happen: the list is part of the program
    QStringList lines;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QString clean = line.trimmed();
        if (!clean.isEmpty() && !clean.startsWith(u'#'))
            lines.append(clean);
    }
    return lines;
}

// Lines "kind: word word …".
template <typename Take> void readKindLines(const QString& list, Take take)
{
    for (const QString& line : linesOf(list)) {
        const qsizetype colon = line.indexOf(u':');
        for (const QString& word : line.mid(colon + 1).split(u' ', Qt::SkipEmptyParts))
            take(line.left(colon), word);
    }
}

constexpr std::pair<QStringView, WordKind> kindNames[] = {
    {u"month", WordKind::Month},
    {u"season", WordKind::Season},
    {u"modal", WordKind::Modal},
    {u"verb", WordKind::Verb},
    {u"thing", WordKind::Thing},
    {u"abstract", WordKind::Abstract},
    {u"adjective", WordKind::Adjective},
    {u"place", WordKind::PlaceName},
};

} // namespace

const Lexicon& Lexicon::builtIn()
{
    static const Lexicon lexicon = [] {
        Lexicon made;
        made.readKinds();
        made.readCommon();
        made.readVerbs();
        made.readPhrases();
        return made;
    }();
    return lexicon;
}

void Lexicon::readKinds()
{
    readKindLines(
        QStringLiteral("ordinary_words.txt"), [this](const QString& kind, const QString& word) {
            for (const auto& [name, flag] : kindNames) {
                if (kind == name)
                    m_kinds[word] |= flag;
            }
        });
}

void Lexicon::readCommon()
{
    for (const QString& line : linesOf(QStringLiteral("common_words.txt"))) {
        for (const QString& word : line.split(u' ', Qt::SkipEmptyParts))
            m_common.insert(word);
    }
}

void Lexicon::readVerbs()
{
    readKindLines(
        QStringLiteral("person_verbs.txt"), [this](const QString& kind, const QString& word) {
            if (kind == u"strong")
                m_strongVerbs.insert(word);
            else if (kind == u"weak")
                m_weakVerbs.insert(word);
            else
                m_notVerbs.insert(word);
        });
}

void Lexicon::readPhrases()
{
    for (QString line : linesOf(QStringLiteral("fixed_phrases.txt"))) {
        PhraseMeaning meaning = PhraseMeaning::SomethingElse;
        if (line.endsWith(u'?')) {
            meaning = PhraseMeaning::Open;
            line = line.chopped(1).trimmed();
        }
        const QStringList words = line.split(u' ');
        if (words.size() < 2)
            continue;
        m_phrases.insert(line, meaning);
        m_longestPhrase = std::max(m_longestPhrase, static_cast<int>(words.size()));
        for (const QString& word : words)
            m_phraseWords.insert(word);
    }
}

bool Lexicon::isOrdinary(const QString& word) const
{
    return m_kinds.contains(word) || m_common.contains(word);
}

bool Lexicon::isCommon(const QString& word) const
{
    if (m_common.contains(word))
        return true;
    static constexpr std::pair<QStringView, QStringView> endings[]
        = {{u"ies", u"y"}, {u"es", u""}, {u"s", u""}, {u"ed", u""}, {u"ed", u"e"}, {u"ing", u""},
            {u"ing", u"e"}, {u"ly", u""}, {u"er", u""}, {u"est", u""}};
    for (const auto& [ending, instead] : endings) {
        if (word.size() < ending.size() + 3 || !word.endsWith(ending))
            continue;
        if (m_common.contains(word.chopped(ending.size()) + instead.toString()))
            return true;
    }
    return false;
}

bool Lexicon::isStrongVerb(const QString& word) const
{
    if (m_strongVerbs.contains(word))
        return true;
    return word.size() > 4 && word.endsWith(u"ed") && !m_notVerbs.contains(word)
        && !m_weakVerbs.contains(word);
}

std::optional<Phrase> Lexicon::phraseAround(
    const Words& words, qsizetype first, qsizetype last) const
{
    const auto known = [this](const Word& word) {
        return m_phraseWords.contains(word.folded)
            || (word.folded.endsWith(u's') && m_phraseWords.contains(word.folded.chopped(1)));
    };
    for (qsizetype i = first; i <= last; ++i) {
        if (!known(words.at(i)))
            return std::nullopt;
    }
    qsizetype begin = first;
    while (begin > 0 && first - begin < m_longestPhrase - 1 && known(words.at(begin - 1))
        && words.at(begin).joint != Joint::Sentence)
        --begin;
    std::optional<Phrase> best;
    for (qsizetype from = begin; from <= first; ++from) {
        QString joined;
        for (qsizetype to = from; to < words.size() && to - from < m_longestPhrase; ++to) {
            if (to > from) {
                if (words.at(to).joint == Joint::Sentence || !known(words.at(to)))
                    break;
                joined += u' ';
            }
            joined += words.at(to).folded;
            if (to < last)
                continue;
            auto found = m_phrases.constFind(joined);
            if (found == m_phrases.constEnd() && joined.endsWith(u's'))
                found = m_phrases.constFind(joined.chopped(1)); // "sky lanterns"
            if (found != m_phrases.constEnd() && (!best || to - from > best->last - best->first))
                best = Phrase{from, to, *found};
        }
    }
    return best;
}

} // namespace names
