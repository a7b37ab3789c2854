// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds words about the health of one person: "her operation", "Grace is in hospital". Lessons
// about health are left alone. Pure functions.
#pragma once

#include "app/policy/photo_facts.h"

namespace policy {

[[nodiscard]] QVector<text::Range> findHealthCues(
    const QString& readable, const QVector<NamedPupils>& names);

} // namespace policy
