// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/redirect_listener.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

namespace xapi {
namespace {

constexpr std::chrono::milliseconds closingTime = std::chrono::seconds(5);

QByteArray page(const QString& title, const QString& text)
{
    return QStringLiteral("<!DOCTYPE html><html><head><meta charset=\"utf-8\">"
                          "<title>%1</title><style>body{font-family:sans-serif;max-width:36em;"
                          "margin:4em auto;padding:0 1em;font-size:1.2em}</style></head>"
                          "<body><h1>%1</h1><p>%2</p></body></html>\n")
        .arg(title.toHtmlEscaped(), text.toHtmlEscaped())
        .toUtf8();
}

QByteArray bodyOf(RedirectPage redirectPage)
{
    using L = RedirectListener;
    switch (redirectPage) {
    case RedirectPage::SignedIn:
        return page(L::tr("Nestbox is connected"),
            L::tr("You can close this page and go back to Nestbox."));
    case RedirectPage::Denied:
        return page(L::tr("Nestbox is not connected"),
            L::tr("X says that access was not allowed. Nothing was changed; you can close this "
                  "page."));
    case RedirectPage::NotOurs:
        return page(L::tr("This page is out of date"),
            L::tr("It belongs to an earlier attempt. Go back to Nestbox and use the page it opened "
                  "last."));
    case RedirectPage::Failed:
        break;
    }
    return page(L::tr("Nestbox is not connected"),
        L::tr("The sign-in could not be finished. Nestbox says what to do next."));
}

// The value of a header in a request head; the last one wins, as attackers may add more.
QByteArray headerOf(const QByteArray& head, const QByteArray& name)
{
    QByteArray value;
    const QByteArrayList lines = head.split('\n');
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            value = line.mid(colon + 1).trimmed();
    }
    return value;
}

} // namespace

struct RedirectListener::Connection
{
    QPointer<QTcpSocket> socket;
    QTimer timer;
    QByteArray request;
    bool held = false; // announced, waiting for its page
};

RedirectListener::RedirectListener(QString path, QObject* parent)
    : RedirectListener(std::move(path), Limits(), parent)
{
}

RedirectListener::RedirectListener(QString path, Limits limits, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_limits(limits)
{
    connect(&m_server, &QTcpServer::newConnection, this, &RedirectListener::accept);
}

RedirectListener::~RedirectListener()
{
    for (const auto& connection : std::as_const(m_connections)) {
        if (connection->socket)
            connection->socket->disconnect(this);
    }
}

std::optional<quint16> RedirectListener::listen(const QVector<quint16>& ports)
{
    for (const quint16 port : ports) {
        if (m_server.listen(QHostAddress(QHostAddress::LocalHost), port)) {
            m_port = m_server.serverPort();
            return m_port;
        }
    }
    return {};
}

void RedirectListener::stopListening()
{
    m_server.close();
    const QList<quint64> ids = m_connections.keys();
    for (const quint64 id : ids) {
        const auto connection = m_connections.value(id);
        if (connection && !connection->held && connection->socket
            && connection->socket->bytesToWrite() == 0)
            connection->socket->abort();
    }
}

void RedirectListener::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        if (m_connections.size() >= m_limits.connections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        const quint64 id = ++m_lastId;
        const auto connection = std::make_shared<Connection>();
        connection->socket = socket;
        socket->setParent(this);
        connection->timer.setSingleShot(true);
        m_connections.insert(id, connection);
        connect(socket, &QTcpSocket::readyRead, this, [this, id] { readRequest(id); });
        connect(socket, &QTcpSocket::disconnected, this, [this, id, socket] {
            m_connections.remove(id);
            socket->deleteLater();
        });
        connect(&connection->timer, &QTimer::timeout, socket, [socket] { socket->abort(); });
        connection->timer.start(m_limits.requestTime);
    }
}

void RedirectListener::readRequest(quint64 id)
{
    const auto connection = m_connections.value(id);
    if (!connection || connection->held)
        return;
    connection->request += connection->socket->read(m_limits.requestBytes + 1);
    const qsizetype end = connection->request.indexOf("\r\n\r\n");
    if (end >= 0)
        handle(id, connection->request.left(end));
    else if (connection->request.size() > m_limits.requestBytes)
        respond(id, 431, "Request Header Fields Too Large", "Too large.\n");
}

bool RedirectListener::isOurHost(const QByteArray& head) const
{
    const QByteArray port = ':' + QByteArray::number(m_port);
    const QByteArray host = headerOf(head, "host").toLower();
    return host == "127.0.0.1" + port || host == "localhost" + port;
}

void RedirectListener::handle(quint64 id, const QByteArray& head)
{
    const QByteArrayList words = head.split('\r').first().split(' ');
    if (words.size() != 3 || !words.at(2).startsWith("HTTP/1.") || !words.at(1).startsWith('/')) {
        respond(id, 400, "Bad Request", "This is not a web request.\n");
        return;
    }
    const QByteArray& target = words.at(1);
    const qsizetype mark = target.indexOf('?');
    const QByteArray path = mark < 0 ? target : target.left(mark);
    if (!isOurHost(head)) {
        respond(id, 421, "Misdirected Request", "Wrong host.\n");
    } else if (path != m_path.toLatin1()) {
        respond(id, 404, "Not Found", "There is nothing here.\n");
    } else if (words.at(0) != "GET") {
        respond(id, 405, "Method Not Allowed", "Only GET.\n");
    } else {
        const auto connection = m_connections.value(id);
        connection->held = true;
        connection->timer.stop();
        Q_EMIT called(id, mark < 0 ? QByteArray() : target.mid(mark + 1));
    }
}

void RedirectListener::show(quint64 call, RedirectPage page)
{
    const auto connection = m_connections.value(call);
    if (!connection || !connection->held)
        return;
    const bool good = page == RedirectPage::SignedIn || page == RedirectPage::Denied;
    respond(call,
        good                                ? 200
            : page == RedirectPage::NotOurs ? 400
                                            : 502,
        good                                ? "OK"
            : page == RedirectPage::NotOurs ? "Bad Request"
                                            : "Bad Gateway",
        bodyOf(page));
}

void RedirectListener::respond(
    quint64 id, int status, const QByteArray& reason, const QByteArray& body)
{
    const auto connection = m_connections.take(id);
    if (!connection || !connection->socket)
        return;
    QTcpSocket* socket = connection->socket;
    socket->disconnect(this);
    // The socket outlives this listener until its page is delivered.
    socket->setParent(nullptr);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(closingTime, socket, [socket] {
        socket->abort();
        socket->deleteLater();
    });
    socket->write("HTTP/1.1 " + QByteArray::number(status) + ' ' + reason
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
        + QByteArray::number(body.size())
        + "\r\nConnection: close\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer"
          "\r\nX-Content-Type-Options: nosniff\r\nContent-Security-Policy: default-src 'none'; "
          "style-src 'unsafe-inline'\r\n\r\n"
        + body);
    socket->disconnectFromHost();
}

} // namespace xapi
