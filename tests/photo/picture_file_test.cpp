// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which files are opened at all.

#include "app/photo/picture_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

class PictureFileTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString written(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }

    static void refused(const QString& path, base::ErrorKind kind, const char* word)
    {
        const auto bytes = photo::readFile(path);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().kind, kind);
        QVERIFY2(bytes.error().text.contains(QLatin1String(word)), qPrintable(bytes.error().text));
        QVERIFY(bytes.error().text.endsWith(u'.'));
    }

private Q_SLOTS:
    void anOrdinaryFileIsReadWhole()
    {
        const QByteArray bytes = QByteArray("\xFF\xD8\0\n\r\n", 6).repeated(50'000);
        const auto read = photo::readFile(written("Ysgol ŵy 1.jpg", bytes));
        QVERIFY(read);
        QCOMPARE(*read, bytes);
    }

    void aFolderIsRefused() { refused(m_folder.path(), base::ErrorKind::Invalid, "folder"); }

    void anEmptyFileIsRefused()
    {
        refused(written("empty.jpg", {}), base::ErrorKind::Invalid, "empty");
    }

    void aMissingFileIsRefused()
    {
        refused(m_folder.filePath("gone.jpg"), base::ErrorKind::NotFound, "no longer");
        refused({}, base::ErrorKind::NotFound, "no longer");
    }

    void aFileOverTheLimitIsRefused()
    {
        QFile file(m_folder.filePath("large.jpg"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(40 * 1024 * 1024 + 1));
        refused(file.fileName(), base::ErrorKind::Invalid, "40 MB");
    }

    void theLimitItselfIsAllowed()
    {
        photo::Limits limits;
        limits.maxFileBytes = 1000;
        QVERIFY(photo::readFile(written("just.jpg", QByteArray(1000, 'x')), limits));
        QVERIFY(!photo::readFile(written("over.jpg", QByteArray(1001, 'x')), limits));
    }

#ifdef Q_OS_UNIX
    void anUnreadableFileIsRefused()
    {
        const QString path = written("locked.jpg", "x");
        QVERIFY(QFile::setPermissions(path, {}));
        if (geteuid() == 0)
            QSKIP("skipped: the administrator can read every file");
        refused(path, base::ErrorKind::Denied, "cannot be opened");
    }

    void pipesAndDevicesAreRefusedWithoutOpening()
    {
        const QString pipe = m_folder.filePath("pipe.jpg");
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        refused(pipe, base::ErrorKind::Invalid, "device");
        refused(QStringLiteral("/dev/zero"), base::ErrorKind::Invalid, "device");
    }

    void aLinkToADeviceIsADevice()
    {
        const QString link = m_folder.filePath("link.jpg");
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), link));
        refused(link, base::ErrorKind::Invalid, "device");
    }

    void aBrokenLinkIsAMissingFile()
    {
        const QString link = m_folder.filePath("broken.jpg");
        QVERIFY(QFile::link(m_folder.filePath("nowhere"), link));
        refused(link, base::ErrorKind::NotFound, "no longer");
    }

    void aFileOfTheKernelWithoutALengthIsReadOrRefused()
    {
        const auto bytes = photo::readFile(QStringLiteral("/proc/self/mem"));
        QVERIFY(!bytes);
    }
#endif
};

QTEST_GUILESS_MAIN(PictureFileTest)
#include "picture_file_test.moc"
