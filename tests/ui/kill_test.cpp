// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whoever types loses a second at most, however the program ends.

#include "app/audit/audit_log.h"
#include "app/services/paths.h"
#include "app/storage/session.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

class KillTest : public QObject
{
    Q_OBJECT

    struct Stroke
    {
        qint64 at = 0; // milliseconds
        int letters = 0;
    };

    static QVector<Stroke> strokesIn(const QByteArray& output)
    {
        QVector<Stroke> strokes;
        const QList<QByteArray> lines = output.split('\n');
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) { // the last one may be cut off
            const QList<QByteArray> parts = lines.at(i).split(' ');
            if (parts.size() == 2)
                strokes.append({parts.first().toLongLong(), parts.last().toInt()});
        }
        return strokes;
    }

    static QString typed(int letters)
    {
        QString text;
        for (int i = 0; i < letters; ++i)
            text += QChar('a' + i % 26);
        return text;
    }

private Q_SLOTS:
    void whatWasTypedASecondAgoSurvives()
    {
        QTemporaryDir folder; // one school for all rounds, as on a real computer
        QRandomGenerator random(20261120);
        for (int round = 0; round < 10; ++round) {
            QProcess typist;
            typist.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            typist.start(QStringLiteral(NESTBOX_TYPIST), {folder.path()});
            QByteArray output;
            const int strokesBeforeTheEnd = 60 + static_cast<int>(random.bounded(90));
            const auto typedEnough = [&] {
                output += typist.readAllStandardOutput();
                return output.count('\n') >= strokesBeforeTheEnd
                    || typist.state() == QProcess::NotRunning;
            };
            QVERIFY(QTest::qWaitFor(typedEnough, 60000));
            QCOMPARE(typist.state(), QProcess::Running);
            typist.kill();
            QVERIFY(typist.waitForFinished(30000));
            QCOMPARE(typist.exitStatus(), QProcess::CrashExit);
            output += typist.readAllStandardOutput();
            const QVector<Stroke> strokes = strokesIn(output);
            QVERIFY(!strokes.isEmpty());
            int owed = 0;
            for (const Stroke& stroke : strokes) {
                if (stroke.at <= strokes.last().at - 1000)
                    owed = stroke.letters;
            }
            QVERIFY2(owed > 0, "too fast to be of use");

            auto session = storage::Session::openSqlite(services::Paths{folder.path()}.database());
            QVERIFY(session);
            const auto row = (*session)->row(
                QStringLiteral("select body from post where state = 'draft' order by id desc"));
            QVERIFY(row && row->has_value());
            const QString kept = (*row)->first().toString();
            QVERIFY2(kept.size() >= owed,
                qPrintable(QStringLiteral("round %1: %2 of %3 letters")
                               .arg(round)
                               .arg(kept.size())
                               .arg(owed)));
            QCOMPARE(kept, typed(static_cast<int>(kept.size())));
            QVERIFY(kept.size() <= strokes.last().letters + 1);
            QCOMPARE((*session)->dialect().check(**session).value(), QStringList());
            QCOMPARE(audit::firstBrokenEntry(**session).value(), 0);
        }
    }
};

QTEST_GUILESS_MAIN(KillTest)
#include "kill_test.moc"
