// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The producer's end of a future: to be finished once. Copies share it, so it may be kept in a
// callback. If the last copy goes unfinished, the future is cancelled.
#pragma once

#include <QFuture>
#include <QPromise>

#include <memory>

namespace base {

template <typename T> class Pending
{
public:
    Pending()
        : m_promise(std::make_shared<QPromise<T>>())
    {
        m_promise->start();
    }

    [[nodiscard]] QFuture<T> future() const { return m_promise->future(); }
    // Continuations may run in here.
    void finish(T value) const
    {
        const auto promise = m_promise; // they may destroy this object
        promise->addResult(std::move(value));
        promise->finish();
    }

private:
    std::shared_ptr<QPromise<T>> m_promise;
};

} // namespace base
