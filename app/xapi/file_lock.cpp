// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/file_lock.h"

#include <QLockFile>
#include <QTimer>

namespace xapi {
namespace {

constexpr auto pauseBetweenTries = std::chrono::milliseconds(200);

} // namespace

FileLock::FileLock(const QString& path, QObject* parent)
    : QObject(parent)
{
    if (path.isEmpty())
        return;
    m_file = std::make_unique<QLockFile>(path);
    m_file->setStaleLockTime(0); // never by age: a renewal may wait for a person to unlock
}

FileLock::~FileLock() = default;

void FileLock::acquire(QDeadlineTimer patience, std::function<void(bool held)> then)
{
    if (!m_file || m_file->isLocked() || m_file->tryLock())
        then(true);
    else if (patience.hasExpired())
        then(false);
    else
        QTimer::singleShot(pauseBetweenTries, this,
            [this, patience, then = std::move(then)] { acquire(patience, then); });
}

void FileLock::release()
{
    if (m_file)
        m_file->unlock();
}

} // namespace xapi
