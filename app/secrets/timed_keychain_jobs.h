// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Gives every step of another KeychainJobs a time limit: an unlock prompt may wait for ever. A
// step that takes too long is left alone, never deleted, and answered TimedOut; until it ends on
// its own, further steps are answered TimedOut at once, so that none pile up behind the prompt.
// After destruction nothing is called any more. One thread.
#pragma once

#include "app/secrets/keychain_jobs.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace secrets {

class TimedKeychainJobs final : public QObject, public KeychainJobs
{
    Q_OBJECT

public:
    TimedKeychainJobs(std::unique_ptr<KeychainJobs> jobs, std::chrono::milliseconds limit);

    void read(const QString& key, Then then) override;
    void write(const QString& key, const QByteArray& value, Then then) override;
    void remove(const QString& key, Then then) override;

    [[nodiscard]] bool isStuck() const { return *m_abandoned > 0; }

private:
    void run(const std::function<void(Then)>& start, const Then& then);

    std::unique_ptr<KeychainJobs> m_jobs;
    std::chrono::milliseconds m_limit;
    std::shared_ptr<int> m_abandoned; // outlives this object: late answers count it down
};

} // namespace secrets
