// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks the system whether its password store is locked, without making it show a prompt.
#pragma once

#include <functional>

namespace secrets {

enum class LockAnswer
{
    Unlocked,
    Locked,
    Unknown // no such service here, or it would not say: only a real read can tell
};

class LockQuery
{
public:
    virtual ~LockQuery() = default;
    // Calls `then` once, or not at all when this object is destroyed first.
    virtual void ask(std::function<void(LockAnswer)> then) = 0;
};

} // namespace secrets
