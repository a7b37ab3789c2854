// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/api_caller.h"

#include "app/base/when_done.h"
#include "app/xapi/json.h"

#include <QCoreApplication>
#include <QPointer>

namespace xapi {
namespace {

// X's own refusal of the token, not a page of some proxy.
bool refusesToken(const HttpAnswer& answer)
{
    constexpr int unauthorized = 401;
    return answer.status == unauthorized
        && (answer.body.trimmed().isEmpty() || jsonObject(answer.body));
}

} // namespace

ApiCaller::ApiCaller(QNetworkAccessManager& network, TokenKeeper& keeper, QObject* parent)
    : QObject(parent)
    , m_keeper(keeper)
    , m_exchange(network)
{
}

ApiCaller::~ApiCaller()
{
    cancelAll();
}

void ApiCaller::call(const HttpRequest& request, Done done)
{
    const quint64 id = ++m_lastId;
    m_calls.insert(id, std::make_shared<Call>(Call{request, std::move(done)}));
    base::whenDone(m_keeper.accessToken(), this,
        [this, id](const base::Result<QByteArray>& token) { send(id, token); });
}

void ApiCaller::send(quint64 id, const base::Result<QByteArray>& token)
{
    const auto call = m_calls.value(id);
    if (!call)
        return;
    if (!token) {
        answer(id, token.error());
        return;
    }
    call->request.bearer = *token;
    m_exchange.send(call->request, [this, id](const HttpOutcome& outcome) { hear(id, outcome); });
}

void ApiCaller::hear(quint64 id, const HttpOutcome& outcome)
{
    const auto call = m_calls.value(id);
    if (!call)
        return;
    const auto* httpAnswer = std::get_if<HttpAnswer>(&outcome);
    if (httpAnswer && refusesToken(*httpAnswer) && !call->repeated) {
        call->repeated = true;
        base::whenDone(m_keeper.accessTokenAfter(call->request.bearer), this,
            [this, id](const base::Result<QByteArray>& token) { send(id, token); });
        return;
    }
    if (httpAnswer && httpAnswer->status >= 200 && httpAnswer->status < 300)
        m_keeper.noteAccepted(call->request.bearer);
    if (httpAnswer)
        answer(id, *httpAnswer);
    else
        answer(id, std::get<TransportError>(outcome));
}

void ApiCaller::answer(quint64 id, CallOutcome outcome)
{
    if (const auto call = m_calls.take(id))
        call->done(std::move(outcome));
}

void ApiCaller::cancelAll()
{
    const QPointer<ApiCaller> self(this);
    m_exchange.cancelAll();
    if (!self)
        return;
    // Those still waiting for a token: nothing of them was sent.
    for (const auto& call : std::exchange(m_calls, {}))
        call->done(base::Error{base::ErrorKind::Cancelled,
            QCoreApplication::translate("xapi::ApiCaller", "The request to X was stopped.")});
}

} // namespace xapi
