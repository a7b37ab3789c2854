// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a picture file from disk or a stick. Refuses what is no ordinary file before opening
// it, so that a device or a pipe can neither block nor flood. Any thread.
#pragma once

#include "app/base/result.h"
#include "app/photo/limits.h"

#include <QByteArray>

namespace photo {

[[nodiscard]] base::Result<QByteArray> readFile(const QString& path, const Limits& limits = {});

} // namespace photo
