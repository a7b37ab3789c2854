// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/idle_lock.h"

#include <QCoreApplication>
#include <QEvent>

namespace {

bool isDeed(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::MouseMove
        || type == QEvent::Wheel;
}

} // namespace

IdleLock::IdleLock(const base::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setObjectName(QStringLiteral("idleTimer"));
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::expired);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleLock::start(std::chrono::minutes limit)
{
    m_limit = limit;
    m_lastDeed = m_clock.now();
    m_watching = true;
    m_timer.start(limit);
}

void IdleLock::stop()
{
    m_watching = false;
    m_timer.stop();
}

void IdleLock::noteDeed()
{
    const QDateTime now = m_clock.now();
    const bool slept = m_lastDeed.secsTo(now) > std::chrono::seconds(m_limit).count();
    m_lastDeed = now;
    if (slept)
        Q_EMIT expired();
    else
        m_timer.start(m_limit);
}

bool IdleLock::eventFilter(QObject* watched, QEvent* event)
{
    if (m_watching && isDeed(event->type()))
        noteDeed();
    return QObject::eventFilter(watched, event);
}
