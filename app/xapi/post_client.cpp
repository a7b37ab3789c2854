// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/post_client.h"

#include "app/base/log.h"
#include "app/xapi/api_answer.h"
#include "app/xapi/json.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace xapi {
namespace {

using base::ErrorKind;
using Reason = OutcomeUnknown::Reason;

constexpr qsizetype mostMedia = 4;

struct PostText
{
    Q_DECLARE_TR_FUNCTIONS(xapi::PostClient)
};

QString replySettings(WhoCanReply who)
{
    switch (who) {
    case WhoCanReply::Everyone:
        break;
    case WhoCanReply::Following:
        return QStringLiteral("following");
    case WhoCanReply::MentionedUsers:
        return QStringLiteral("mentionedUsers");
    case WhoCanReply::Subscribers:
        return QStringLiteral("subscribers");
    case WhoCanReply::Verified:
        return QStringLiteral("verified");
    }
    return {};
}

base::Result<void> check(const NewPost& post)
{
    if (post.text.trimmed().isEmpty() && post.mediaIds.isEmpty())
        return base::failure(
            ErrorKind::Invalid, PostText::tr("The post is empty: write something."));
    if (post.mediaIds.size() > mostMedia)
        return base::failure(
            ErrorKind::Invalid, PostText::tr("A post takes four pictures at most: remove some."));
    const bool idsAreFine = std::all_of(post.mediaIds.begin(), post.mediaIds.end(), isId)
        && (post.inReplyTo.isEmpty() || isId(post.inReplyTo));
    if (!idsAreFine)
        return base::failure(ErrorKind::Internal,
            PostText::tr("A picture or the post to reply to has no valid number: add it again."));
    return {};
}

QByteArray bodyOf(const NewPost& post)
{
    QJsonObject body;
    if (!post.text.isEmpty())
        body.insert(QStringLiteral("text"), post.text);
    if (!post.mediaIds.isEmpty())
        body.insert(QStringLiteral("media"),
            QJsonObject{{QStringLiteral("media_ids"), QJsonArray::fromStringList(post.mediaIds)}});
    if (const QString settings = replySettings(post.whoCanReply); !settings.isEmpty())
        body.insert(QStringLiteral("reply_settings"), settings);
    if (!post.inReplyTo.isEmpty())
        body.insert(QStringLiteral("reply"),
            QJsonObject{{QStringLiteral("in_reply_to_tweet_id"), post.inReplyTo}});
    return toJson(body);
}

Reason reasonOf(TransportError::Cause cause)
{
    switch (cause) {
    case TransportError::Cause::Timeout:
        return Reason::Timeout;
    case TransportError::Cause::Cancelled:
        return Reason::Cancelled;
    case TransportError::Cause::TooLong:
        return Reason::UnreadableAnswer;
    default:
        return Reason::Cut;
    }
}

// A refusal by X itself. A bare page with some 4xx may come from a filter between X and us, which
// perhaps let the request through; only these statuses mean the same whoever says them.
bool isCertainRefusal(const HttpAnswer& answer)
{
    constexpr int requestTimeout = 408;
    if (answer.status < 400 || answer.status >= 500 || answer.status == requestTimeout)
        return false;
    return answer.status == 401 || answer.status == 402 || answer.status == 429
        || hasErrorEnvelope(answer);
}

} // namespace

PostClient::PostClient(QNetworkAccessManager& network, TokenKeeper& keeper,
    const base::Clock& clock, Endpoints endpoints)
    : m_clock(clock)
    , m_endpoints(std::move(endpoints))
    , m_caller(network, keeper)
{
}

QFuture<CreateOutcome> PostClient::create(const NewPost& post)
{
    const Pending<CreateOutcome> pending;
    if (const auto checked = check(post); !checked) {
        pending.finish(NotSent{checked.error()});
        return pending.future();
    }
    HttpRequest request;
    request.verb = HttpRequest::Verb::Post;
    request.url = onServer(m_endpoints.api, QStringLiteral("/2/tweets"));
    request.contentType = "application/json";
    request.body = bodyOf(post);
    m_caller.call(
        request, [this, pending](const CallOutcome& outcome) { pending.finish(judge(outcome)); });
    return pending.future();
}

CreateOutcome PostClient::judge(const CallOutcome& outcome) const
{
    if (const auto* answer = std::get_if<HttpAnswer>(&outcome))
        return judgeAnswer(*answer);
    if (const auto* noToken = std::get_if<base::Error>(&outcome))
        return NotSent{*noToken};
    const auto& error = std::get<TransportError>(outcome);
    if (!error.mayHaveArrived)
        return NotSent{error.asError()};
    return OutcomeUnknown{reasonOf(error.cause), 0};
}

CreateOutcome PostClient::judgeAnswer(const HttpAnswer& answer) const
{
    base::info(base::networkLog) << "create answered with status" << answer.status;
    if (isCertainRefusal(answer))
        return Rejected{classify(answer, ApiArea::Posts, m_clock.now())};
    if (answer.status >= 200 && answer.status < 300) {
        // `errors` may stand beside `data`: the post is there all the same.
        const QJsonObject data = dataObject(answer);
        const QString id = idIn(data, QLatin1String("id"));
        if (!id.isEmpty())
            return Confirmed{id, data.value(QLatin1String("text")).toString()};
        return OutcomeUnknown{Reason::UnreadableAnswer, answer.status};
    }
    const bool fault = answer.status >= 500 || answer.status == 408;
    return OutcomeUnknown{fault ? Reason::ServerFault : Reason::UnreadableAnswer, answer.status};
}

ApiAnswer<Removal> PostClient::remove(const QString& postId)
{
    const Pending<ApiResult<Removal>> pending;
    if (!isId(postId)) {
        pending.finish(apiFailure(apiError(ApiProblem::NotFound)));
        return pending.future();
    }
    HttpRequest request;
    request.verb = HttpRequest::Verb::Delete;
    request.url = onServer(m_endpoints.api, QStringLiteral("/2/tweets/") + postId);
    m_caller.call(request, [this, pending](const CallOutcome& outcome) {
        const auto data = expectData(outcome, ApiArea::Posts, m_clock.now());
        if (!data && data.error().problem == ApiProblem::NotFound)
            pending.finish(Removal::WasGone);
        else if (!data)
            pending.finish(apiFailure(data.error()));
        else if (data->value(QLatin1String("deleted")).toBool())
            pending.finish(Removal::Removed);
        else
            pending.finish(apiFailure(apiError(ApiProblem::Unknown)));
    });
    return pending.future();
}

} // namespace xapi
