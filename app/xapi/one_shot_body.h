// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The body of a POST that can be sent only once. QNetworkAccessManager repeats a POST on its own
// when the connection breaks before the answer; this device refuses to be read a second time, so
// a post or a token exchange is never done twice. It also knows whether anything was sent at all.
#pragma once

#include <QIODevice>

namespace xapi {

class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(const QByteArray& data, QObject* parent = nullptr);

    // Nothing taken: the server cannot have acted on the request.
    [[nodiscard]] bool wasTaken() const { return m_position > 0; }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_position >= m_data.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override;
    bool reset() override;

protected:
    qint64 readData(char* into, qint64 most) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    QByteArray m_data;
    qint64 m_position = 0;
};

} // namespace xapi
