// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A tiny web server on 127.0.0.1 that waits for the browser to come back from X. It knows one
// path, keeps at most a few small, short connections, and shows the browser a page that tells
// the truth: the call is held until somebody says how it ended. One thread.
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QVector>

#include <chrono>
#include <optional>

class QTcpSocket;

namespace xapi {

enum class RedirectPage
{
    SignedIn,
    Denied, // the person at the browser said no
    NotOurs, // belongs to another or an earlier sign-in
    Failed
};

class RedirectListener final : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        int connections = 16;
        qsizetype requestBytes = 16 * qsizetype(1024);
        std::chrono::milliseconds requestTime = std::chrono::seconds(10);
    };

    explicit RedirectListener(QString path, QObject* parent = nullptr);
    RedirectListener(QString path, Limits limits, QObject* parent = nullptr);
    ~RedirectListener() override;
    Q_DISABLE_COPY_MOVE(RedirectListener)

    // Takes the first port that is free; nothing if none is.
    std::optional<quint16> listen(const QVector<quint16>& ports);
    // No further calls are taken; those being held can still be answered.
    void stopListening();
    [[nodiscard]] bool isListening() const { return m_server.isListening(); }

    // Shows a page for a call that was announced by called(); later ones for it do nothing.
    void show(quint64 call, RedirectPage page);

Q_SIGNALS:
    // The browser called the path with this query, still percent-encoded.
    void called(quint64 call, const QByteArray& query);

private:
    struct Connection;

    void accept();
    void readRequest(quint64 id);
    void handle(quint64 id, const QByteArray& head);
    void respond(quint64 id, int status, const QByteArray& reason, const QByteArray& body);
    [[nodiscard]] bool isOurHost(const QByteArray& head) const;

    QString m_path;
    Limits m_limits;
    QTcpServer m_server;
    QHash<quint64, std::shared_ptr<Connection>> m_connections;
    quint64 m_lastId = 0;
    quint16 m_port = 0;
};

} // namespace xapi
