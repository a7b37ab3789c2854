// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A clock that stands still until it is moved.
#pragma once

#include "app/base/clock.h"
#include "app/base/school_time.h"

class FakeClock final : public base::Clock
{
public:
    // School wall time, "2026-11-20T10:00".
    explicit FakeClock(const QString& wall = QStringLiteral("2026-11-20T10:00"))
        : m_now(base::momentFromSchoolText(wall))
    {
    }
    QDateTime now() const override { return m_now; }
    void set(const QString& wall) { m_now = base::momentFromSchoolText(wall); }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now;
};
