// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A server on loopback that answers every request with given bytes, to see what the real
// QNetworkAccessManager does with broken, slow and lying servers.
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

class ScriptedServer final : public QObject
{
public:
    // Called for every whole request; writes to the socket, closes it, or does nothing.
    using Script = std::function<void(QTcpSocket&, const QByteArray& request)>;

    explicit ScriptedServer(Script script)
        : m_script(std::move(script))
    {
        m_server.listen(QHostAddress(QHostAddress::LocalHost));
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection()) {
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
            }
        });
    }

    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
    }

    QByteArrayList requests;

private:
    void read(QTcpSocket& socket)
    {
        QByteArray request = socket.property("request").toByteArray() + socket.readAll();
        socket.setProperty("request", request);
        const qsizetype headEnd = request.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        qsizetype expected = headEnd + 4;
        for (const QByteArray& line : request.left(headEnd).split('\n')) {
            if (line.toLower().startsWith("content-length:"))
                expected += line.mid(15).trimmed().toLongLong();
        }
        if (request.size() < expected)
            return;
        socket.setProperty("request", QByteArray());
        requests.append(request);
        m_script(socket, request);
    }

    Script m_script;
    QTcpServer m_server;
};
