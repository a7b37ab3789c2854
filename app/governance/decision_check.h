// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is wrong with an answer or a ruling before it is put on record. Pure; any thread.
#pragma once

#include "app/base/result.h"
#include "app/governance/decision.h"
#include "app/governance/decision_kind.h"

namespace governance {

// The answers tidied (handles without @, trimmed), or what is missing or wrong in one sentence.
[[nodiscard]] base::Result<Answers> checkedAnswers(
    const DecisionKind& kind, const Answers& answers);

// The choices these answers leave.
[[nodiscard]] QStringList choicesLeft(const DecisionKind& kind, const Answers& answers);
// Why a choice is missing from them; empty: none is.
[[nodiscard]] QString whyFewerChoices(const DecisionKind& kind, const Answers& answers);

[[nodiscard]] base::Result<void> checkRuling(
    const DecisionKind& kind, const Answers& answers, const Ruling& ruling);

// Kinds that are opened because of these answers and this choice, each once.
[[nodiscard]] QStringList raisedKinds(
    const DecisionKind& kind, const Answers& answers, const QString& choice);

// What the raised kind can take over.
[[nodiscard]] Answers inherited(
    const DecisionKind& from, const DecisionKind& to, const Answers& answers);

// Who or what it is about, for lists: the account, or the first short answer.
[[nodiscard]] QString subjectOf(const DecisionKind& kind, const Answers& answers);

// Steps that are shown and not taken yet.
[[nodiscard]] QStringList stepsLeft(const DecisionKind& kind, const Decision& decision);

// Whether a step may be taken now, whoever takes it.
[[nodiscard]] base::Result<void> checkStep(
    const DecisionKind& kind, const Decision& decision, const QString& step, const QString& note);

} // namespace governance
