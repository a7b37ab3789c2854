// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All word lists of a school: the built-in ones, what the school has added, and what it has
// silenced. Immutable and cheap to copy; any thread.
#pragma once

#include "app/phrases/phrase_list.h"

#include <QDateTime>

namespace phrases {

inline constexpr int longestOwnLine = 300; // UTF-16 units; of the words and of the reason

// A school's own line in a list.
struct SchoolPhrase
{
    enum class Effect
    {
        Add, // look for this, too
        Silence // a place that lies wholly inside these words is not reported
    };

    qint64 id = 0;
    QString list; // id of the list
    QString caseName; // of the list's cases; empty when silencing
    Effect effect = Effect::Add;
    QString written;
    QString reason;
    QString addedBy; // name of the member of staff
    QDateTime addedAt; // UTC
};

struct PhraseHit
{
    text::Range range;
    QString caseName;
    QString reason;
    QString written; // the phrase that was found
    QString say; // what to write instead of `sayRange`, capital included; empty: nothing is offered
    text::Range sayRange;
    bool school = false; // from the school's own lines
};

class PhraseBook
{
public:
    PhraseBook(); // the built-in lists alone
    // With a school's own lines; one that cannot be read is left out, see problemWith().
    explicit PhraseBook(const QVector<SchoolPhrase>& own);

    // The built-in lists in the order of their titles; one copy for the whole program.
    [[nodiscard]] static const std::vector<PhraseList>& builtInLists();
    [[nodiscard]] static const PhraseList* builtInList(const QString& id); // null: there is none
    [[nodiscard]] static const Groups& groups();
    // Why this line cannot be used, in plain words; empty: it can.
    [[nodiscard]] static QString problemWith(const SchoolPhrase& line);

    // The words with which phrases of this list begin.
    [[nodiscard]] QSet<QString> words(const QString& list) const;
    // Every place in the passage that this list speaks of, in the order of the text; of places
    // that overlap, the longest. Unknown lists find nothing. Of a text that is far longer than any
    // post, only the first 4,000 words are looked at.
    [[nodiscard]] QVector<PhraseHit> find(const QString& list, const Passage& passage) const;

private:
    struct Index;
    QHash<QString, std::shared_ptr<const Index>> m_lists;
};

} // namespace phrases
