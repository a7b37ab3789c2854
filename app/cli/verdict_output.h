// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A verdict as one JSON object, or as lines for people.
#pragma once

#include "app/cli/console.h"
#include "app/policy/finding.h"

#include <QJsonObject>

namespace cli {

[[nodiscard]] QJsonObject verdictJson(const policy::Verdict& verdict);
void printVerdict(const policy::Verdict& verdict, Console& console);

// A moment as the school's wall shows it, "2026-11-23T08:00:00": the form of the input field "at".
[[nodiscard]] QString schoolText(const QDateTime& moment);

} // namespace cli
