// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the demo before the network: a practice school is made, a teacher writes, the
// policy answers, the senior leadership team returns and then approves.
#pragma once

#include "app/base/ids.h"
#include "app/cli/console.h"
#include "app/services/paths.h"

namespace cli {

// The approved post's number; prints each step.
[[nodiscard]] base::Result<base::PostId> playJourney(
    const services::Paths& paths, Console& console);

} // namespace cli
