// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/storage/database.h"

#include "app/storage/migrations.h"

#include <QCoreApplication>

namespace storage {

Database::Database(QString path)
    : m_path(std::move(path))
{
    m_thread.setObjectName(QStringLiteral("database"));
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

Database::~Database()
{
    post([this] {
        m_session.reset();
        m_worker.moveToThread(m_thread.thread());
        m_thread.quit();
    });
    m_thread.wait();
}

base::Async<void> Database::open()
{
    auto promise = std::make_shared<QPromise<base::Result<void>>>();
    promise->start();
    post([this, promise] {
        auto session = Session::openSqlite(m_path);
        base::Result<void> answer;
        if (!session)
            answer = base::failure(session.error());
        else
            answer = migrate(**session);
        if (answer)
            m_session = std::move(*session);
        promise->addResult(answer);
        promise->finish();
    });
    return promise->future();
}

void Database::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(&m_worker, std::move(work), Qt::QueuedConnection);
}

base::Error Database::notOpen()
{
    return {base::ErrorKind::Storage,
        QCoreApplication::translate(
            "storage::Database", "The school's database is not open, so this could not be saved.")};
}

} // namespace storage
