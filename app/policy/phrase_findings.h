// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reports what a word list finds in a post: what all rules that live on lists share.
#pragma once

#include "app/policy/report.h"

#include <functional>

namespace policy {

// What to tell the author about a case.
using CaseMessage = std::function<QString(const QString& caseName)>;

// What the list finds in the words of the post, those cases left out that the pack says nothing of.
[[nodiscard]] QVector<phrases::PhraseHit> findPhrases(
    const Matter& matter, const Report& report, const QString& list, const names::Words& words);

// One finding for each sentence, with "take this sentence out" where it helps. False: none.
bool reportPhrases(
    const Matter& matter, Report& report, const QString& list, const CaseMessage& message);

// As above with words of the caller's and a finding for each place.
void reportEveryPhrase(const Matter& matter, Report& report, const QString& list,
    const names::Words& words, const CaseMessage& message);

// One finding for each place, with the better words where the list knows them. `sentence` says
// what is wrong; %1 in it stands for the words found.
void reportWordings(
    const Matter& matter, Report& report, const QString& list, const QString& sentence);

// The message with the reason a school gave for a line of its own.
[[nodiscard]] QString withReason(const QString& message, const phrases::PhraseHit& hit);

// The gravest of the hits in each sentence; of equals, the first.
[[nodiscard]] QVector<phrases::PhraseHit> gravestOfEachSentence(
    const QVector<phrases::PhraseHit>& hits, const names::Words& words, const Report& report);

} // namespace policy
