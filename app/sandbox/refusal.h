// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why the practice world says no, free of HTTP; the HTTP face turns each reason into the answer
// X would give. Values; any thread.
#pragma once

#include "app/base/result.h"

namespace sandbox {

enum class Refusal
{
    UnknownClient, // no such app is registered
    WrongRedirect, // the redirect address is not one of the app's, letter by letter
    WrongResponseType, // only "code" is known
    WrongScope, // empty, or holds a scope X does not have
    WrongState, // missing or longer than 500 characters
    WrongChallenge, // PKCE challenge missing or of the wrong shape
    CodeInvalid, // unknown, expired or used code, or its proof does not fit
    TokenInvalid, // unknown, expired, revoked or already rotated refresh token
    UnknownAccount,
    EmptyPost, // neither text nor picture
    NotPermitted, // X's answer to too long a text and to several other causes
    TooManyCashtags,
    DuplicatePost,
    WrongReplySettings,
    NoSuchReplyTarget,
    MediaInvalid, // unknown, expired or somebody else's picture, or a wrong mixture
    NoSuchPost,
    NotOwnPost,
    MediaTooLarge,
    MediaUnreadable, // not a picture X takes
    WrongMediaCategory,
    NoSuchMedia,
    AltTextTooLong
};

template <typename T> using Ruling = base::detail::expected<T, Refusal>;

[[nodiscard]] inline base::detail::unexpected<Refusal> refused(Refusal reason)
{
    return base::detail::unexpected<Refusal>(reason);
}

} // namespace sandbox
