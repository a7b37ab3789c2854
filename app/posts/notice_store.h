// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people are told about posts, in the database, and what they have read of it. Synchronous;
// on the session's thread.
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/posts/notice.h"

#include <vector>

namespace storage {
class Session;
}

namespace posts {

class NoticeStore
{
public:
    NoticeStore(storage::Session& session, const base::Clock& clock)
        : m_session(session)
        , m_clock(clock)
    {
    }

    [[nodiscard]] base::Result<void> add(const Notice& notice);
    // Unread ones first, each part newest first.
    [[nodiscard]] base::Result<std::vector<Notice>> of(base::StaffId staff) const;
    // Only one's own notice is marked.
    [[nodiscard]] base::Result<void> markRead(base::StaffId staff, qint64 notice);
    [[nodiscard]] base::Result<void> markAllRead(base::StaffId staff);

private:
    storage::Session& m_session;
    const base::Clock& m_clock;
};

} // namespace posts
