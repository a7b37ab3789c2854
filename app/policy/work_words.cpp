// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/work_words.h"

#include <QFile>
#include <QHash>
#include <QSet>

namespace policy {
namespace {

// resources/policy/work_words.txt: lines "kind: word word …".
const QHash<QString, QSet<QString>>& lists()
{
    static const QHash<QString, QSet<QString>> read = [] {
        QHash<QString, QSet<QString>> kinds;
        QFile file(QStringLiteral(":/nestbox/policy/work_words.txt"));
        if (!file.open(QIODevice::ReadOnly))
            return kinds; // cannot happen: the list is part of the program
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            const qsizetype colon = line.indexOf(u':');
            if (line.startsWith(u'#') || colon < 0)
                continue;
            for (const QString& word : line.mid(colon + 1).split(u' ', Qt::SkipEmptyParts))
                kinds[line.left(colon)].insert(word);
        }
        return kinds;
    }();
    return read;
}

bool stands(const QString& kind, const QString& word)
{
    const auto found = lists().constFind(kind);
    return found != lists().constEnd() && found->contains(word);
}

} // namespace

bool isWorkNoun(const QString& word)
{
    static const QString kind = QStringLiteral("noun");
    if (stands(kind, word))
        return true;
    if (word.size() > 4 && word.endsWith(u"es") && stands(kind, word.chopped(2)))
        return true;
    if (word.size() > 4 && word.endsWith(u"ies") && stands(kind, word.chopped(3) + u'y'))
        return true;
    return word.size() > 3 && word.endsWith(u's') && stands(kind, word.chopped(1));
}

bool isMakingVerb(const QString& word)
{
    return stands(QStringLiteral("making"), word);
}

bool isShowingVerb(const QString& word)
{
    return stands(QStringLiteral("showing"), word);
}

bool endsNounPhrase(const QString& word)
{
    return stands(QStringLiteral("stop"), word);
}

bool turnsWorkIntoOther(const QString& nextWord)
{
    return stands(QStringLiteral("other"), nextWord);
}

} // namespace policy
