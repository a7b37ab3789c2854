// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A practice school for tests: a clock that stands still until told, a world, a running server and
// a client that waits for each answer.
#pragma once

#include "app/base/clock.h"
#include "app/sandbox/sandbox_server.h"

#include <QCryptographicHash>
#include <QHttpMultiPart>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

#include <atomic>
#include <memory>

class PracticeClock final : public base::Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(m_milliseconds, Qt::UTC);
    }
    void set(const QDateTime& moment) { m_milliseconds = moment.toMSecsSinceEpoch(); }
    void advance(std::chrono::milliseconds time) { m_milliseconds += time.count(); }

private:
    std::atomic<qint64> m_milliseconds{
        QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC).toMSecsSinceEpoch()};
};

struct PracticeReply
{
    int status = 0;
    QByteArray body;
    QByteArray contentType;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QHash<QByteArray, QByteArray> headers; // names in lower case

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonObject data() const { return json().value("data").toObject(); }
    [[nodiscard]] QString text(const char* key) const
    {
        return json().value(QString::fromLatin1(key)).toString();
    }
};

class PracticeClient
{
public:
    QUrl base;
    QByteArray token;

    PracticeReply get(const QString& path) { return send("GET", path, {}, {}); }
    PracticeReply remove(const QString& path) { return send("DELETE", path, {}, {}); }
    PracticeReply postJson(const QString& path, const QJsonObject& body)
    {
        return send("POST", path, QJsonDocument(body).toJson(), "application/json");
    }
    PracticeReply postForm(const QString& path, const QVector<QPair<QString, QString>>& fields)
    {
        QByteArray body;
        for (const auto& field : fields)
            body += '&' + QUrl::toPercentEncoding(field.first) + '='
                + QUrl::toPercentEncoding(field.second);
        return send("POST", path, body.mid(1), "application/x-www-form-urlencoded");
    }
    PracticeReply upload(const QByteArray& bytes, const QString& category)
    {
        auto form = std::make_unique<QHttpMultiPart>(QHttpMultiPart::FormDataType);
        QHttpPart media;
        media.setHeader(QNetworkRequest::ContentDispositionHeader,
            "form-data; name=\"media\"; filename=\"a.png\"");
        media.setHeader(QNetworkRequest::ContentTypeHeader, "image/png");
        media.setBody(bytes);
        form->append(media);
        if (!category.isEmpty()) {
            QHttpPart part;
            part.setHeader(
                QNetworkRequest::ContentDispositionHeader, "form-data; name=\"media_category\"");
            part.setBody(category.toUtf8());
            form->append(part);
        }
        return wait(m_network.post(request("/2/media/upload", {}), form.get()));
    }
    PracticeReply send(const QByteArray& method, const QString& path, const QByteArray& body,
        const QByteArray& type)
    {
        return wait(m_network.sendCustomRequest(request(path, type), method, body));
    }
    QNetworkReply* begin(const QByteArray& method, const QString& path, const QByteArray& body = {})
    {
        return m_network.sendCustomRequest(request(path, "application/json"), method, body);
    }

private:
    QNetworkRequest request(const QString& path, const QByteArray& type) const
    {
        QNetworkRequest request(QUrl(base.toString() + path));
        request.setAttribute(
            QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        if (!type.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, type);
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token);
        return request;
    }

    static PracticeReply wait(QNetworkReply* raw)
    {
        const std::unique_ptr<QNetworkReply> reply(raw);
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(20000);
        PracticeReply result{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            reply->readAll(), reply->header(QNetworkRequest::ContentTypeHeader).toByteArray(),
            reply->error(), {}};
        for (const auto& header : reply->rawHeaderPairs())
            result.headers.insert(header.first.toLower(), header.second);
        return result;
    }

    QNetworkAccessManager m_network;
};

// The header of a PNG of that size: enough to be known as a picture.
inline QByteArray practicePng(int width = 640, int height = 480)
{
    const auto number = [](int value) {
        QByteArray bytes;
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes.append(static_cast<char>(value >> shift & 0xFF));
        return bytes;
    };
    return QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) + number(width) + number(height)
        + QByteArray("\x08\x02\0\0\0", 5);
}

// What the server sends back until it ends the connection; nothing when it does not end it.
inline std::optional<QByteArray> rawExchange(const QUrl& server, const QByteArray& bytes)
{
    QTcpSocket socket;
    QSignalSpy ended(&socket, &QTcpSocket::disconnected);
    socket.connectToHost(server.host(), static_cast<quint16>(server.port()));
    QObject::connect(&socket, &QTcpSocket::connected, &socket, [&] { socket.write(bytes); });
    if (!ended.wait(10000))
        return std::nullopt;
    return socket.readAll();
}

class PracticeSchool
{
public:
    static constexpr const char* callback = "http://127.0.0.1:47811/callback";
    static constexpr const char* allScopes
        = "tweet.read tweet.write users.read media.write offline.access";
    static constexpr const char* verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    explicit PracticeSchool(sandbox::WorldOptions options = {}, sandbox::ServerOptions serving = {})
        : world(clock, withCallback(std::move(options)))
        , server(world, clock)
    {
        serving.autoApprove = true;
        started = server.start(serving);
        client.base = server.baseUrl();
    }

    static sandbox::WorldOptions withCallback(sandbox::WorldOptions options)
    {
        if (options.redirectUris.isEmpty())
            options.redirectUris = sandbox::callbacksFor({47811});
        return options;
    }

    static QString challenge(const QString& of = QString::fromLatin1(verifier))
    {
        return QString::fromLatin1(
            QCryptographicHash::hash(of.toUtf8(), QCryptographicHash::Sha256)
                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    }

    static sandbox::SignInRequest signInRequest(const QString& scopes = allScopes)
    {
        return {"nestbox-practice", callback, "code", scopes, "state-1", challenge(), "S256"};
    }

    // Signs in past HTTP; the client uses the token from then on.
    sandbox::TokenSet signIn(const QString& scopes = allScopes, int account = 0)
    {
        const auto code
            = world.approveSignIn(signInRequest(scopes), world.accounts().at(account).id);
        auto tokens = world.exchangeCode({"nestbox-practice", code.value(), callback, verifier});
        client.token = tokens.value().accessToken.toLatin1();
        return tokens.value();
    }

    [[nodiscard]] QString accountId(int account = 0) const
    {
        return world.accounts().at(account).id;
    }

    PracticeClock clock;
    sandbox::SandboxWorld world;
    sandbox::SandboxServer server;
    base::Result<quint16> started;
    PracticeClient client;
};
