// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why X said no: what kind of problem it is, so that callers can branch, and one sentence for the
// window. The server's own words are never passed on: they may repeat the text of a post.
// Pure; any thread.
#pragma once

#include "app/xapi/rate_limit.h"

#include <QFuture>
#include <QMetaType>

namespace xapi {

enum class ApiProblem
{
    Unauthorized, // the sign-in was not accepted
    OutOfCredit, // the school's X account has to be topped up
    UsageCapped, // the plan's monthly or daily amount is used up
    RateLimited, // wait; see limits.waitUntil()
    Duplicate, // the same text was posted a short while ago, perhaps by a lost attempt
    NotPermitted,
    MissingScope, // connect again: a right was not granted
    WrongTokenKind,
    AppNotEnrolled, // the school's X app lacks the plan or project for this call
    FeatureNotAllowed, // this account may not use this feature of X
    Suspended,
    AccountLocked, // X wants a person to sign in on x.com
    TextTooLong,
    InvalidMedia,
    TooLarge,
    InvalidRequest,
    NotFound,
    Conflict,
    Unavailable, // X is down
    NotReached, // no answer, or none that can be read; see also PostClient's Unknown
    NotSignedIn, // no usable token: sign in (again), or unlock the password store
    Cancelled,
    Unknown
};

// The kind of call, where the same answer means different things.
enum class ApiArea
{
    Posts,
    Media,
    Users
};

struct ApiError
{
    ApiProblem problem = ApiProblem::Unknown;
    int status = 0; // 0: no HTTP answer
    QString sentence;
    RateLimits limits;

    [[nodiscard]] base::Error asError() const;
};

template <typename T> using ApiResult = base::detail::expected<T, ApiError>;
template <typename T> using ApiAnswer = QFuture<ApiResult<T>>;

[[nodiscard]] inline base::detail::unexpected<ApiError> apiFailure(ApiError error)
{
    return base::detail::unexpected<ApiError>(std::move(error));
}

[[nodiscard]] QString sentenceFor(ApiProblem problem);
[[nodiscard]] ApiError apiError(ApiProblem problem, int status = 0);
[[nodiscard]] ApiError apiError(const TransportError& error);

// What an answer with an error status means, in any of X's three error shapes, HTML or rubbish.
[[nodiscard]] ApiError classify(const HttpAnswer& answer, ApiArea area, const QDateTime& now);
// X's own error shape can be recognised in it.
[[nodiscard]] bool hasErrorEnvelope(const HttpAnswer& answer);

} // namespace xapi
