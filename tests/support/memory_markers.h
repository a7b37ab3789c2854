// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A marker store in memory for tests.
#pragma once

#include "app/secrets/marker_store.h"

#include <QSet>

class MemoryMarkers final : public secrets::MarkerStore
{
public:
    [[nodiscard]] bool has(const QString& key) const override { return keys.contains(key); }
    void set(const QString& key) override { keys.insert(key); }
    void clear(const QString& key) override { keys.remove(key); }

    QSet<QString> keys;
};
