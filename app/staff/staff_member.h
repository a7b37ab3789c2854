// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A member of staff as the rest of the program sees one; the secret stays in the store.
#pragma once

#include "app/base/ids.h"
#include "app/staff/permission.h"

namespace staff {

struct StaffMember
{
    base::StaffId id;
    QString name; // "Mrs Adams"; also the name to sign in with
    Roles roles;
    bool active = true;

    [[nodiscard]] bool may(Permission permission) const
    {
        return active && permissionsOf(roles).contains(permission);
    }
};

} // namespace staff
