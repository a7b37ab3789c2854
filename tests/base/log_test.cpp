// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/log.h"

#include <QTest>

namespace {

template <typename T>
concept Loggable = requires(base::LogLine& line, T value)
{
    line << value;
};

static_assert(Loggable<int>);
static_assert(Loggable<base::PostId>);
static_assert(Loggable<base::ErrorKind>);
static_assert(!Loggable<QString>, "a run-time text could hold a name");
static_assert(!Loggable<QByteArray>, "a byte array could hold a token");
static_assert(!Loggable<std::string>);

QString lastMessage; // NOLINT: a message handler has no context argument

void remember(QtMsgType, const QMessageLogContext&, const QString& message)
{
    lastMessage = message;
}

} // namespace

class LogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineIsMadeOfLiteralsNumbersAndIds()
    {
        const auto previous = qInstallMessageHandler(remember);
        base::warning(base::outboxLog)
            << "sending post" << base::PostId{42} << "failed with" << 503;
        qInstallMessageHandler(previous);
        QCOMPARE(lastMessage, QStringLiteral("sending post 42 failed with 503"));
    }

    void infoIsOffByDefault()
    {
        lastMessage.clear();
        const auto previous = qInstallMessageHandler(remember);
        base::info(base::outboxLog) << "nothing";
        qInstallMessageHandler(previous);
        QVERIFY(lastMessage.isEmpty());
    }
};

QTEST_GUILESS_MAIN(LogTest)
#include "log_test.moc"
