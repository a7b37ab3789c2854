// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Append-only record of who did what. Each entry carries the hash of the one before, so that a
// changed or removed entry shows. `detail` holds ids and words of the program, never a pupil's
// name or the text of a post.
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QDateTime>

namespace storage {
class Session;
}

namespace audit {

struct Entry
{
    QDateTime happenedAt;
    base::StaffId actor; // 0: the program itself
    QString action; // "post.approve"
    QString subject; // "post 12"
    QString detail;
};

// Writes inside the caller's transaction, so a decision and its record are saved together.
[[nodiscard]] base::Result<void> append(storage::Session& session, const Entry& entry);

// 0 when the chain is whole, otherwise the id of the first entry that does not fit.
[[nodiscard]] base::Result<qint64> firstBrokenEntry(storage::Session& session);

} // namespace audit
