// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The database on its own thread. run() hands a function to that thread and answers with a
// future; functions run one after another, in order. Make, use and destroy on one thread; the
// destructor finishes what was handed over before.
#pragma once

#include "app/base/async.h"
#include "app/storage/session.h"

#include <QThread>

#include <functional>

namespace storage {

class Database
{
public:
    explicit Database(QString path);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    // Opens the file and brings it to this program's schema. Call once, before run().
    [[nodiscard]] base::Async<void> open();

    // `work` is called as base::Result<T>(Session&) on the database thread.
    template <typename Work>
    [[nodiscard]] auto run(Work work) -> QFuture<std::invoke_result_t<Work, Session&>>
    {
        using Answer = std::invoke_result_t<Work, Session&>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        post([this, promise, work = std::move(work)]() mutable {
            if (m_session)
                promise->addResult(work(*m_session));
            else
                promise->addResult(Answer(base::failure(notOpen())));
            promise->finish();
        });
        return promise->future();
    }

    [[nodiscard]] const QString& path() const { return m_path; }

private:
    void post(std::function<void()> work);
    [[nodiscard]] static base::Error notOpen();

    QString m_path;
    QThread m_thread;
    QObject m_worker; // lives on m_thread
    std::unique_ptr<Session> m_session; // touched on m_thread only
};

} // namespace storage
