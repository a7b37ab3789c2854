// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/audit_log.h"
#include "app/storage/database.h"
#include "app/storage/migrations.h"
#include "app/storage/transaction.h"
#include "tests/support/test_database.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using storage::Session;
using storage::Transaction;

namespace {

int count(Session& session, const QString& table)
{
    const auto row = session.row("select count(*) from " + table);
    return row && *row ? (*row)->at(0).toInt() : -1;
}

base::Result<void> addSetting(Session& session, const QString& name)
{
    const auto done
        = session.execute("insert into school_setting (name, value) values (?, 'x')", {name});
    if (!done)
        return base::failure(done.error());
    return {};
}

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyFileBecomesTheNewestSchema()
    {
        const auto session = testSession();
        QCOMPARE(storage::schemaOf(*session).value(), storage::newestSchema(":/nestbox/schema"));
        QVERIFY(storage::newestSchema(":/nestbox/schema") >= 1);
        QVERIFY(storage::migrate(*session).has_value()); // twice is no harm
        QVERIFY(session->dialect().check(*session).value().isEmpty());
    }

    void statementsEndAtSemicolonAndEmptyLine()
    {
        const QString text
            = "-- a; comment\n\ncreate trigger t begin\n  select 1;\n  select 2;\nend;\n\n"
              "select ';';\n";
        const QStringList expected{
            "create trigger t begin\n  select 1;\n  select 2;\nend", "select ';'"};
        QCOMPARE(storage::schemaStatements(text), expected);
    }

    void halfLettersDoNotSpoilWhatFollows()
    {
        const auto session = testSession();
        const QString half = QString("a") + QChar(0xD83D) + "b" + QChar(0xDC00) + " c";
        const QString whole = QString::fromUtf8("\xF0\x9F\xA6\x89 owl");
        for (const QString& text : {half, whole})
            QVERIFY(session->execute("insert into school_setting values (?, ?)", {text, text}));
        const auto rows = session->rows("select value from school_setting order by rowid").value();
        QCOMPARE(rows.at(0).at(0).toString(),
            QString::fromUtf8("a\xEF\xBF\xBD") + "b" + QString::fromUtf8("\xEF\xBF\xBD") + " c");
        QCOMPARE(rows.at(1).at(0).toString(), whole);
    }

    void newerDatabaseIsRefusedUntouched()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("school.sqlite");
        {
            auto session = Session::openSqlite(path);
            QVERIFY(storage::migrate(**session).has_value());
            QVERIFY((*session)->execute("update schema_version set version = 9999").has_value());
        }
        auto session = Session::openSqlite(path);
        const auto migrated = storage::migrate(**session);
        QVERIFY(!migrated);
        QVERIFY(migrated.error().text.contains("newer Nestbox"));
        QCOMPARE(storage::schemaOf(**session).value(), 9999);
    }

    void anotherProgramsDatabaseIsRefused()
    {
        QTemporaryDir folder;
        auto session = Session::openSqlite(folder.filePath("other.sqlite"));
        QVERIFY((*session)->execute("create table song (title text)").has_value());
        const auto migrated = storage::migrate(**session);
        QVERIFY(!migrated);
        QVERIFY(migrated.error().text.contains("another program"));
    }

    void badFilesGetASentence_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("this is not a database, it is a letter to the head\n");
        QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("garbage") << QByteArray(8192, '\xfe');
    }

    void badFilesGetASentence()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        const QString path = folder.filePath("school.sqlite");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QString sentence;
        auto session = Session::openSqlite(path);
        if (!session)
            sentence = session.error().text;
        else if (auto migrated = storage::migrate(**session); !migrated)
            sentence = migrated.error().text;
        QVERIFY2(sentence.contains("damaged") || sentence.contains("disk refused"),
            qPrintable(sentence));
    }

    void folderIsNoDatabase()
    {
        QTemporaryDir folder;
        const auto session = Session::openSqlite(folder.path());
        QVERIFY(!session);
        QVERIFY(session.error().text.contains("folder"));
    }

    void fullDiskLosesNothingThatWasSaved()
    {
        QTemporaryDir folder;
        auto session = Session::openSqlite(folder.filePath("school.sqlite"));
        QVERIFY(storage::migrate(**session).has_value());
        QVERIFY(addSetting(**session, "kept").has_value());
        // SQLite answers SQLITE_FULL at its page limit just as at the end of the disk.
        const auto pages = (*session)->row("pragma page_count");
        QVERIFY((*session)
                    ->execute(QString("pragma max_page_count = %1").arg((*pages)->at(0).toInt()))
                    .has_value());
        const auto refused = (*session)->execute(
            "insert into school_setting (name, value) values ('big', ?)", {QString(200000, 'x')});
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.contains("disk is full"), qPrintable(refused.error().text));
        QCOMPARE(count(**session, "school_setting"), 1);
    }

    void lockedFileGetsASentence()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("school.sqlite");
        auto first = Session::openSqlite(path);
        QVERIFY(storage::migrate(**first).has_value());
        auto second = Session::openSqlite(path);
        QVERIFY((*second)->execute("pragma busy_timeout = 50").has_value());
        const auto holding = Transaction::begin(**first);
        QVERIFY(holding.has_value());
        const auto blocked = Transaction::begin(**second);
        QVERIFY(!blocked);
        QVERIFY2(
            blocked.error().text.contains("Another program"), qPrintable(blocked.error().text));
    }

    void transactionRollsBackUnlessCommitted()
    {
        const auto session = testSession();
        {
            const auto transaction = Transaction::begin(*session);
            QVERIFY(addSetting(*session, "a").has_value());
        }
        QCOMPARE(count(*session, "school_setting"), 0);
        {
            const auto transaction = Transaction::begin(*session);
            QVERIFY(addSetting(*session, "a").has_value());
            QVERIFY((*transaction)->commit().has_value());
        }
        QCOMPARE(count(*session, "school_setting"), 1);
    }

    void innerTransactionJoinsTheOuter()
    {
        const auto session = testSession();
        {
            const auto outer = Transaction::begin(*session);
            {
                const auto inner = Transaction::begin(*session);
                QVERIFY(addSetting(*session, "a").has_value());
                QVERIFY((*inner)->commit().has_value());
            }
            QVERIFY((*outer)->commit().has_value());
        }
        QCOMPARE(count(*session, "school_setting"), 1);
    }

    void failedInnerTransactionSpoilsTheWhole()
    {
        const auto session = testSession();
        {
            const auto outer = Transaction::begin(*session);
            QVERIFY(addSetting(*session, "a").has_value());
            {
                const auto inner = Transaction::begin(*session);
                QVERIFY(addSetting(*session, "b").has_value());
            }
            QVERIFY(!(*outer)->commit().has_value());
        }
        QCOMPARE(count(*session, "school_setting"), 0);
    }

    void foreignKeysAreKept()
    {
        const auto session = testSession();
        const auto refused = session->execute(
            "insert into photo (post_id, position, bytes, mime_type, width, height, sha256) "
            "values (77, 0, x'00', 'image/jpeg', 1, 1, '')");
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, base::ErrorKind::Conflict);
    }

    void databaseAnswersFromItsOwnThread()
    {
        QTemporaryDir folder;
        storage::Database database(folder.filePath("school.sqlite"));
        QThread* const here = QThread::currentThread();
        auto opened = database.open();
        auto answer = database.run([here](Session& session) -> base::Result<int> {
            if (QThread::currentThread() == here)
                return base::failure(base::ErrorKind::Internal, "same thread");
            return storage::schemaOf(session);
        });
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(opened.result().has_value());
        QVERIFY(answer.result().value() >= 1);
    }

    void databaseThatDidNotOpenSaysSo()
    {
        QTemporaryDir folder;
        storage::Database database(folder.path()); // a folder
        auto opened = database.open();
        auto answer = database.run([](Session&) -> base::Result<int> { return 1; });
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(!opened.result().has_value());
        QVERIFY(!answer.result().has_value());
        QCOMPARE(answer.result().error().kind, base::ErrorKind::Storage);
    }

    void workHandedOverBeforeTheEndIsDone()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("school.sqlite");
        {
            storage::Database database(path);
            auto opened = database.open();
            for (int i = 0; i < 50; ++i)
                auto done = database.run(
                    [i](Session& session) { return addSetting(session, QString::number(i)); });
        }
        auto session = Session::openSqlite(path);
        QCOMPARE(count(**session, "school_setting"), 50);
    }

    void auditChainShowsATamperedEntry()
    {
        const auto session = testSession();
        for (int i = 0; i < 5; ++i)
            QVERIFY(audit::append(*session,
                {QDateTime::currentDateTimeUtc(), base::StaffId{1}, "post.approve", "post 1",
                    QString::number(i)})
                        .has_value());
        QCOMPARE(audit::firstBrokenEntry(*session).value(), 0);
        QVERIFY(
            session->execute("update audit_entry set detail = 'nothing' where id = 3").has_value());
        QCOMPARE(audit::firstBrokenEntry(*session).value(), 3);
        QVERIFY(session->execute("delete from audit_entry where id = 3").has_value());
        QCOMPARE(audit::firstBrokenEntry(*session).value(), 4);
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
