// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Continues a future in its context's thread, through the event loop. If the context is gone by
// then nothing happens: QFuture::then(context, …) of Qt 6.4 aborts there in debug builds.
// A cancelled Async is answered with ErrorKind::Cancelled; another cancelled future is not
// answered.
#pragma once

#include "app/base/async.h"

#include <QFutureWatcher>

#include <type_traits>

namespace base {

template <typename Value, typename Then>
void whenDone(const QFuture<Value>& answer, QObject* context, Then then)
{
    auto* watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, then = std::move(then)]() mutable {
            watcher->deleteLater();
            const QFuture<Value> future = watcher->future();
            if (future.resultCount() > 0)
                then(future.result());
            else if constexpr (std::is_constructible_v<Value, detail::unexpected<Error>>)
                then(Value(failure(ErrorKind::Cancelled, QString())));
        });
    watcher->setFuture(answer);
}

} // namespace base
