// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Continues an Async in its context's thread, through the event loop. If the context is gone by
// then nothing happens: QFuture::then(context, …) of Qt 6.4 aborts there in debug builds.
// A cancelled question is answered with ErrorKind::Cancelled, so the caller always hears.
#pragma once

#include "app/base/async.h"

#include <QFutureWatcher>

namespace base {

template<typename T, typename Then>
void whenDone(const Async<T>& answer, QObject* context, Then then)
{
    auto* watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, then = std::move(then)]() mutable {
            watcher->deleteLater();
            const QFuture<Result<T>> future = watcher->future();
            if (future.resultCount() > 0)
                then(future.result());
            else
                then(Result<T>(failure(ErrorKind::Cancelled, QString())));
        });
    watcher->setFuture(answer);
}

} // namespace base
