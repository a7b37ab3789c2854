// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A policy by the id of a built-in pack or by the name of a pack file.
#pragma once

#include "app/base/result.h"
#include "app/policy/pack.h"

namespace cli {

[[nodiscard]] base::Result<policy::Pack> packFrom(const QString& idOrFile);

} // namespace cli
