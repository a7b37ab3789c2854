// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notices that nobody has touched keyboard or mouse for a while, also when the computer slept
// meanwhile: a timer stands still then, the clock does not.
#pragma once

#include "app/base/clock.h"

#include <QObject>
#include <QTimer>

#include <chrono>

class IdleLock : public QObject
{
    Q_OBJECT

public:
    // Watches the whole program. The clock outlives it.
    IdleLock(const base::Clock& clock, QObject* parent);

    void start(std::chrono::minutes limit);
    void stop();

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void expired();

private:
    void noteDeed();

    const base::Clock& m_clock;
    QTimer m_timer{this};
    QDateTime m_lastDeed;
    std::chrono::minutes m_limit{0};
    bool m_watching = false;
};
