// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a name list with consents from CSV, with the headings of our own format or of a SIMS,
// Arbor or Bromcom export in any order. Errors give row numbers, never names.
#pragma once

#include "app/base/result.h"
#include "app/roll/roll.h"

#include <QByteArray>

namespace roll {

// Pupils get the ids 1, 2, … in the order of the file.
[[nodiscard]] base::Result<Roll> readRollCsv(const QByteArray& bytes);

} // namespace roll
