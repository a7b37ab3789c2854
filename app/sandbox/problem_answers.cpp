// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/problem_answers.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sandbox {
namespace {

QString problemType(QLatin1String name)
{
    return QLatin1String("https://api.x.com/2/problems/") + name;
}

HttpAnswer problemAnswer(int status, const QJsonObject& body)
{
    return {
        status, "application/problem+json", QJsonDocument(body).toJson(QJsonDocument::Compact), {}};
}

HttpAnswer forbidden(const char* detail)
{
    return problem(403, QString::fromLatin1(detail));
}

HttpAnswer invalidMedia(const char* message)
{
    return invalidRequest(QStringLiteral("media"), {}, QString::fromLatin1(message));
}

} // namespace

QString statusTitle(int status)
{
    switch (status) {
    case 400:
        return QStringLiteral("Bad Request");
    case 401:
        return QStringLiteral("Unauthorized");
    case 402:
        return QStringLiteral("Payment Required");
    case 403:
        return QStringLiteral("Forbidden");
    case 404:
        return QStringLiteral("Not Found");
    case 405:
        return QStringLiteral("Method Not Allowed");
    case 413:
        return QStringLiteral("Payload Too Large");
    case 415:
        return QStringLiteral("Unsupported Media Type");
    case 429:
        return QStringLiteral("Too Many Requests");
    case 500:
        return QStringLiteral("Internal Server Error");
    case 503:
        return QStringLiteral("Service Unavailable");
    default:
        return QStringLiteral("Error");
    }
}

HttpAnswer jsonAnswer(const QJsonObject& body, int status)
{
    return {status, "application/json; charset=utf-8",
        QJsonDocument(body).toJson(QJsonDocument::Compact), {}};
}

HttpAnswer problem(int status, const QString& detail)
{
    const QString title = statusTitle(status);
    return problemAnswer(status,
        {{QStringLiteral("title"), title}, {QStringLiteral("type"), QStringLiteral("about:blank")},
            {QStringLiteral("status"), status},
            {QStringLiteral("detail"), detail.isEmpty() ? title : detail}});
}

HttpAnswer invalidRequest(
    const QString& parameter, const QStringList& values, const QString& message)
{
    const QJsonObject error{{QStringLiteral("parameters"),
                                QJsonObject{{parameter, QJsonArray::fromStringList(values)}}},
        {QStringLiteral("message"), message}};
    return problemAnswer(400,
        {{QStringLiteral("title"), QStringLiteral("Invalid Request")},
            {QStringLiteral("detail"),
                QStringLiteral("One or more parameters to your request was invalid.")},
            {QStringLiteral("type"), problemType(QLatin1String("invalid-request"))},
            {QStringLiteral("errors"), QJsonArray{error}}});
}

QJsonObject notFoundError(const QString& resource, const QString& parameter, const QString& value)
{
    return {{QStringLiteral("title"), QStringLiteral("Not Found Error")},
        {QStringLiteral("type"), problemType(QLatin1String("resource-not-found"))},
        {QStringLiteral("detail"),
            QStringLiteral("Could not find %1 with %2: [%3].").arg(resource, parameter, value)},
        {QStringLiteral("resource_type"), resource}, {QStringLiteral("parameter"), parameter},
        {QStringLiteral("resource_id"), value}, {QStringLiteral("value"), value}};
}

HttpAnswer errorsAnswer(int status, int code, const QString& message)
{
    const QJsonObject error{{QStringLiteral("code"), code}, {QStringLiteral("message"), message}};
    return jsonAnswer({{QStringLiteral("errors"), QJsonArray{error}}}, status);
}

HttpAnswer htmlErrorAnswer(int status)
{
    const QByteArray title = QByteArray::number(status) + ' ' + statusTitle(status).toLatin1();
    return {status, "text/html; charset=utf-8",
        "<!doctype html><html lang=\"en\"><title>" + title + "</title><h1>" + title
            + "</h1></html>",
        {}};
}

HttpAnswer answerTo(Refusal refusal)
{
    switch (refusal) {
    case Refusal::DuplicatePost:
        return forbidden("You are not allowed to create a Tweet with duplicate content.");
    case Refusal::NotPermitted:
        return forbidden("You are not permitted to perform this action.");
    case Refusal::TooManyCashtags:
        return forbidden("Your post holds more than one cashtag, which is not permitted.");
    case Refusal::NoSuchReplyTarget:
        return forbidden("The post you are replying to does not exist or is not visible to you.");
    case Refusal::NotOwnPost:
        return forbidden("You are not authorized to delete this Tweet.");
    case Refusal::NoSuchPost:
    case Refusal::UnknownAccount:
        return problem(404);
    case Refusal::EmptyPost:
        return invalidRequest(QStringLiteral("text"), {},
            QStringLiteral("A post needs text or at least one picture."));
    case Refusal::WrongReplySettings:
        return invalidRequest(QStringLiteral("reply_settings"), {},
            QStringLiteral("$.reply_settings: does not have a value in the enumeration"));
    case Refusal::MediaInvalid:
        return invalidMedia("Your media IDs are invalid.");
    case Refusal::NoSuchMedia:
        return invalidMedia("No picture of yours has this id, or it has expired.");
    case Refusal::MediaTooLarge:
        return invalidMedia("The picture is larger than its category allows.");
    case Refusal::MediaUnreadable:
        return invalidMedia("The picture is not JPEG, PNG, GIF or WEBP.");
    case Refusal::WrongMediaCategory:
        return invalidMedia("media_category is not one of this kind of picture.");
    case Refusal::AltTextTooLong:
        return invalidRequest(QStringLiteral("metadata.alt_text.text"), {},
            QStringLiteral("$.metadata.alt_text.text: must be at most 1000 characters long"));
    case Refusal::UnknownClient:
    case Refusal::WrongRedirect:
    case Refusal::WrongResponseType:
    case Refusal::WrongScope:
    case Refusal::WrongState:
    case Refusal::WrongChallenge:
    case Refusal::CodeInvalid:
    case Refusal::TokenInvalid:
        break; // sign-in has its own shapes
    }
    return problem(400);
}

} // namespace sandbox
