// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A person as the name finder knows one: a key of the caller's and the names on the list.
#pragma once

#include "app/base/ids.h"

#include <QString>

namespace names {

using PersonKey = base::Id<struct PersonTag>;

struct PersonName
{
    PersonKey key;
    QString forename;
    QString surname;
    QString preferred; // empty: none

    bool operator==(const PersonName&) const = default;
};

} // namespace names
