// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A line of a word list as the page shows it, built in or the school's own. Pure; any thread.
#pragma once

#include "app/phrases/phrase_store.h"

namespace words {

struct WordLine
{
    enum class From
    {
        BuiltIn,
        School,
        Silenced, // the school has told the list to pass over these words
        Withdrawn
    };

    From from = From::BuiltIn;
    QString list;
    QString caseName;
    QString written;
    QString reason;
    QString conditions; // of a built-in line, in plain words
    phrases::PhraseRecord record; // of the school's own
};

struct Filter
{
    QString list; // empty: all
    QString words; // each must stand in the line, its reason or what it stands for
    bool withdrawn = false;
};

// The school's own lines come first, then the built-in ones, list by list.
[[nodiscard]] QVector<WordLine> linesFor(
    const QVector<phrases::PhraseRecord>& records, const Filter& filter);

[[nodiscard]] QString listTitle(const QString& list);
[[nodiscard]] QString standsFor(const WordLine& line);
[[nodiscard]] QString fromTitle(WordLine::From from);

} // namespace words
