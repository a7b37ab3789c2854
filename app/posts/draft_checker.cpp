// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/draft_checker.h"

namespace posts {
namespace {

std::vector<names::PersonName> personNames(const roll::Roll& roll);

} // namespace
