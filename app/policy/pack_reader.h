// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads and writes policy packs (JSON, resources/policy/pack.schema.json). Strict: whatever is
// unknown, missing, doubled or absurd is refused with its place ("$.rules[3].kind").
#pragma once

#include "app/base/result.h"
#include "app/policy/pack.h"

#include <QByteArray>

namespace policy {

[[nodiscard]] base::Result<Pack> readPack(const QByteArray& json);
[[nodiscard]] QByteArray writePack(const Pack& pack); // readPack gives the same pack back

[[nodiscard]] QStringList builtInPackIds();
[[nodiscard]] base::Result<Pack> builtInPack(const QString& id);

} // namespace policy
