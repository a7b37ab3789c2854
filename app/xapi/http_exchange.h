// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one place that sends requests. Every POST goes out once at most, redirects are not followed,
// answers are limited in size and time. `done` is called exactly once per request, never from
// within send(); destroying the exchange cancels what is under way, and calls `done` for it. The
// network outlives the exchange. One thread.
#pragma once

#include "app/xapi/http_message.h"

#include <QHash>
#include <QNetworkRequest>
#include <QObject>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace xapi {

class HttpExchange final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(HttpOutcome)>;

    explicit HttpExchange(QNetworkAccessManager& network, QObject* parent = nullptr);
    ~HttpExchange() override;
    Q_DISABLE_COPY_MOVE(HttpExchange)

    quint64 send(const HttpRequest& request, Done done);
    void cancel(quint64 id);
    void cancelAll();

private:
    struct Pending;

    QNetworkReply* start(const HttpRequest& request, Pending& pending);
    void readMore(quint64 id);
    void stop(quint64 id, TransportError::Cause cause);
    void finish(quint64 id);
    void answer(quint64 id, HttpOutcome outcome);

    QNetworkAccessManager& m_network;
    QHash<quint64, std::shared_ptr<Pending>> m_pending;
    quint64 m_lastId = 0;
};

} // namespace xapi
