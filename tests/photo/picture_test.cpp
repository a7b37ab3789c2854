// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The clean picture: size, weight, format, and that nothing but pixels is in it.

#include "app/photo/decoder.h"
#include "app/photo/picture.h"
#include "tests/support/picture_samples.h"

#include <QColorSpace>
#include <QCryptographicHash>
#include <QPainter>
#include <QTest>

#include <thread>
#include <vector>

using namespace samples;

namespace {

// Names of all parts of a JPEG, read here without any of the code under test.
QStringList partsOfJpeg(const QByteArray& bytes)
{
    QStringList parts;
    qsizetype at = 2;
    while (at + 4 <= bytes.size()) {
        const auto marker = static_cast<quint8>(bytes.at(at + 1));
        parts.append(QString::number(marker, 16));
        if (marker == 0xDA)
            break;
        at += 2 + qFromBigEndian<quint16>(bytes.constData() + at + 2);
    }
    return parts;
}

QStringList partsOfPng(const QByteArray& bytes)
{
    QStringList parts;
    for (qsizetype at = 8; at + 12 <= bytes.size();) {
        parts.append(QString::fromLatin1(bytes.mid(at + 4, 4)));
        at += 12 + qFromBigEndian<quint32>(bytes.constData() + at);
    }
    return parts;
}

QImage drawing()
{
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(QPen(Qt::blue, 6));
    painter.drawEllipse(100, 100, 200, 200);
    painter.drawLine(300, 40, 600, 400);
    return image;
}

QImage photograph(const QSize& size)
{
    QImage image = scene(size);
    QRandomGenerator random(3);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const QRgb dot = image.pixel(x, y);
            const int grain = random.bounded(12);
            image.setPixel(x, y, qRgb(qRed(dot) + grain, qGreen(dot) + grain, qBlue(dot) + grain));
        }
    }
    return image;
}

} // namespace

class PictureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPhotoBecomesAPlainJpeg()
    {
        QImage image = photograph({400, 300});
        image.setText(QStringLiteral("Description"), QStringLiteral("Secretname"));
        image.setDotsPerMeterX(5000);
        QByteArray file
            = withJpegSegment(encoded(image, "jpeg"), 0xE1, QByteArray("Exif\0\0", 6) + exif(1));
        QVERIFY(file.contains("Secretname"));
        const auto picture = photo::clean(file);
        QVERIFY(picture);
        QCOMPARE(picture->mediaType, QStringLiteral("image/jpeg"));
        QCOMPARE(picture->size, QSize(400, 300));
        QVERIFY(!picture->bytes.contains("Secretname"));
        const QStringList structural{"e0", "db", "c0", "c4", "da"};
        for (const QString& part : partsOfJpeg(picture->bytes))
            QVERIFY2(structural.contains(part), qPrintable(part));
        QVERIFY(picture->bytes.endsWith("\xFF\xD9"));
        QCOMPARE(picture->bytes.count("\xFF\xD9"), 1);
        QCOMPARE(
            picture->sha256, QCryptographicHash::hash(picture->bytes, QCryptographicHash::Sha256));
        using photo::MetadataKind;
        const QVector<MetadataKind> removed{MetadataKind::Place, MetadataKind::Description,
            MetadataKind::Author, MetadataKind::Date, MetadataKind::Camera};
        QCOMPARE(picture->removed, removed);
    }

    void aDrawingBecomesAPlainPng()
    {
        const QByteArray file
            = withPngChunk(encoded(drawing(), "png"), "tEXt", QByteArray("Author\0Secretname", 17));
        const auto picture = photo::clean(file);
        QVERIFY(picture);
        QCOMPARE(picture->mediaType, QStringLiteral("image/png"));
        QVERIFY(!picture->bytes.contains("Secretname"));
        const QStringList structural{"IHDR", "pHYs", "IDAT", "IEND"};
        for (const QString& part : partsOfPng(picture->bytes))
            QVERIFY2(structural.contains(part), qPrintable(part));
        QCOMPARE(picture->removed, QVector{photo::MetadataKind::Author});
        const auto again = photo::decode(picture->bytes);
        QVERIFY(again);
        QCOMPARE(again->image.convertToFormat(QImage::Format_RGB32),
            drawing().convertToFormat(QImage::Format_RGB32)); // not a dot is lost
    }

    void theSizeIsStoredUpright()
    {
        const auto picture = photo::clean(withJpegSegment(
            encoded(photograph({120, 80}), "jpeg"), 0xE1, QByteArray("Exif\0\0", 6) + exif(6)));
        QVERIFY(picture);
        QCOMPARE(picture->size, QSize(80, 120));
        QCOMPARE(QImage::fromData(picture->bytes).size(), picture->size);
    }

    void theLongestSideIsAtMost4096()
    {
        const auto picture = photo::clean(encoded(scene({6000, 1500}), "jpeg", 60));
        QVERIFY(picture);
        QCOMPARE(picture->size, QSize(4096, 1024));
        QVERIFY(picture->bytes.size() <= 5'000'000);
    }

    void aHeavyPictureIsMadeLighterStepByStep_data()
    {
        QTest::addColumn<qint64>("limit");
        QTest::addColumn<bool>("smaller");
        QTest::newRow("quality is enough") << qint64{140'000} << false;
        QTest::newRow("must be scaled too") << qint64{40'000} << true;
        QTest::newRow("very small") << qint64{2'000} << true;
    }
    void aHeavyPictureIsMadeLighterStepByStep()
    {
        QFETCH(qint64, limit);
        QFETCH(bool, smaller);
        photo::Limits limits;
        limits.maxCleanBytes = limit;
        const QByteArray file = encoded(noise({400, 400}, 5), "jpeg", 95);
        QVERIFY(file.size() > limit);
        const auto picture = photo::clean(file, limits);
        QVERIFY(picture);
        QVERIFY(picture->bytes.size() <= limit);
        QCOMPARE(picture->size.width() < 400, smaller);
        QCOMPARE(QImage::fromData(picture->bytes).size(), picture->size);
    }

    void anImpossibleWeightIsRefused()
    {
        photo::Limits limits;
        limits.maxCleanBytes = 10;
        const auto picture = photo::clean(encoded(scene(), "jpeg"), limits);
        QVERIFY(!picture);
        QCOMPARE(picture.error().kind, base::ErrorKind::Internal);
    }

    void aPictureOfOneDotIsClean()
    {
        QImage dot(1, 1, QImage::Format_RGB32);
        dot.fill(Qt::red);
        const auto picture = photo::clean(encoded(dot, "png"));
        QVERIFY(picture);
        QCOMPARE(picture->size, QSize(1, 1));
    }

    void changedPixelsAreEncodedWithoutTheirTexts()
    {
        QImage image = photograph({200, 200});
        image.setText(QStringLiteral("Comment"), QStringLiteral("Secretname"));
        image.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
        const auto picture = photo::encode(image);
        QVERIFY(picture);
        QVERIFY(!picture->bytes.contains("Secretname"));
        QVERIFY(!picture->bytes.contains("ICC_PROFILE"));
        QVERIFY(picture->removed.isEmpty());
        QVERIFY(!photo::encode(QImage()));
    }

    void cleaningAgainFindsNothing()
    {
        for (const QImage& image : {photograph({300, 200}), drawing()}) {
            const auto once = photo::clean(encoded(image, "png"));
            QVERIFY(once);
            const auto twice = photo::clean(once->bytes);
            QVERIFY(twice);
            QVERIFY(twice->removed.isEmpty());
            QCOMPARE(twice->size, once->size);
            QCOMPARE(twice->mediaType, once->mediaType);
        }
    }

    void manyThreadsGetTheSameBytes()
    {
        const QByteArray file = encoded(photograph({500, 400}), "jpeg");
        const auto want = photo::clean(file);
        QVERIFY(want);
        std::vector<QByteArray> hashes(4);
        std::vector<std::thread> threads;
        for (QByteArray& hash : hashes) {
            threads.emplace_back([&file, &hash] {
                for (int i = 0; i < 5; ++i) {
                    const auto picture = photo::clean(file);
                    hash = picture ? picture->sha256 : QByteArray();
                }
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        for (const QByteArray& hash : hashes)
            QCOMPARE(hash, want->sha256);
    }

    void spoiltFilesGiveCleanPicturesOrNone()
    {
        const QByteArray whole = withJpegSegment(
            encoded(photograph({80, 60}), "jpeg"), 0xE1, QByteArray("Exif\0\0", 6) + exif(8));
        QRandomGenerator random(99);
        int cleaned = 0;
        for (int round = 0; round < 300; ++round) {
            QByteArray bytes = whole;
            for (int i = random.bounded(1, 8); i > 0; --i)
                bytes[random.bounded(bytes.size())] = static_cast<char>(random.generate());
            const auto picture = photo::clean(bytes);
            if (!picture)
                continue;
            ++cleaned;
            QVERIFY(!picture->bytes.contains("Secretname"));
            QCOMPARE(QImage::fromData(picture->bytes).size(), picture->size);
        }
        QVERIFY(cleaned > 0);
    }
};

QTEST_GUILESS_MAIN(PictureTest)
#include "picture_test.moc"
