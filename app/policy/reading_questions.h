// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the text of a policy leaves open, as questions with answers to choose from. Pure.
#pragma once

#include "app/policy/pack.h"

namespace policy {

struct ReadingQuestion
{
    QString question;
    QStringList answers;
    int (*chosen)(const Pack& pack); // index of the answer; -1: none of them
    void (*choose)(Pack& pack, int answer); // also where a rule says the same
};

[[nodiscard]] const QVector<ReadingQuestion>& readingQuestions();

} // namespace policy
