// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the clients share: reading the `data` of an answer. Pure; any thread.
#pragma once

#include "app/base/pending.h"
#include "app/xapi/api_caller.h"
#include "app/xapi/api_error.h"
#include "app/xapi/json.h"

namespace xapi {

using base::Pending;

// `data` if it is an object; else empty.
[[nodiscard]] QJsonObject dataObject(const HttpAnswer& answer);
// The whole object of a 2xx answer.
[[nodiscard]] ApiResult<QJsonObject> expectObject(
    const CallOutcome& outcome, ApiArea area, const QDateTime& now);
// Its `data`; `errors` beside it are ignored, `errors` instead of it are an error.
[[nodiscard]] ApiResult<QJsonObject> expectData(
    const CallOutcome& outcome, ApiArea area, const QDateTime& now);

} // namespace xapi
