// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words about things children make. All questions take folded words; lists are built in.
#pragma once

#include <QString>

namespace policy {

[[nodiscard]] bool isWorkNoun(const QString& word); // "volcano", "poems"
[[nodiscard]] bool isMakingVerb(const QString& word); // "made", "painting", "draws"
[[nodiscard]] bool isShowingVerb(const QString& word); // "showed", "holding"
// No noun is to come any more: a verb, a preposition, a pronoun, a person.
[[nodiscard]] bool endsNounPhrase(const QString& word);
// "art award", "model behaviour", "painting competition"
[[nodiscard]] bool turnsWorkIntoOther(const QString& nextWord);

} // namespace policy
