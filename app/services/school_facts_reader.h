// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Gathers from the database what the rules need to know about the school beside its policy and
// its roll. Synchronous; on the session's thread.
#pragma once

#include "app/base/result.h"
#include "app/policy/school_facts.h"

namespace storage {
class Session;
}

namespace services {

[[nodiscard]] base::Result<policy::SchoolFacts> readSchoolFacts(storage::Session& session);

} // namespace services
