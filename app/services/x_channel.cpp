// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/x_channel.h"

#include "app/base/when_done.h"

#include <QCoreApplication>

namespace services {
namespace {

using outbox::Outcome;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(services::XChannel)
};

QString unknownSentence(xapi::OutcomeUnknown::Reason reason)
{
    switch (reason) {
    case xapi::OutcomeUnknown::Reason::Timeout:
        return Text::tr("X took too long to answer. The post may or may not be on the account: "
                        "look before you decide.");
    case xapi::OutcomeUnknown::Reason::Cut:
        return Text::tr("The line broke while X was answering. The post may or may not be on the "
                        "account: look before you decide.");
    case xapi::OutcomeUnknown::Reason::ServerFault:
        return Text::tr("X had a fault while taking the post. It may or may not be on the account: "
                        "look before you decide.");
    case xapi::OutcomeUnknown::Reason::UnreadableAnswer:
        return Text::tr("X gave an answer that cannot be read. The post may or may not be on the "
                        "account: look before you decide.");
    case xapi::OutcomeUnknown::Reason::Cancelled:
        break;
    }
    return Text::tr("Nestbox was stopped while sending. The post may or may not be on the account: "
                    "look before you decide.");
}

// X said no to this moment, not to this post: it may go later as it is.
bool mayPass(xapi::ApiProblem problem)
{
    switch (problem) {
    case xapi::ApiProblem::RateLimited:
    case xapi::ApiProblem::UsageCapped:
    case xapi::ApiProblem::OutOfCredit:
    case xapi::ApiProblem::Unauthorized:
    case xapi::ApiProblem::NotSignedIn:
        return true;
    default:
        return false;
    }
}

// In the words of outbox::Channel: what may pass is Offline or RateLimited, all else a refusal.
base::Error channelError(const xapi::ApiError& error)
{
    const bool passing = mayPass(error.problem) || error.problem == xapi::ApiProblem::Unavailable
        || error.problem == xapi::ApiProblem::NotReached;
    return {passing ? base::ErrorKind::Offline : base::ErrorKind::Invalid, error.sentence};
}

Outcome outcomeFrom(const xapi::CreateOutcome& outcome)
{
    if (const auto* confirmed = std::get_if<xapi::Confirmed>(&outcome))
        return {Outcome::Kind::Confirmed, confirmed->id, {}};
    if (const auto* rejected = std::get_if<xapi::Rejected>(&outcome))
        return {mayPass(rejected->error.problem) ? Outcome::Kind::NotSent : Outcome::Kind::Refused,
            {}, rejected->error.sentence};
    if (const auto* notSent = std::get_if<xapi::NotSent>(&outcome))
        return {Outcome::Kind::NotSent, {}, notSent->error.text};
    return {Outcome::Kind::Unknown, {},
        unknownSentence(std::get<xapi::OutcomeUnknown>(outcome).reason)};
}

} // namespace

XChannel::XChannel(QNetworkAccessManager& network, AccountLink& account, const base::Clock& clock)
    : m_account(account)
    , m_posts(network, account.tokens(), clock, account.settings().endpoints)
    , m_media(network, account.tokens(), clock, account.settings().endpoints)
{
}

QUrl XChannel::linkTo(const QString& remoteId) const
{
    QUrl site = m_account.settings().endpoints.authorize;
    site.setPath(QStringLiteral("/%1/status/%2").arg(account(), remoteId));
    site.setQuery(QString());
    return site;
}

base::Async<QString> XChannel::uploadPicture(const outbox::Picture& picture)
{
    const Promise<QString> promise;
    base::whenFinished(m_media.upload(picture.bytes), this,
        [this, promise, alt = picture.altText](
            const std::optional<xapi::ApiResult<xapi::UploadedMedia>>& uploaded) {
            if (!uploaded)
                promise.finish(base::failure(base::ErrorKind::Cancelled, QString()));
            else if (!*uploaded)
                promise.finish(base::failure(channelError(uploaded->error())));
            else if (alt.trimmed().isEmpty())
                promise.finish((*uploaded)->id);
            else
                describe(promise, (*uploaded)->id, alt);
        });
    return promise.future();
}

void XChannel::describe(
    const Promise<QString>& promise, const QString& mediaId, const QString& altText)
{
    base::whenFinished(m_media.setAltText(mediaId, altText), this,
        [promise, mediaId](const std::optional<xapi::ApiResult<QString>>& described) {
            if (!described)
                promise.finish(base::failure(base::ErrorKind::Cancelled, QString()));
            else if (!*described)
                promise.finish(base::failure(channelError(described->error())));
            else
                promise.finish(mediaId);
        });
}

base::Async<Outcome> XChannel::createPost(const outbox::NewPost& post)
{
    const Promise<Outcome> promise;
    xapi::NewPost request;
    request.text = post.text;
    request.mediaIds = post.mediaIds;
    base::whenFinished(m_posts.create(request), this,
        [promise](const std::optional<xapi::CreateOutcome>& outcome) {
            promise.finish(outcome
                    ? outcomeFrom(*outcome)
                    : outcomeFrom(xapi::OutcomeUnknown{xapi::OutcomeUnknown::Reason::Cancelled}));
        });
    return promise.future();
}

} // namespace services
