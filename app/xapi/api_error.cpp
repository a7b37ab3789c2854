// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/api_error.h"

#include "app/xapi/json.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <span>

namespace xapi {
namespace {

// What an error body says, from the object itself and from its list of errors.
struct Clues
{
    int status = 0;
    QStringList types; // last path segments, lower case
    QList<int> codes;
    QString words; // titles, details, messages, reasons; lower case
};

// A row matches if everything it names is there. 0 and empty mean "any". The first match counts.
struct Row
{
    int status;
    int code;
    QLatin1String type;
    QLatin1String words;
    ApiProblem problem;
};

constexpr Row row(int status, const char* type, int code, const char* words, ApiProblem problem)
{
    return {status, code, QLatin1String(type), QLatin1String(words), problem};
}

using P = ApiProblem;
constexpr Row table[] = {
    row(402, "", 0, "", P::OutOfCredit),
    row(0, "", 187, "", P::Duplicate),
    row(403, "", 0, "duplicate content", P::Duplicate),
    row(403, "", 0, "duplicate post", P::Duplicate),
    row(0, "credits-depleted", 0, "", P::OutOfCredit),
    row(403, "", 0, "credits", P::OutOfCredit),
    row(0, "usage-capped", 0, "", P::UsageCapped),
    row(429, "", 0, "usage cap", P::UsageCapped),
    row(429, "", 0, "", P::RateLimited),
    row(0, "rate-limit-exceeded", 0, "", P::RateLimited),
    row(0, "", 88, "", P::RateLimited),
    row(0, "user-suspended", 0, "", P::Suspended),
    row(0, "", 64, "", P::Suspended),
    row(403, "", 0, "suspended", P::Suspended),
    row(0, "", 326, "", P::AccountLocked),
    row(403, "", 0, "temporarily locked", P::AccountLocked),
    row(401, "", 0, "", P::Unauthorized),
    row(0, "", 89, "", P::Unauthorized),
    row(0, "unsupported-authentication", 0, "", P::WrongTokenKind),
    row(0, "client-forbidden", 0, "", P::AppNotEnrolled),
    row(0, "", 453, "", P::AppNotEnrolled),
    row(403, "", 0, "client-not-enrolled", P::AppNotEnrolled),
    row(403, "", 0, "insufficient_scope", P::MissingScope),
    row(403, "", 0, "required scope", P::MissingScope),
    row(403, "", 0, "app permissions", P::MissingScope),
    row(0, "", 261, "", P::MissingScope),
    row(403, "", 0, "not permitted to access this feature", P::FeatureNotAllowed),
    row(0, "", 186, "", P::TextTooLong),
    row(0, "", 0, "bit shorter", P::TextTooLong),
    row(400, "", 0, "text is too long", P::TextTooLong),
    row(0, "", 324, "", P::InvalidMedia),
    row(400, "", 0, "media id", P::InvalidMedia),
    row(400, "", 0, "media_id", P::InvalidMedia),
    row(400, "", 0, "media_category", P::InvalidMedia),
    row(413, "", 0, "", P::TooLarge),
    row(404, "", 0, "", P::NotFound),
    row(410, "", 0, "", P::NotFound),
    row(0, "resource-not-found", 0, "", P::NotFound),
    row(0, "resource-unavailable", 0, "", P::NotFound),
    row(409, "", 0, "", P::Conflict),
    row(0, "conflict", 0, "", P::Conflict),
    row(0, "internal-error", 0, "", P::Unavailable),
    row(0, "", 130, "", P::Unavailable),
    row(0, "", 131, "", P::Unavailable),
    row(403, "", 0, "", P::NotPermitted),
    row(0, "not-authorized-for-resource", 0, "", P::NotPermitted),
    row(0, "disallowed-resource", 0, "", P::NotPermitted),
    row(400, "", 0, "", P::InvalidRequest),
    row(415, "", 0, "", P::InvalidRequest),
    row(422, "", 0, "", P::InvalidRequest),
    row(0, "invalid-request", 0, "", P::InvalidRequest),
};

struct ApiErrorText
{
    Q_DECLARE_TR_FUNCTIONS(xapi::ApiError)
};

void collect(const QJsonObject& object, Clues& clues)
{
    constexpr qsizetype longestText = 2000;
    for (const auto* key : {"title", "detail", "message", "reason", "error", "error_description"}) {
        const QString words = object.value(QLatin1String(key)).toString().left(longestText);
        if (!words.isEmpty())
            clues.words += words.toLower() + u'\n';
    }
    const QString type = object.value(QLatin1String("type")).toString().left(longestText);
    if (!type.isEmpty())
        clues.types.append(type.section(u'/', -1, -1, QString::SectionSkipEmpty).toLower());
    const int code = object.value(QLatin1String("code")).toInt();
    if (code > 0)
        clues.codes.append(code);
}

Clues cluesOf(const HttpAnswer& answer)
{
    constexpr int mostErrors = 20;
    Clues clues;
    clues.status = answer.status;
    const auto object = jsonObject(answer.body);
    if (!object)
        return clues;
    collect(*object, clues);
    const QJsonArray errors = object->value(QLatin1String("errors")).toArray();
    for (int i = 0; i < std::min<int>(mostErrors, static_cast<int>(errors.size())); ++i)
        collect(errors.at(i).toObject(), clues);
    return clues;
}

bool matches(const Row& row, const Clues& clues)
{
    return (row.status == 0 || row.status == clues.status)
        && (row.type.isEmpty() || clues.types.contains(row.type))
        && (row.code == 0 || clues.codes.contains(row.code))
        && (row.words.isEmpty() || clues.words.contains(row.words));
}

ApiProblem problemOf(const Clues& clues, ApiArea area)
{
    // An upload refused without a word: the sign-in came before the right to upload was asked for.
    const bool plainForbidden = clues.status == 403 && clues.codes.isEmpty()
        && clues.words.simplified().remove(QLatin1String("forbidden")).trimmed().isEmpty();
    if (area == ApiArea::Media && plainForbidden)
        return P::MissingScope;
    // The upload address has vanished for hours before now; a wrong media id is named as such.
    if (area == ApiArea::Media && clues.status == 404
        && !clues.types.contains(QLatin1String("resource-not-found")))
        return P::Unavailable;
    for (const Row& row : std::span(table)) {
        if (matches(row, clues))
            return row.problem;
    }
    return clues.status >= 500 || clues.status == 408 ? P::Unavailable : P::Unknown;
}

base::ErrorKind kindOf(ApiProblem problem)
{
    using base::ErrorKind;
    switch (problem) {
    case P::RateLimited:
    case P::UsageCapped:
        return ErrorKind::RateLimited;
    case P::Duplicate:
    case P::Conflict:
        return ErrorKind::Conflict;
    case P::TextTooLong:
    case P::InvalidMedia:
    case P::TooLarge:
    case P::InvalidRequest:
        return ErrorKind::Invalid;
    case P::NotFound:
        return ErrorKind::NotFound;
    case P::Unavailable:
    case P::NotReached:
        return ErrorKind::Offline;
    case P::Cancelled:
        return ErrorKind::Cancelled;
    case P::Unknown:
        return ErrorKind::Internal;
    default:
        return ErrorKind::Denied;
    }
}

} // namespace

base::Error ApiError::asError() const
{
    return {kindOf(problem), sentence};
}

// One sentence per problem: a table in the shape of a switch, so that none can be forgotten.
QString sentenceFor(ApiProblem problem)
{
    using T = ApiErrorText;
    switch (problem) {
    case P::Unauthorized:
        return T::tr("X does not accept the school's sign-in: connect the account again in the "
                     "settings.");
    case P::OutOfCredit:
        return T::tr("The school's credit with X is used up: ask the administrator to top it up.");
    case P::UsageCapped:
        return T::tr("The school's plan with X allows no more for now: ask the administrator.");
    case P::RateLimited:
        return T::tr("X asks Nestbox to wait before the next request.");
    case P::Duplicate:
        return T::tr("X says that this text was posted a short while ago: look at the account "
                     "before changing anything.");
    case P::NotPermitted:
        return T::tr("X does not permit this: check the account on x.com and the rights of the "
                     "school's X app.");
    case P::MissingScope:
        return T::tr("A right is missing from the school's sign-in: connect the account again in "
                     "the settings.");
    case P::WrongTokenKind:
        return T::tr("X expects another kind of sign-in: check the type of the school's X app.");
    case P::AppNotEnrolled:
        return T::tr("The school's X app may not do this: check its plan in the X developer "
                     "console.");
    case P::FeatureNotAllowed:
        return T::tr("This X account may not use this feature.");
    case P::Suspended:
        return T::tr("X has suspended the account: sign in on x.com to see why.");
    case P::AccountLocked:
        return T::tr("X has locked the account for now: sign in on x.com to unlock it.");
    case P::TextTooLong:
        return T::tr("X finds the text too long: shorten it.");
    case P::InvalidMedia:
        return T::tr("X cannot use one of the pictures: add it again.");
    case P::TooLarge:
        return T::tr("The picture is too large for X: make it smaller.");
    case P::InvalidRequest:
        return T::tr("X could not understand the request: check for a newer version of Nestbox.");
    case P::NotFound:
        return T::tr("X cannot find this: it may have been deleted.");
    case P::Conflict:
        return T::tr("Something changed on X at the same moment: try again.");
    case P::Unavailable:
        return T::tr("X has a fault at the moment: try again later.");
    case P::NotReached:
        return T::tr("X cannot be reached: check the internet connection, then try again.");
    case P::NotSignedIn:
        return T::tr("The school's X account is not connected: connect it in the settings.");
    case P::Cancelled:
        return T::tr("The request to X was stopped.");
    case P::Unknown:
        break;
    }
    return T::tr(
        "X refused for a reason that Nestbox does not know: look at the account on x.com.");
}

ApiError apiError(ApiProblem problem, int status)
{
    return {problem, status, sentenceFor(problem), {}};
}

ApiError apiError(const TransportError& error)
{
    const bool cancelled = error.cause == TransportError::Cause::Cancelled;
    return {cancelled ? P::Cancelled : P::NotReached, 0, error.asError().text, {}};
}

ApiError classify(const HttpAnswer& answer, ApiArea area, const QDateTime& now)
{
    ApiError error = apiError(problemOf(cluesOf(answer), area), answer.status);
    error.limits = rateLimits(answer, now);
    return error;
}

bool hasErrorEnvelope(const HttpAnswer& answer)
{
    const Clues clues = cluesOf(answer);
    return !clues.types.isEmpty() || !clues.codes.isEmpty() || !clues.words.isEmpty();
}

} // namespace xapi
