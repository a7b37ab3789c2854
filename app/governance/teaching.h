// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// "Teaching mode": any sentence under the built-in policies side by side. Pure, apart from the
// worker that makes the checkers.
#pragma once

#include "app/posts/draft_checker.h"

#include <QFuture>

#include <vector>

namespace governance {

using Checkers = std::vector<std::shared_ptr<const posts::DraftChecker>>;

// The built-in policies with the class list and the facts of this school. Making them takes a
// while with a long class list, so it is done on a worker.
[[nodiscard]] QFuture<Checkers> makeBuiltInCheckers(
    std::shared_ptr<const posts::DraftChecker> school);

} // namespace governance
