// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether the account's privacy on X is what the policy asks for, in plain words. Pure; any thread.
#pragma once

#include "app/policy/pack.h"

namespace policy {

struct AccountFit
{
    bool fits = true;
    QString clause; // empty: the policy says nothing about it
    QString sentence; // how it stands, and what to do if it does not fit
    QString cost; // what the account's privacy costs; empty: nothing worth saying
};

[[nodiscard]] AccountFit accountFits(const Pack& pack, bool isProtected);
// What the policy asks for, before any account is known; empty when it does not say.
[[nodiscard]] QString accountWish(const Pack& pack);

} // namespace policy
