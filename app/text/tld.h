// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Top-level domains as X knows them: the frozen lists of twitter-text 3.1.0 and any xn-- label.
#pragma once

#include <QStringView>

namespace text {

// End of the top-level domain that begins at `at` and lies before `end`; -1 if none does.
[[nodiscard]] int topLevelDomainEnd(QStringView text, int at, int end);

} // namespace text
