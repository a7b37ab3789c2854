// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Unicode composition (NFC) in time proportional to the text, however its marks are piled up.
#pragma once

#include <QString>

namespace text {

// True if the text is sure to be in NFC; false only means that it has to be composed to know.
[[nodiscard]] bool isSurelyComposed(QStringView text);

[[nodiscard]] QString composed(QStringView text);

} // namespace text
