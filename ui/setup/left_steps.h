// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a set-up left for later, in words.
#pragma once

#include <QString>

// "Later: import the class list. Until then names of children are not recognised."
[[nodiscard]] QString leftStepSentence(const QString& step);
