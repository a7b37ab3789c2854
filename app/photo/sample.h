// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A drawn picture of a clay owl, for the practice school and for tests: no file is needed.
#pragma once

#include <QByteArray>

namespace photo {

// PNG bytes, 800 × 600.
[[nodiscard]] QByteArray samplePicture();

} // namespace photo
