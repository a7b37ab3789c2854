// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the clients share: reading the `data` of an answer, and finishing a future.
#pragma once

#include "app/xapi/api_caller.h"
#include "app/xapi/api_error.h"
#include "app/xapi/json.h"

#include <QPromise>

#include <memory>

namespace xapi {

// A future to be finished once; copies share it.
template <typename T> class Pending
{
public:
    Pending()
        : m_promise(std::make_shared<QPromise<T>>())
    {
        m_promise->start();
    }

    [[nodiscard]] QFuture<T> future() const { return m_promise->future(); }
    void finish(T value) const
    {
        m_promise->addResult(std::move(value));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<T>> m_promise;
};

// `data` if it is an object; else empty.
[[nodiscard]] QJsonObject dataObject(const HttpAnswer& answer);
// The whole object of a 2xx answer.
[[nodiscard]] ApiResult<QJsonObject> expectObject(
    const CallOutcome& outcome, ApiArea area, const QDateTime& now);
// Its `data`; `errors` beside it are ignored, `errors` instead of it are an error.
[[nodiscard]] ApiResult<QJsonObject> expectData(
    const CallOutcome& outcome, ApiArea area, const QDateTime& now);

} // namespace xapi
