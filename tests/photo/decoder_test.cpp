// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is read, how it is turned and coloured, and what is refused with which sentence.

#include "app/photo/decoder.h"
#include "tests/support/picture_samples.h"

#include <QColorSpace>
#include <QElapsedTimer>
#include <QImageReader>
#include <QTest>

using namespace samples;

namespace {

const QSize sceneSize{96, 64};

// The picture that must be stored so that a reader who obeys the orientation sees scene().
QImage storedFor(int orientation)
{
    const QImage upright = scene(sceneSize);
    const bool swapped = orientation >= 5;
    QImage stored(swapped ? sceneSize.transposed() : sceneSize, QImage::Format_RGB32);
    for (int y = 0; y < sceneSize.height(); ++y) {
        for (int x = 0; x < sceneSize.width(); ++x) {
            const int right = sceneSize.width() - 1 - x;
            const int bottom = sceneSize.height() - 1 - y;
            // Where EXIF says that the first row and the first column of the file lie.
            const QPoint place = orientation == 2 ? QPoint(right, y)
                : orientation == 3                ? QPoint(right, bottom)
                : orientation == 4                ? QPoint(x, bottom)
                : orientation == 5                ? QPoint(y, x)
                : orientation == 6                ? QPoint(y, right)
                : orientation == 7                ? QPoint(bottom, right)
                : orientation == 8                ? QPoint(bottom, x)
                                                  : QPoint(x, y);
            stored.setPixel(place, upright.pixel(x, y));
        }
    }
    return stored;
}

bool isNear(QRgb one, QRgb other, int tolerance)
{
    return qAbs(qRed(one) - qRed(other)) <= tolerance
        && qAbs(qGreen(one) - qGreen(other)) <= tolerance
        && qAbs(qBlue(one) - qBlue(other)) <= tolerance;
}

bool looksLikeScene(const QImage& image)
{
    const QImage want = scene(sceneSize);
    if (image.size() != want.size())
        return false;
    for (const QPoint& at :
        {QPoint(6, 6), QPoint(89, 6), QPoint(6, 57), QPoint(89, 57), QPoint(48, 32)}) {
        if (!isNear(image.pixel(at), want.pixel(at), 24))
            return false;
    }
    return true;
}

QByteArray hugePng()
{
    QByteArray header
        = bigEndian(20'000, 4) + bigEndian(20'000, 4) + QByteArray("\x08\x02\0\0\0", 5);
    return QByteArray("\x89PNG\r\n\x1A\n") + pngChunk("IHDR", header)
        + pngChunk("IDAT", qCompress(QByteArray(1000, '\0')).mid(4)) + pngChunk("IEND", {});
}

QByteArray hugeJpeg()
{
    QByteArray jpeg = encoded(scene(), "jpeg");
    const auto frame = jpeg.indexOf(QByteArray("\xFF\xC0\x00\x11", 4));
    return jpeg.replace(frame + 5, 4, bigEndian(60'000, 2) + bigEndian(60'000, 2));
}

QByteArray damaged(QByteArray bytes, QRandomGenerator& random)
{
    const int kind = random.bounded(4);
    const auto at = random.bounded(bytes.size());
    if (kind == 0)
        return bytes.left(at);
    if (kind == 1)
        return bytes.remove(at, random.bounded(200));
    if (kind == 2)
        return bytes.insert(
            at, QByteArray(random.bounded(64), static_cast<char>(random.generate())));
    for (int i = random.bounded(1, 20); i > 0; --i)
        bytes[random.bounded(bytes.size())] = static_cast<char>(random.generate());
    return bytes;
}

} // namespace

class DecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStillFormatIsRead_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const char* format : {"jpeg", "png", "webp", "bmp", "tiff"})
            QTest::newRow(format) << QByteArray(format);
    }
    void everyStillFormatIsRead()
    {
        QFETCH(QByteArray, format);
        if (!QImageWriter::supportedImageFormats().contains(format))
            QSKIP("skipped: the plugin for this format is not installed");
        const auto picture = photo::decode(encoded(scene(), format.constData()));
        QVERIFY2(picture, picture ? "" : qPrintable(picture.error().text));
        QVERIFY(looksLikeScene(picture->image));
        QCOMPARE(picture->image.format(), QImage::Format_RGB32);
        QCOMPARE(picture->originalSize, sceneSize);
    }

    void aGifOfOnePictureIsRead()
    {
        const auto picture = photo::decode(gif(1));
        QVERIFY2(picture, picture ? "" : qPrintable(picture.error().text));
        QCOMPARE(picture->image.size(), QSize(2, 2));
    }

    void everyOrientationComesOutUpright_data()
    {
        QTest::addColumn<QByteArray>("file");
        for (int orientation = 1; orientation <= 8; ++orientation) {
            const QImage stored = storedFor(orientation);
            const QByteArray exifBlock = exif(orientation);
            QTest::addRow("JPEG %d", orientation) << withJpegSegment(
                encoded(stored, "jpeg"), 0xE1, QByteArray("Exif\0\0", 6) + exifBlock);
            QTest::addRow("PNG %d", orientation)
                << withPngChunk(encoded(stored, "png"), "eXIf", exifBlock);
            if (QImageWriter::supportedImageFormats().contains("webp"))
                QTest::addRow("WebP %d", orientation) << withWebPChunk(
                    encoded(stored, "webp"), stored.size(), 0x08, "EXIF", exifBlock);
        }
    }
    void everyOrientationComesOutUpright()
    {
        QFETCH(QByteArray, file);
        const auto picture = photo::decode(file);
        QVERIFY2(picture, picture ? "" : qPrintable(picture.error().text));
        QVERIFY(looksLikeScene(picture->image));
    }

    void otherColourSpacesBecomeSrgb_data()
    {
        QTest::addColumn<int>("space");
        QTest::newRow("Display P3") << int(QColorSpace::DisplayP3);
        QTest::newRow("Adobe RGB") << int(QColorSpace::AdobeRgb);
        QTest::newRow("ProPhoto RGB") << int(QColorSpace::ProPhotoRgb);
    }
    void otherColourSpacesBecomeSrgb()
    {
        QFETCH(int, space);
        const QColorSpace from(static_cast<QColorSpace::NamedColorSpace>(space));
        QImage image(32, 32, QImage::Format_RGB32);
        image.fill(qRgb(150, 120, 90));
        image.setColorSpace(from);
        const QRgb want = from.transformationToColorSpace(QColorSpace(QColorSpace::SRgb))
                              .map(qRgb(150, 120, 90));
        QVERIFY(!isNear(want, qRgb(150, 120, 90), 4));
        for (const char* format : {"jpeg", "png"}) {
            const auto picture = photo::decode(encoded(image, format));
            QVERIFY(picture);
            QVERIFY(isNear(picture->image.pixel(16, 16), want, 4));
            QVERIFY(!picture->image.colorSpace().isValid());
            QVERIFY(picture->metadata.contains(photo::MetadataKind::ColourProfile));
        }
    }

    void transparencyBecomesWhiteAndHidesNothing()
    {
        QImage image(20, 20, QImage::Format_ARGB32);
        image.fill(qRgba(200, 0, 0, 0)); // red that nobody sees
        for (int x = 0; x < 20; ++x)
            image.setPixel(x, 0, qRgba(0, 0, 0, 128));
        const auto picture = photo::decode(encoded(image, "png"));
        QVERIFY(picture);
        QCOMPARE(picture->image.pixel(10, 10), qRgb(255, 255, 255));
        QVERIFY(isNear(picture->image.pixel(10, 0), qRgb(127, 127, 127), 1));
    }

    void deepAndPaletteAndGreyPicturesAreRead_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("16 bits") << int(QImage::Format_RGBA64);
        QTest::newRow("palette") << int(QImage::Format_Indexed8);
        QTest::newRow("black and white") << int(QImage::Format_Mono);
        QTest::newRow("grey") << int(QImage::Format_Grayscale8);
        QTest::newRow("grey, 16 bits") << int(QImage::Format_Grayscale16);
    }
    void deepAndPaletteAndGreyPicturesAreRead()
    {
        QFETCH(int, format);
        const QImage image = scene().convertToFormat(static_cast<QImage::Format>(format));
        const auto picture = photo::decode(encoded(image, "png"));
        QVERIFY2(picture, picture ? "" : qPrintable(picture.error().text));
        QCOMPARE(picture->image.size(), sceneSize);
        QVERIFY(isNear(picture->image.pixel(6, 6), image.pixel(6, 6), 2));
    }

    void largePicturesAreScaledInProportion_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QSize>("want");
        QTest::newRow("JPEG") << QByteArray("jpeg") << QSize(1200, 800) << QSize(300, 200);
        QTest::newRow("PNG") << QByteArray("png") << QSize(800, 1200) << QSize(200, 300);
        QTest::newRow("a thread") << QByteArray("png") << QSize(5000, 1) << QSize(300, 1);
        QTest::newRow("small enough") << QByteArray("png") << QSize(300, 300) << QSize(300, 300);
    }
    void largePicturesAreScaledInProportion()
    {
        QFETCH(QByteArray, format);
        QFETCH(QSize, size);
        QFETCH(QSize, want);
        photo::Limits limits;
        limits.maxSide = 300;
        const auto picture = photo::decode(encoded(scene(size), format.constData()), limits);
        QVERIFY(picture);
        QCOMPARE(picture->image.size(), want);
        QCOMPARE(picture->originalSize, size);
    }

    void whatIsNoStillPictureIsRefusedInItsOwnWords_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("word");
        const QByteArray html("<!DOCTYPE html>\n<html><body>404</body></html>");
        QTest::newRow("web page") << html << "web page";
        QTest::newRow("web page with a mark") << "\xEF\xBB\xBF\n " + html << "web page";
        QTest::newRow("drawing") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>")
                                 << "SVG";
        QTest::newRow("drawing in XML")
            << QByteArray("<?xml version='1.0'?><!-- x --><svg/>") << "SVG";
        QTest::newRow("HEIC") << QByteArray("\0\0\0\x18"
                                            "ftypheic\0\0\0\0mif1heic",
            24) << "HEIC";
        QTest::newRow("HEIC, other brand") << QByteArray("\0\0\0\x18"
                                                         "ftypmif1\0\0\0\0mif1heic",
            24) << "HEIC";
        QTest::newRow("AVIF") << QByteArray("\0\0\0\x18"
                                            "ftypavif\0\0\0\0mif1avif",
            24) << "AVIF";
        QTest::newRow("phone video") << QByteArray("\0\0\0\x18"
                                                   "ftypmp42\0\0\0\0isommp42",
            24) << "video";
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << "PDF";
        QTest::newRow("Word document") << QByteArray("PK\x03\x04 word/document.xml") << "document";
        QTest::newRow("text") << QByteArray("Dear parents") << "not a picture";
        QTest::newRow("nothing") << QByteArray() << "not a picture";
        QTest::newRow("moving GIF") << gif(3) << "moves";
        QTest::newRow("moving PNG")
            << withPngChunk(encoded(scene(), "png"), "acTL", bigEndian(2, 4) + bigEndian(0, 4))
            << "moves";
        QTest::newRow("20,000 by 20,000 PNG") << hugePng() << "20000 × 20000";
        QTest::newRow("60,000 by 60,000 JPEG") << hugeJpeg() << "60000 × 60000";
        QTest::newRow("41 MB") << QByteArray("\xFF\xD8\xFF").leftJustified(41 << 20, '\0')
                               << "40 MB";
        QTest::newRow("three bytes of JPEG") << QByteArray("\xFF\xD8\xFF") << "cut off";
        QTest::newRow("JPEG of marks alone") << QByteArray("\xFF\xD8\xFF\xD9") << "cut off";
    }
    void whatIsNoStillPictureIsRefusedInItsOwnWords()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, word);
        QElapsedTimer timer;
        timer.start();
        const auto picture = photo::decode(file);
        QVERIFY(!picture);
        QCOMPARE(picture.error().kind, base::ErrorKind::Invalid);
        QVERIFY2(picture.error().text.contains(word), qPrintable(picture.error().text));
        QVERIFY(picture.error().text.endsWith(u'.'));
        QCOMPARE(picture.error().text.count(QStringLiteral(". ")), 0); // one sentence
        QVERIFY(timer.elapsed() < 2000);
    }

    void aPictureCutOffAnywhereIsRefused_data()
    {
        everyStillFormatIsRead_data();
        QTest::newRow("gif") << QByteArray("gif");
    }
    void aPictureCutOffAnywhereIsRefused()
    {
        QFETCH(QByteArray, format);
        const QByteArray whole
            = format == "gif" ? gif(1) : encoded(noise({64, 64}, 7), format.constData());
        if (whole.isEmpty())
            QSKIP("skipped: the plugin for this format is not installed");
        QVERIFY(photo::decode(whole));
        const qsizetype step = std::max<qsizetype>(1, whole.size() / 250);
        for (qsizetype length = 0; length < whole.size(); length += step)
            QVERIFY2(!photo::decode(whole.first(length)), qPrintable(QString::number(length)));
        QVERIFY(!photo::decode(whole.chopped(1)));
    }

    void theEndOfAPreviewIsNotTheEndOfThePicture()
    {
        const QByteArray preview = encoded(scene({16, 16}), "jpeg");
        const QByteArray whole
            = withJpegSegment(encoded(scene(), "jpeg"), 0xE1, QByteArray("Exif\0\0", 6) + preview);
        QVERIFY(photo::decode(whole));
        const auto cut = photo::decode(whole.chopped(200));
        QVERIFY(!cut);
        QVERIFY(cut.error().text.contains(QLatin1String("cut off")));
    }

    void aJpegThatAsksForEndlessPassesIsRefused()
    {
        const QByteArray jpeg = encoded(scene(), "jpeg");
        const auto scan = jpeg.indexOf(QByteArray("\xFF\xDA", 2));
        const QByteArray pass = jpeg.mid(scan, jpeg.size() - scan - 2);
        QVERIFY(!photo::decode(jpeg.left(scan) + pass.repeated(500) + QByteArray("\xFF\xD9", 2)));
    }

    void spoiltFilesAreRefusedOrGiveAFullPicture_data()
    {
        everyStillFormatIsRead_data();
        QTest::newRow("gif") << QByteArray("gif");
    }
    void spoiltFilesAreRefusedOrGiveAFullPicture()
    {
        QFETCH(QByteArray, format);
        QByteArray whole = format == "gif" ? gif(1, "a comment")
                                           : encoded(noise({48, 40}, 11), format.constData());
        if (whole.isEmpty())
            QSKIP("skipped: the plugin for this format is not installed");
        if (format == "jpeg")
            whole = withJpegSegment(whole, 0xE1, QByteArray("Exif\0\0", 6) + exif(6));
        else if (format == "png")
            whole = withPngChunk(whole, "eXIf", exif(6));
        QRandomGenerator random(20261120);
        int read = 0;
        for (int round = 0; round < 300; ++round) {
            const auto picture = photo::decode(damaged(whole, random));
            if (!picture) {
                QVERIFY(!picture.error().text.isEmpty());
                continue;
            }
            ++read;
            QVERIFY(!picture->image.isNull());
            const QSize full = picture->originalSize;
            const bool scaled = std::max(full.width(), full.height()) > 4096;
            QCOMPARE(picture->image.size(),
                scaled ? full.scaled(4096, 4096, Qt::KeepAspectRatio).expandedTo({1, 1}) : full);
        }
        QVERIFY2(read < 300, "damage was never noticed");
    }

    void arbitraryBytesBehindASignatureNeverCrash()
    {
        QRandomGenerator random(4711);
        const QList<QByteArray> starts{QByteArray("\xFF\xD8\xFF\xE1"),
            QByteArray("\x89PNG\r\n\x1A\n"), QByteArray("GIF89a"),
            QByteArray("RIFF\x40\0\0\0WEBPVP8X", 16), QByteArray("BM"),
            QByteArray("II*\0\x08\0\0\0", 8), QByteArray("MM\0*\0\0\0\x08", 8), QByteArray()};
        for (int round = 0; round < 800; ++round) {
            QByteArray bytes(random.bounded(600), '\0');
            for (char& byte : bytes)
                byte = static_cast<char>(random.generate());
            const auto picture = photo::decode(starts.at(round % starts.size()) + bytes);
            QVERIFY(!picture || !picture->image.isNull());
        }
    }
};

QTEST_GUILESS_MAIN(DecoderTest)
#include "decoder_test.moc"
