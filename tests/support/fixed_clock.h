// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A clock that stands still until a test moves it.
#pragma once

#include "app/base/clock.h"

class FixedClock final : public base::Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return moment; }
    void pass(qint64 seconds) { moment = moment.addSecs(seconds); }

    QDateTime moment{QDate(2026, 11, 20), QTime(10, 0), Qt::UTC};
};
