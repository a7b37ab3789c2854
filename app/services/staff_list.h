// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names of the staff as people paste them, and passphrases to begin with. Pure but for the
// random words; any thread.
#pragma once

#include "app/services/setup_draft.h"

namespace services {

// One person a line: "Mrs Adams", "Mr Bell, deputy head", "Ms Cole; office". What they do is
// guessed from the words behind the name; `wholeStaffPosts` lets everybody write posts.
[[nodiscard]] QVector<SetupPerson> peopleFromText(const QString& text, bool wholeStaffPosts);

// `added` behind `people`, without anybody who is there already and not more than fit.
[[nodiscard]] QVector<SetupPerson> withPeople(
    QVector<SetupPerson> people, const QVector<SetupPerson>& added);

// Four ordinary words, such as "window-copper-march-apple".
[[nodiscard]] QString starterPassphrase();

} // namespace services
