// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Hands out ids as X does: digits that hold the moment and always grow, even when the clock is
// set back. Not thread-safe; its owner locks.
#pragma once

#include <QDateTime>
#include <QString>

namespace sandbox {

class Snowflakes
{
public:
    [[nodiscard]] QString next(const QDateTime& now);

    [[nodiscard]] qint64 last() const { return m_last; }
    // Ids handed out from now on are greater than this one.
    void continueAfter(qint64 id);

    // True for 1 to 19 digits that fit and do not begin with 0.
    [[nodiscard]] static bool isId(const QString& text);
    [[nodiscard]] static qint64 number(const QString& id); // 0: no id

private:
    qint64 m_last = 0;
};

} // namespace sandbox
