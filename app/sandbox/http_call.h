// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A request and its answer, free of any HTTP library. Values; any thread.
#pragma once

#include "app/sandbox/form_fields.h"

#include <QHash>

namespace sandbox {

struct FormPart
{
    QByteArray content;
    QString contentType;
};

struct HttpCall
{
    QByteArray method;
    QByteArray target; // as sent: path and query, still encoded
    QStringList path; // segments, decoded: "/2/tweets" is {"2", "tweets"}
    FormFields query;
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
    QHash<QString, FormPart> parts; // of a multipart form

    [[nodiscard]] QString plainPath() const
    {
        return QLatin1Char('/') + path.join(QLatin1Char('/'));
    }
    // "application/json" of "application/json; charset=utf-8".
    [[nodiscard]] QByteArray contentType() const
    {
        return headers.value("content-type").split(';').constFirst().trimmed().toLower();
    }
};

// Sets path and query from the target of a request line; false when it is not properly encoded.
[[nodiscard]] bool readTarget(const QByteArray& target, HttpCall& call);

struct HttpAnswer
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    QVector<QPair<QByteArray, QByteArray>> headers;
};

// How an answer leaves the house.
enum class Delivery
{
    Whole,
    Cut, // headers and the first half of the body, then the connection ends
    Nothing // the connection ends without a word
};

struct Dispatch
{
    HttpAnswer answer;
    Delivery delivery = Delivery::Whole;
};

} // namespace sandbox
