// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/timed_keychain_jobs.h"

#include "app/base/log.h"

#include <QPointer>
#include <QTimer>

namespace secrets {

TimedKeychainJobs::TimedKeychainJobs(
    std::unique_ptr<KeychainJobs> jobs, std::chrono::milliseconds limit)
    : m_jobs(std::move(jobs))
    , m_limit(limit)
    , m_abandoned(std::make_shared<int>(0))
{
}

void TimedKeychainJobs::read(const QString& key, Then then)
{
    run([this, &key](Then done) { m_jobs->read(key, std::move(done)); }, then);
}

void TimedKeychainJobs::write(const QString& key, const QByteArray& value, Then then)
{
    run([this, &key, &value](Then done) { m_jobs->write(key, value, std::move(done)); }, then);
}

void TimedKeychainJobs::remove(const QString& key, Then then)
{
    run([this, &key](Then done) { m_jobs->remove(key, std::move(done)); }, then);
}

void TimedKeychainJobs::run(const std::function<void(Then)>& start, const Then& then)
{
    auto* limit = new QTimer(this);
    limit->setSingleShot(true);
    connect(limit, &QTimer::timeout, this, [this, limit, then, stuck = isStuck()] {
        limit->deleteLater();
        if (!stuck) {
            ++*m_abandoned;
            base::warning(base::secretsLog) << "password store did not answer in time";
        }
        then({JobAnswer::Code::TimedOut, {}});
    });
    if (isStuck()) {
        limit->start(0);
        return;
    }
    limit->start(m_limit);
    // The timer is the sign that the step is still waited for; it dies with this object.
    start([limit = QPointer<QTimer>(limit), abandoned = m_abandoned, then](JobAnswer answer) {
        if (limit && limit->isActive()) {
            limit->stop();
            limit->deleteLater();
            then(std::move(answer));
        } else if (*abandoned > 0) {
            --*abandoned;
        }
    });
}

} // namespace secrets
