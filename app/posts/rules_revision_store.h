// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A number that grows with every change of what posts are judged by (policy, who reviews, roll).
// Programs that share a database see by it that their rules are old. Synchronous.
#pragma once

#include "app/base/result.h"

namespace storage {
class Session;
}

namespace posts {

[[nodiscard]] base::Result<qint64> rulesRevision(storage::Session& session);
// Inside the transaction that makes the change.
[[nodiscard]] base::Result<void> noteRulesChanged(storage::Session& session);

} // namespace posts
