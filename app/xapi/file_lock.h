// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A lock between programs on one computer, waited for without blocking. With no path it is always
// free. Given back when released or destroyed, or when the program that held it is gone.
#pragma once

#include <QDeadlineTimer>
#include <QObject>

#include <functional>
#include <memory>

class QLockFile;

namespace xapi {

class FileLock final : public QObject
{
    Q_OBJECT

public:
    explicit FileLock(const QString& path, QObject* parent = nullptr);
    ~FileLock() override;
    Q_DISABLE_COPY_MOVE(FileLock)

    // Calls `then` once: at once if the lock is free or already ours, else when it is ours (true)
    // or when patience ends (false). Never after destruction.
    void acquire(QDeadlineTimer patience, std::function<void(bool held)> then);
    void release();

private:
    std::unique_ptr<QLockFile> m_file;
};

} // namespace xapi
