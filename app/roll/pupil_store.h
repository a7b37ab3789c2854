// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pupils and their consents in the database. Synchronous; on the session's thread.
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/roll/roll.h"

namespace storage {
class Session;
}

namespace roll {

class PupilStore
{
public:
    explicit PupilStore(storage::Session& session)
        : m_session(session)
    {
    }

    // Adds pupils with their consents, as one transaction.
    [[nodiscard]] base::Result<void> add(
        const Roll& pupils, base::StaffId recordedBy, const base::Clock& clock);
    // Everybody, with the newest answer of each category.
    [[nodiscard]] base::Result<Roll> all() const;
    // A new line in the history; earlier answers stay on record.
    [[nodiscard]] base::Result<void> recordConsent(base::PupilId pupil, Category category,
        Answer answer, base::StaffId recordedBy, const base::Clock& clock);

private:
    storage::Session& m_session;
};

} // namespace roll
