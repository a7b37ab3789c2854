// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sends calls with the account's access token. A complete 401 is answered with one renewal of the
// token and one repetition: nothing was done on the server then. Nothing else is ever repeated.
// `done` is called exactly once, also when the caller is destroyed. Network and keeper outlive it.
#pragma once

#include "app/xapi/http_exchange.h"
#include "app/xapi/token_keeper.h"

namespace xapi {

// base::Error: there was no usable token, and nothing was done on the server.
using CallOutcome = std::variant<HttpAnswer, TransportError, base::Error>;

class ApiCaller final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(CallOutcome)>;

    ApiCaller(QNetworkAccessManager& network, TokenKeeper& keeper, QObject* parent = nullptr);
    ~ApiCaller() override;
    Q_DISABLE_COPY_MOVE(ApiCaller)

    void call(const HttpRequest& request, Done done);
    void cancelAll();

private:
    struct Call
    {
        HttpRequest request;
        Done done;
        bool repeated = false;
    };

    void send(quint64 id, const base::Result<QByteArray>& token);
    void hear(quint64 id, const HttpOutcome& outcome);
    void answer(quint64 id, CallOutcome outcome);

    TokenKeeper& m_keeper;
    HttpExchange m_exchange;
    QHash<quint64, std::shared_ptr<Call>> m_calls;
    quint64 m_lastId = 0;
};

} // namespace xapi
