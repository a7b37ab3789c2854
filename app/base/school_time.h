// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Wall time at school (Europe/London) and moments in UTC, across both clock changes.
// Pure functions, any thread.
#pragma once

#include <QDateTime>

namespace base {

// What the clock on the school's wall shows at a moment.
[[nodiscard]] QDateTime schoolWallTime(const QDateTime& moment);

// The moment (UTC) at which the school's wall clock shows this date and time. In the hour that
// happens twice in October the first one is meant; a time skipped in March is moved on one hour.
[[nodiscard]] QDateTime momentOfSchoolTime(QDate date, QTime time);

// Reads "2026-11-20T10:00" or "2026-11-20T10:00:30" as school wall time; invalid if it is neither.
[[nodiscard]] QDateTime momentFromSchoolText(const QString& text);

} // namespace base
