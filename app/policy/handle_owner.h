// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Guesses from a handle whether it belongs to an organisation or to a person. Pure.
#pragma once

#include <QString>

namespace policy {

enum class HandleOwner
{
    Organisation, // "TownLibrary"
    Parent, // "SarahMum77"
    Person, // "jenny_w82"
    Unknown
};

[[nodiscard]] HandleOwner handleOwner(const QString& handle); // without @

} // namespace policy
