// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Row ids that cannot be mixed up: a PostId is no StaffId. 0 means "none yet".
#pragma once

#include <QtGlobal>

#include <compare>
#include <functional>

namespace base {

template <typename Tag> struct Id
{
    qint64 value = 0;

    [[nodiscard]] constexpr bool isValid() const { return value > 0; }
    constexpr auto operator<=>(const Id&) const = default;
};

using StaffId = Id<struct StaffTag>;
using PostId = Id<struct PostTag>;
using PhotoId = Id<struct PhotoTag>;
using PupilId = Id<struct PupilTag>;
using OutboxId = Id<struct OutboxTag>;

template <typename Tag> [[nodiscard]] size_t qHash(Id<Tag> id, size_t seed = 0) noexcept
{
    return seed ^ std::hash<qint64>{}(id.value);
}

} // namespace base
