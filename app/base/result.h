// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a function that can fail returns: a value, or an error with a kind and one sentence.
// The sentence is translated and tells a teacher what to do; it never holds a pupil's name,
// a token or the text of a post. Only members that std::expected also has are used.
#pragma once

#include <QString>

#if __cplusplus > 202002L && __has_include(<expected>)
#include <expected>
namespace base::detail {
using std::expected;
using std::unexpected;
} // namespace base::detail
#else
#include <tl/expected.hpp>
namespace base::detail {
using tl::expected;
using tl::unexpected;
} // namespace base::detail
#endif

namespace base {

enum class ErrorKind
{
    Invalid, // the input cannot be used as it is
    NotFound, // what was named does not exist
    Denied, // this person or program may not do it
    Conflict, // somebody else changed it first
    Offline, // the other side did not answer
    RateLimited, // the other side asks us to wait
    Storage, // the disk or the database refused
    Cancelled, // somebody asked to stop
    Internal // a fault of this program
};

struct [[nodiscard]] Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString text;

    bool operator==(const Error&) const = default;
};

template <typename T> using Result = detail::expected<T, Error>;

[[nodiscard]] inline detail::unexpected<Error> failure(ErrorKind kind, QString text)
{
    return detail::unexpected<Error>(Error{kind, std::move(text)});
}

[[nodiscard]] inline detail::unexpected<Error> failure(Error error)
{
    return detail::unexpected<Error>(std::move(error));
}

} // namespace base
