// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Remembers, outside the password store and without any secret, that a value was put into it.
// A locked store looks empty; the marker tells "locked or lost" from "never there".
#pragma once

#include <QString>

namespace secrets {

class MarkerStore
{
public:
    virtual ~MarkerStore() = default;
    [[nodiscard]] virtual bool has(const QString& key) const = 0;
    virtual void set(const QString& key) = 0;
    virtual void clear(const QString& key) = 0;
};

} // namespace secrets
