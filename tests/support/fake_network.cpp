// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fake_network.h"

#include <QTimer>
#include <QUrlQuery>

namespace {

QNetworkReply::NetworkError errorOf(int status)
{
    if (status < 400)
        return QNetworkReply::NoError;
    switch (status) {
    case 400:
        return QNetworkReply::ProtocolInvalidOperationError;
    case 401:
        return QNetworkReply::AuthenticationRequiredError;
    case 403:
        return QNetworkReply::ContentAccessDenied;
    case 404:
        return QNetworkReply::ContentNotFoundError;
    case 407:
        return QNetworkReply::ProxyAuthenticationRequiredError;
    case 500:
        return QNetworkReply::InternalServerError;
    case 503:
        return QNetworkReply::ServiceUnavailableError;
    default:
        return status < 500 ? QNetworkReply::UnknownContentError
                            : QNetworkReply::UnknownServerError;
    }
}

class FakeReply final : public QNetworkReply
{
public:
    FakeReply(QNetworkAccessManager::Operation operation, const QNetworkRequest& request,
        FakeAnswer answer, QObject* parent)
        : QNetworkReply(parent)
        , m_answer(std::move(answer))
    {
        setRequest(request);
        setUrl(request.url());
        setOperation(operation);
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        if (!m_answer.hangs)
            QTimer::singleShot(m_answer.delayMs, this, [this] { arrive(); });
    }

    void abort() override
    {
        if (isFinished())
            return;
        setError(OperationCanceledError, QStringLiteral("aborted"));
        setFinished(true);
        Q_EMIT errorOccurred(OperationCanceledError);
        Q_EMIT finished();
    }

    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_arrived ? m_answer.body.size() - m_position + QNetworkReply::bytesAvailable() : 0;
    }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char* into, qint64 most) override
    {
        const qint64 size = std::min<qint64>(most, bytesAvailable());
        std::copy_n(m_answer.body.constData() + m_position, size, into);
        m_position += size;
        return size > 0 ? size : -1;
    }

private:
    void arrive()
    {
        if (isFinished())
            return;
        m_arrived = true;
        if (m_answer.status > 0)
            setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_answer.status);
        for (const auto& [name, value] : m_answer.headers)
            setRawHeader(name, value);
        const NetworkError error
            = m_answer.error == NoError ? errorOf(m_answer.status) : m_answer.error;
        Q_EMIT metaDataChanged();
        if (!m_answer.body.isEmpty())
            Q_EMIT readyRead();
        if (isFinished())
            return; // aborted by the reader
        if (error != NoError)
            setError(error, QStringLiteral("failed"));
        setFinished(true);
        if (error != NoError)
            Q_EMIT errorOccurred(error);
        Q_EMIT finished();
    }

    FakeAnswer m_answer;
    qint64 m_position = 0;
    bool m_arrived = false;
};

QByteArray verbOf(QNetworkAccessManager::Operation operation)
{
    switch (operation) {
    case QNetworkAccessManager::GetOperation:
        return "GET";
    case QNetworkAccessManager::PostOperation:
        return "POST";
    case QNetworkAccessManager::DeleteOperation:
        return "DELETE";
    default:
        return "?";
    }
}

} // namespace

FakeAnswer FakeAnswer::json(const QByteArray& body, int status)
{
    FakeAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.headers = {{"Content-Type", "application/json"}};
    return answer;
}

FakeAnswer FakeAnswer::failing(QNetworkReply::NetworkError error, bool afterSending)
{
    FakeAnswer answer;
    answer.status = 0;
    answer.error = error;
    answer.takesBody = afterSending;
    return answer;
}

FakeAnswer FakeAnswer::hanging()
{
    FakeAnswer answer;
    answer.hangs = true;
    return answer;
}

QString SeenRequest::field(const QString& name) const
{
    QUrlQuery query;
    query.setQuery(QString::fromLatin1(body));
    return query.queryItemValue(name, QUrl::FullyDecoded);
}

QNetworkReply* FakeNetwork::createRequest(
    Operation operation, const QNetworkRequest& request, QIODevice* outgoing)
{
    SeenRequest one{verbOf(operation), request.url(), {}, request};
    FakeAnswer answer = FakeAnswer::failing(QNetworkReply::ConnectionRefusedError, false);
    if (m_rule && request.url().path().startsWith(m_rulePath)) {
        one.body = outgoing ? outgoing->readAll() : QByteArray();
        answer = m_rule(one);
    } else if (!m_answers.isEmpty()) {
        answer = m_answers.dequeue();
    } else {
        ++unexpected;
    }
    if (outgoing && answer.takesBody)
        one.body += outgoing->readAll();
    seen.append(one);
    return new FakeReply(operation, request, answer, this);
}
