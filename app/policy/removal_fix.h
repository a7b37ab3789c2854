// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one-click fix that takes something out of a text. Pure.
#pragma once

#include "app/policy/finding.h"

namespace policy {

// Takes one of the spaces beside the range out with it.
[[nodiscard]] Fix removalFix(const QString& label, const QString& text, text::Range range);

} // namespace policy
