// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The npm package twitter-text in a node process of its own, asked by JSON lines.
// Needs node and `npm ci` in tests/npm; start() says what is missing. Blocks while it waits.
#pragma once

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QString>

class TwitterTextOracle
{
public:
    ~TwitterTextOracle()
    {
        m_node.closeWriteChannel();
        if (!m_node.waitForFinished(5000))
            m_node.kill();
    }

    // Empty when the oracle is ready, otherwise why it is not.
    [[nodiscard]] QString start()
    {
        const QString folder = QStringLiteral(NESTBOX_SOURCE_DIR "/tests/npm");
        const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
        if (node.isEmpty())
            return QStringLiteral("node is not installed");
        if (!QFileInfo::exists(folder + QStringLiteral("/node_modules/twitter-text")))
            return QStringLiteral("no node_modules in tests/npm (run npm ci there)");
        m_node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_node.start(node,
            {QStringLiteral("--no-deprecation"),
                folder + QStringLiteral("/twitter_text_oracle.mjs")});
        return m_node.waitForStarted() ? QString() : QStringLiteral("node does not start");
    }

    // Empty if there is no answer.
    [[nodiscard]] QJsonObject ask(const QJsonObject& request)
    {
        m_node.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
        while (!m_node.canReadLine()) {
            if (!m_node.waitForReadyRead(120000))
                return {};
        }
        return QJsonDocument::fromJson(m_node.readLine()).object();
    }

    [[nodiscard]] static QString hex(QStringView text)
    {
        static constexpr char digits[] = "0123456789abcdef";
        QString out;
        out.reserve(text.size() * 4);
        for (const QChar unit : text) {
            for (const int shift : {12, 8, 4, 0})
                out += QLatin1Char(digits[(unit.unicode() >> shift) & 15]);
        }
        return out;
    }

private:
    QProcess m_node;
};
