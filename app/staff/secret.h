// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Passphrases and PINs: Argon2id by libsodium (interactive limits: 64 MB, about 0.1 s).
// Blocking; call off the UI thread.
#pragma once

#include "app/base/result.h"

namespace staff {

// A passphrase of 8 characters or more, or a PIN of 6 digits or more that is no simple run.
[[nodiscard]] base::Result<void> acceptable(const QString& secret);

[[nodiscard]] base::Result<QString> hashSecret(const QString& secret);
[[nodiscard]] bool secretMatches(const QString& hash, const QString& secret);

} // namespace staff
