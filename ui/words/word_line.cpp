// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/word_line.h"

#include <QCoreApplication>

#include <algorithm>

namespace words {
namespace {

using phrases::Phrase;
using phrases::PhraseBook;
using phrases::PhraseList;
using phrases::PhraseRecord;
using phrases::SchoolPhrase;
using From = WordLine::From;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(words::WordLine)
};

From fromOf(const PhraseRecord& record)
{
    if (record.withdrawnAt.isValid())
        return From::Withdrawn;
    return record.line.effect == SchoolPhrase::Effect::Silence ? From::Silenced : From::School;
}

WordLine ownLine(const PhraseRecord& record)
{
    return {fromOf(record), record.line.list, record.line.caseName, record.line.written,
        record.line.reason, {}, record};
}

QString conditionsOf(const phrases::Entry& entry)
{
    QStringList said;
    if (!entry.with.empty() || !entry.withAnywhere.empty())
        said.append(Text::tr("Counts only beside other words that give it this meaning."));
    if (!entry.unless.empty() || !entry.unlessAnywhere.empty())
        said.append(Text::tr("Passed over beside words that show another meaning."));
    return said.join(u' ');
}

bool holdsAll(const WordLine& line, const QStringList& wanted)
{
    const QString all = line.written + u' ' + line.reason + u' ' + standsFor(line);
    return std::all_of(wanted.begin(), wanted.end(),
        [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace

QVector<WordLine> linesFor(const QVector<PhraseRecord>& records, const Filter& filter)
{
    QVector<WordLine> lines;
    const QStringList wanted = filter.words.simplified().split(u' ', Qt::SkipEmptyParts);
    const auto add = [&](const WordLine& line) {
        if (holdsAll(line, wanted))
            lines.append(line);
    };
    for (const PhraseRecord& record : records) {
        if ((filter.list.isEmpty() || record.line.list == filter.list)
            && (filter.withdrawn || !record.withdrawnAt.isValid()))
            add(ownLine(record));
    }
    for (const PhraseList& list : PhraseBook::builtInLists()) {
        if (!filter.list.isEmpty() && list.id != filter.list)
            continue;
        for (const phrases::Entry& entry : list.entries)
            add({From::BuiltIn, list.id, entry.caseName, entry.written, entry.reason,
                conditionsOf(entry), {}});
    }
    return lines;
}

QString listTitle(const QString& list)
{
    const PhraseList* known = PhraseBook::builtInList(list);
    return known ? known->title : list;
}

QString standsFor(const WordLine& line)
{
    if (line.caseName.isEmpty())
        return Text::tr("Passed over");
    const PhraseList* list = PhraseBook::builtInList(line.list);
    return list ? list->caseTitle(line.caseName) : line.caseName;
}

QString fromTitle(From from)
{
    switch (from) {
    case From::BuiltIn:
        return Text::tr("Built in");
    case From::School:
        return Text::tr("Your school");
    case From::Silenced:
        return Text::tr("Silenced");
    case From::Withdrawn:
        return Text::tr("Withdrawn");
    }
    return {};
}

} // namespace words
