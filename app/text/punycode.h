// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a label of a host name becomes when it is written in ASCII (RFC 3492).
#pragma once

#include <QStringView>

namespace text {

inline constexpr int longestLabel = 63;

// True if the label, encoded, has 1 to 63 characters. Ideographic full stops part it once more.
[[nodiscard]] bool isLabelLengthValid(QStringView label);

} // namespace text
