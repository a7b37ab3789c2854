// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes to a server and what comes back. Values.
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QList>
#include <QNetworkReply>
#include <QUrl>

#include <chrono>
#include <variant>

namespace xapi {

struct HttpRequest
{
    enum class Verb
    {
        Get,
        Post,
        Delete
    };

    Verb verb = Verb::Get;
    QUrl url;
    QByteArray body; // Post only
    QByteArray contentType;
    QByteArray bearer; // access token; empty: none is sent
    std::chrono::milliseconds silence = std::chrono::seconds(30); // longest time without a byte
    std::chrono::milliseconds deadline = std::chrono::minutes(2); // for all of it
    qsizetype maxAnswer = 1024 * qsizetype(1024);
};

// A complete answer, whatever its status.
struct HttpAnswer
{
    int status = 0;
    QList<QNetworkReply::RawHeaderPair> headers;
    QByteArray body;

    [[nodiscard]] QByteArray header(const char* name) const; // empty: not there
};

// No complete answer.
struct TransportError
{
    enum class Cause
    {
        UnsafeAddress, // refused before anything was sent
        NoConnection,
        Tls,
        Timeout,
        Cut, // broken off, or shorter than announced
        TooLong,
        Cancelled
    };

    Cause cause = Cause::NoConnection;
    bool mayHaveArrived = false; // the server may have acted on the request

    [[nodiscard]] base::Error asError() const;
};

using HttpOutcome = std::variant<HttpAnswer, TransportError>;

} // namespace xapi
