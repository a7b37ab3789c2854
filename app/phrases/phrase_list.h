// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A word list as data: phrases, what case each stands for, and why. Read from resources/words/
// (built in) or from a school's own file of the same form. Values; any thread.
#pragma once

#include "app/phrases/phrase_parser.h"

#include <QByteArray>

namespace phrases {

// One phrase of a list. It counts only in a sentence with one of `with` and none of `unless`, in
// a text with one of `withAnywhere` and none of `unlessAnywhere` (empty: no condition). Words in
// quotation marks are a role, a letter, a title: they count only if the entry says so.
// `say` is what to write instead of the phrase; "… have" stands for its last word alone, "their …"
// for its first.
struct Entry
{
    QString written; // the phrase as it stands in the file
    QString caseName; // what the rule reports
    QString reason; // in plain words, for the person who reads the list
    QString say; // empty: nothing is offered
    Phrase phrase;
    std::vector<Phrase> with;
    std::vector<Phrase> unless;
    std::vector<Phrase> withAnywhere;
    std::vector<Phrase> unlessAnywhere;
    bool inQuotes = false;
};

struct PhraseList
{
    QString id; // "notices"
    QString title;
    QString about; // one sentence
    std::vector<Entry> entries;
    QHash<QString, QString> caseTitles; // in plain words, of the cases that have one

    [[nodiscard]] QStringList caseNames() const; // in the order of the entries, each once
    [[nodiscard]] QString caseTitle(const QString& caseName) const; // else the name itself
};

// {"weekday": ["monday", …], …}; a group may use those before it in the order of "order".
[[nodiscard]] base::Result<Groups> readGroups(const QByteArray& json, const QString& fileName);

// Errors name the place in the file and what is wrong there.
[[nodiscard]] base::Result<PhraseList> readPhraseList(
    const QByteArray& json, const QString& fileName, const Groups& shared);

} // namespace phrases
