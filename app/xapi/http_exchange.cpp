// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/http_exchange.h"

#include "app/base/log.h"
#include "app/xapi/endpoints.h"
#include "app/xapi/one_shot_body.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace xapi {
namespace {

using Cause = TransportError::Cause;

QNetworkRequest networkRequest(const HttpRequest& request)
{
    QNetworkRequest out(request.url);
    out.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // One connection per request at a time: what was sent when it breaks stays simple to tell.
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setTransferTimeout(static_cast<int>(request.silence.count()));
    out.setRawHeader("Accept", "application/json");
    // Unpacked answers could not be held against their announced length.
    out.setRawHeader("Accept-Encoding", "identity");
    out.setRawHeader("User-Agent", "Nestbox/" NESTBOX_VERSION);
    if (!request.bearer.isEmpty())
        out.setRawHeader("Authorization", "Bearer " + request.bearer);
    return out;
}

// The server's own answer, even if its status is an error: Qt has an error for most of those.
bool isWholeAnswer(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError
        || (error > QNetworkReply::UnknownProxyError && error != QNetworkReply::ContentReSendError
            && error != QNetworkReply::ProtocolUnknownError
            && error != QNetworkReply::ProtocolFailure);
}

Cause causeOf(QNetworkReply::NetworkError error, int status)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return Cause::Tls;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // by the transfer timeout: our own stops are known
        return Cause::Timeout;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return Cause::Cut;
    default:
        return status > 0 ? Cause::Cut : Cause::NoConnection;
    }
}

bool failsBeforeSending(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ConnectionRefusedError
        || error == QNetworkReply::HostNotFoundError
        || error == QNetworkReply::SslHandshakeFailedError
        || (error >= QNetworkReply::ProxyConnectionRefusedError
            && error <= QNetworkReply::UnknownProxyError);
}

} // namespace

struct HttpExchange::Pending
{
    HttpRequest request;
    Done done;
    QPointer<QNetworkReply> reply;
    QPointer<OneShotBody> sentBody;
    QTimer deadline;
    QByteArray answerBody;
    std::optional<Cause> stopped; // by us

    [[nodiscard]] bool mayHaveArrived(QNetworkReply::NetworkError error) const
    {
        if (request.verb == HttpRequest::Verb::Post)
            return !sentBody || sentBody->wasTaken();
        return !failsBeforeSending(error);
    }
};

HttpExchange::HttpExchange(QNetworkAccessManager& network, QObject* parent)
    : QObject(parent)
    , m_network(network)
{
}

HttpExchange::~HttpExchange()
{
    cancelAll();
}

quint64 HttpExchange::send(const HttpRequest& request, Done done)
{
    const quint64 id = ++m_lastId;
    const auto pending = std::make_shared<Pending>();
    pending->request = request;
    pending->done = std::move(done);
    m_pending.insert(id, pending);
    if (!isSafeAddress(request.url)) {
        QMetaObject::invokeMethod(
            this,
            [this, id] {
                answer(id, TransportError{Cause::UnsafeAddress, false});
            },
            Qt::QueuedConnection);
        return id;
    }
    QNetworkReply* reply = start(request, *pending);
    pending->reply = reply;
    connect(reply, &QNetworkReply::readyRead, this, [this, id] { readMore(id); });
    connect(
        reply, &QNetworkReply::finished, this, [this, id] { finish(id); }, Qt::QueuedConnection);
    pending->deadline.setSingleShot(true);
    connect(&pending->deadline, &QTimer::timeout, this, [this, id] { stop(id, Cause::Timeout); });
    pending->deadline.start(request.deadline);
    return id;
}

QNetworkReply* HttpExchange::start(const HttpRequest& request, Pending& pending)
{
    QNetworkRequest out = networkRequest(request);
    if (request.verb == HttpRequest::Verb::Get)
        return m_network.get(out);
    if (request.verb == HttpRequest::Verb::Delete)
        return m_network.deleteResource(out);
    out.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    out.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    out.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto* body = new OneShotBody(request.body);
    pending.sentBody = body;
    QNetworkReply* reply = m_network.post(out, body);
    body->setParent(reply);
    return reply;
}

void HttpExchange::readMore(quint64 id)
{
    const auto pending = m_pending.value(id);
    if (!pending || !pending->reply || pending->stopped)
        return;
    pending->answerBody += pending->reply->readAll();
    const auto announced
        = pending->reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (std::max<qint64>(announced, pending->answerBody.size()) > pending->request.maxAnswer)
        stop(id, Cause::TooLong);
}

void HttpExchange::stop(quint64 id, Cause cause)
{
    const auto pending = m_pending.value(id);
    if (!pending || pending->stopped)
        return;
    pending->stopped = cause;
    const bool arrived = pending->mayHaveArrived(QNetworkReply::NoError);
    if (pending->reply) {
        pending->reply->disconnect(this);
        pending->reply->abort();
    }
    answer(id, TransportError{cause, arrived});
}

void HttpExchange::finish(quint64 id)
{
    readMore(id);
    const auto pending = m_pending.value(id);
    if (!pending || !pending->reply)
        return;
    QNetworkReply& reply = *pending->reply;
    const QNetworkReply::NetworkError error = reply.error();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    constexpr int proxyWantsPassword = 407;
    const bool arrived = pending->mayHaveArrived(error);
    if (status == proxyWantsPassword) {
        answer(id, TransportError{Cause::NoConnection, false});
        return;
    }
    // QNetworkReply takes an answer that ends too early for a whole one.
    const QVariant announced = reply.header(QNetworkRequest::ContentLengthHeader);
    const bool complete = status > 0 && isWholeAnswer(error)
        && (!announced.isValid() || announced.toLongLong() == pending->answerBody.size());
    if (complete) {
        answer(id, HttpAnswer{status, reply.rawHeaderPairs(), pending->answerBody});
        return;
    }
    const Cause cause = isWholeAnswer(error) ? Cause::Cut : causeOf(error, status);
    base::warning(base::networkLog)
        << "no complete answer: network error" << error << "status" << status;
    answer(id, TransportError{cause, arrived});
}

void HttpExchange::answer(quint64 id, HttpOutcome outcome)
{
    const auto pending = m_pending.take(id);
    if (!pending)
        return;
    pending->deadline.stop();
    if (pending->reply)
        pending->reply->deleteLater();
    pending->done(std::move(outcome)); // may destroy this exchange
}

void HttpExchange::cancel(quint64 id)
{
    stop(id, Cause::Cancelled);
}

void HttpExchange::cancelAll()
{
    const QList<quint64> ids = m_pending.keys();
    const QPointer<HttpExchange> self(this);
    for (const quint64 id : ids) {
        if (self)
            stop(id, Cause::Cancelled);
    }
}

} // namespace xapi
