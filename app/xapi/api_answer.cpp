// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/api_answer.h"

namespace xapi {

QJsonObject dataObject(const HttpAnswer& answer)
{
    const auto object = jsonObject(answer.body);
    return object ? object->value(QLatin1String("data")).toObject() : QJsonObject();
}

ApiResult<QJsonObject> expectObject(const CallOutcome& outcome, ApiArea area, const QDateTime& now)
{
    if (const auto* noToken = std::get_if<base::Error>(&outcome)) {
        const bool cancelled = noToken->kind == base::ErrorKind::Cancelled;
        const bool offline = noToken->kind == base::ErrorKind::Offline;
        ApiError error = apiError(cancelled ? ApiProblem::Cancelled
                : offline                   ? ApiProblem::NotReached
                                            : ApiProblem::NotSignedIn);
        if (!noToken->text.isEmpty())
            error.sentence = noToken->text;
        return apiFailure(error);
    }
    if (const auto* transport = std::get_if<TransportError>(&outcome))
        return apiFailure(apiError(*transport));
    const auto& answer = std::get<HttpAnswer>(outcome);
    if (answer.status < 200 || answer.status >= 300)
        return apiFailure(classify(answer, area, now));
    const auto object = jsonObject(answer.body);
    if (!object)
        return apiFailure(apiError(ApiProblem::NotReached, answer.status));
    return *object;
}

ApiResult<QJsonObject> expectData(const CallOutcome& outcome, ApiArea area, const QDateTime& now)
{
    auto object = expectObject(outcome, area, now);
    if (!object)
        return object;
    const QJsonValue data = object->value(QLatin1String("data"));
    if (!data.isObject()) {
        const bool saysWhy = object->contains(QLatin1String("errors"));
        return apiFailure(saysWhy ? classify(std::get<HttpAnswer>(outcome), area, now)
                                  : apiError(ApiProblem::NotReached));
    }
    return data.toObject();
}

} // namespace xapi
