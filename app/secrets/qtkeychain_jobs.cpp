// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/qtkeychain_jobs.h"

#include "app/base/log.h"

#include <qt6keychain/keychain.h>

namespace secrets {
namespace {

// Ignored by Windows, where the key alone names the entry.
QString serviceName()
{
    return QStringLiteral("nestbox");
}

JobAnswer::Code codeOf(const QKeychain::Job& job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return JobAnswer::Code::Done;
    case QKeychain::EntryNotFound:
        return JobAnswer::Code::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return JobAnswer::Code::Denied;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    base::warning(base::secretsLog) << "password store failed with" << job.error();
    return JobAnswer::Code::Failed;
}

void start(QKeychain::Job* job, const QString& key, std::function<void(QKeychain::Job*)> finished)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, job, std::move(finished));
    job->start();
}

} // namespace

void QtKeychainJobs::read(const QString& key, Then then)
{
    auto* job = new QKeychain::ReadPasswordJob(serviceName());
    start(job, key, [job, then = std::move(then)](QKeychain::Job*) {
        const JobAnswer::Code code = codeOf(*job);
        then({code, code == JobAnswer::Code::Done ? job->binaryData() : QByteArray()});
    });
}

void QtKeychainJobs::write(const QString& key, const QByteArray& value, Then then)
{
    auto* job = new QKeychain::WritePasswordJob(serviceName());
    job->setBinaryData(value);
    start(job, key, [then = std::move(then)](QKeychain::Job* done) { then({codeOf(*done), {}}); });
}

void QtKeychainJobs::remove(const QString& key, Then then)
{
    auto* job = new QKeychain::DeletePasswordJob(serviceName());
    start(job, key, [then = std::move(then)](QKeychain::Job* done) { then({codeOf(*done), {}}); });
}

} // namespace secrets
