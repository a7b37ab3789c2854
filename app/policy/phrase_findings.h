// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reports what a word list finds, each place with the better words where the list knows them.
#pragma once

#include "app/policy/report.h"

namespace policy {

// `sentence` says what is wrong; %1 in it stands for the words found.
void reportPhrases(
    const QString& list, const Matter& matter, const QString& sentence, Report& report);

} // namespace policy
