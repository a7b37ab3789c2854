// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A network for tests: remembers the requests, gives the answers it was told, in order. Without an
// answer left it refuses the connection and counts that as `unexpected`.
#pragma once

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QQueue>
#include <QVector>

#include <functional>

struct FakeAnswer
{
    int status = 200; // 0: no answer at all
    QByteArray body;
    QList<QNetworkReply::RawHeaderPair> headers;
    QNetworkReply::NetworkError error = QNetworkReply::NoError; // else what the status implies
    int delayMs = 0;
    bool hangs = false; // takes the request and says nothing
    bool takesBody = true; // false: fails before anything is sent

    static FakeAnswer json(const QByteArray& body, int status = 200);
    static FakeAnswer failing(QNetworkReply::NetworkError error, bool afterSending);
    static FakeAnswer hanging();
};

struct SeenRequest
{
    QByteArray verb;
    QUrl url;
    QByteArray body;
    QNetworkRequest request;

    [[nodiscard]] QByteArray header(const char* name) const { return request.rawHeader(name); }
    // The decoded value of a form field of the body.
    [[nodiscard]] QString field(const QString& name) const;
};

class FakeNetwork final : public QNetworkAccessManager
{
    Q_OBJECT

public:
    using Rule = std::function<FakeAnswer(const SeenRequest&)>;

    void answer(const FakeAnswer& answer) { m_answers.enqueue(answer); }
    // A server that thinks, for addresses whose path begins like this.
    void setRule(const QString& path, Rule rule)
    {
        m_rulePath = path;
        m_rule = std::move(rule);
    }

    QVector<SeenRequest> seen;
    int unexpected = 0;

protected:
    QNetworkReply* createRequest(
        Operation operation, const QNetworkRequest& request, QIODevice* outgoing) override;

private:
    QQueue<FakeAnswer> m_answers;
    QString m_rulePath;
    Rule m_rule;
};
