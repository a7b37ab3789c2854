// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Continues an Async in its context's thread, through the event loop. If the context is gone by
// then nothing happens: QFuture::then(context, …) of Qt 6.4 aborts there in debug builds.
#pragma once

#include "app/base/async.h"

#include <QFutureWatcher>

#include <optional>

namespace base {

// `then` gets nothing when the question was cancelled without an answer.
template <typename Value, typename Then>
void whenFinished(const QFuture<Value>& answer, QObject* context, Then then)
{
    auto* watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, then = std::move(then)]() mutable {
            watcher->deleteLater();
            const QFuture<Value> future = watcher->future();
            then(future.resultCount() > 0 ? std::optional<Value>(future.result()) : std::nullopt);
        });
    watcher->setFuture(answer);
}

// A cancelled question is answered with ErrorKind::Cancelled, so the caller always hears.
template <typename T, typename Then>
void whenDone(const Async<T>& answer, QObject* context, Then then)
{
    whenFinished(
        answer, context, [then = std::move(then)](std::optional<Result<T>> result) mutable {
            then(result ? std::move(*result) : Result<T>(failure(ErrorKind::Cancelled, QString())));
        });
}

} // namespace base
