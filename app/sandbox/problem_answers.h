// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Answers in the shapes X uses: data as JSON, problems as application/problem+json. Pure
// functions; any thread.
#pragma once

#include "app/sandbox/http_call.h"
#include "app/sandbox/refusal.h"

#include <QJsonObject>

namespace sandbox {

[[nodiscard]] HttpAnswer jsonAnswer(const QJsonObject& body, int status = 200);

// {"title", "type": "about:blank", "status", "detail"}; without a detail the title stands there.
[[nodiscard]] HttpAnswer problem(int status, const QString& detail = {});

// The 400 of a request X cannot read: which parameter, which values, and what is wrong.
[[nodiscard]] HttpAnswer invalidRequest(
    const QString& parameter, const QStringList& values, const QString& message);

// An entry of "errors" for a thing that does not exist.
[[nodiscard]] QJsonObject notFoundError(
    const QString& resource, const QString& parameter, const QString& value);

// {"errors":[{"code","message"}]}: X's older envelope.
[[nodiscard]] HttpAnswer errorsAnswer(int status, int code, const QString& message);

[[nodiscard]] HttpAnswer htmlErrorAnswer(int status);

[[nodiscard]] HttpAnswer answerTo(Refusal refusal);

[[nodiscard]] QString statusTitle(int status); // "Not Found"

} // namespace sandbox
