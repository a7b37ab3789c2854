// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The answer to a question asked of another thread or of the network. The producer always
// finishes; whoever asks continues with .then(context, …), never without a context object.
#pragma once

#include "app/base/result.h"

#include <QFuture>
#include <QPromise>

namespace base {

template <typename T> using Async = QFuture<Result<T>>;

// An answer that is already there.
template <typename T> [[nodiscard]] Async<T> ready(Result<T> value)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

template <typename T> [[nodiscard]] Async<T> readyError(Error error)
{
    return ready<T>(Result<T>(failure(std::move(error))));
}

} // namespace base
