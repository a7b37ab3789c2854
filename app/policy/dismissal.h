// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// "This is the prayer, not a child": that a finding is no matter, for one exact phrase. Pure
// functions over values; any thread.
#pragma once

#include "app/names/word.h"
#include "app/policy/finding.h"
#include "app/policy/subject.h"

namespace policy {

struct Dismissal
{
    enum class State
    {
        Asked, // an author says so; a reviewer has not decided
        Granted, // remembered for this phrase
    };

    QString rule; // see dismissalRule()
    QString phrase; // the words around the match, as they stood
    State state = State::Asked;
    qint64 post = 0; // while asked it speaks for this post alone
    bool reviewed = true; // granted by a reviewer, not by the author alone

    bool operator==(const Dismissal&) const = default;
};

// The kind of rule under which an answer about a finding of `kind` is remembered: whoever is no
// child needs no consent either.
[[nodiscard]] QString dismissalRule(const QString& kind);

// The match with a word on each side, as long as the sentence has them.
[[nodiscard]] QString suggestedPhrase(
    const QString& text, const names::Words& words, text::Range match);

// Whether `match` lies inside an occurrence of the phrase: the same words with the same marks
// between them, whatever their case and accents.
[[nodiscard]] bool liesInPhrase(
    const QString& text, const names::Words& words, text::Range match, const QString& phrase);

// Why the phrase cannot stand for the match, in plain words; empty: it can. One word alone would
// excuse too much.
[[nodiscard]] QString problemWithPhrase(
    const QString& text, text::Range match, const QString& phrase);

// Takes away what has been granted. What has been asked is for a reviewer to decide: no longer
// blocked, and marked. A pack that has grown stricter since is obeyed.
void applyDismissals(QVector<Finding>& findings, const Subject& subject, const names::Words& words,
    const QVector<Dismissal>& dismissals);

} // namespace policy
