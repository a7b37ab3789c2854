// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a file says besides its pixels is named; and a program that knows every kind of metadata
// finds none in what comes out.

#include "app/photo/metadata.h"
#include "app/photo/picture.h"
#include "tests/support/picture_samples.h"

#include <QColorSpace>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace samples;
using photo::MetadataKind;

namespace {

QSet<MetadataKind> kindsIn(const QByteArray& bytes)
{
    return photo::readMetadata(photo::readContainer(bytes, photo::sniff(bytes))).kinds;
}

QByteArray photoshop(const QByteArray& iptc)
{
    return QByteArray("Photoshop 3.0\0", 14) + QByteArray("8BIM\x04\x04\0\0", 8)
        + bigEndian(static_cast<quint32>(iptc.size()), 4) + iptc;
}

QByteArray iptc(quint8 number, const QByteArray& value)
{
    return QByteArray("\x1C\x02", 2) + static_cast<char>(number)
        + bigEndian(static_cast<quint32>(value.size()), 2) + value;
}

const QStringList exiftoolWrites{"-EXIF:GPSLatitude=53.2", "-EXIF:GPSLatitudeRef=N",
    "-EXIF:GPSLongitude=2.9", "-EXIF:GPSLongitudeRef=W", "-EXIF:Make=Telefon",
    "-EXIF:Artist=Mx Secretname", "-EXIF:UserComment=Secretname in Year 4",
    "-EXIF:DateTimeOriginal=2026:11:20 10:00:00", "-EXIF:SerialNumber=Secretname77",
    "-XMP:PersonInImage=Secretname", "-XMP:City=Secretname", "-XMP-dc:Description=Secretname",
    "-XMP:CreatorTool=Secretname", "-IPTC:Caption-Abstract=Secretname", "-IPTC:City=Secretname",
    "-Comment=Secretname", "-Copyright=Secretname", "-PNG:Author=Secretname"};

} // namespace

class MetadataTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_exiftool = QStandardPaths::findExecutable(QStringLiteral("exiftool"));

    QByteArray runExiftool(const QStringList& arguments)
    {
        QProcess process;
        process.start(m_exiftool, arguments);
        if (!process.waitForFinished(60'000))
            return {};
        return process.readAllStandardOutput();
    }

    QString written(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }

    // Group and tag of everything exiftool sees in a file, but for what describes the file on
    // disk and the shape of the picture.
    QStringList tagsSeen(const QString& path)
    {
        static const QStringList structural{"ImageWidth", "ImageHeight", "ImageSize", "Megapixels",
            "BitDepth", "ColorType", "Compression", "Filter", "Interlace", "JFIFVersion",
            "ResolutionUnit", "XResolution", "YResolution", "EncodingProcess", "BitsPerSample",
            "ColorComponents", "YCbCrSubSampling", "PixelsPerUnitX", "PixelsPerUnitY", "PixelUnits",
            "FileType", "FileTypeExtension", "MIMEType"};
        const QByteArray json = runExiftool({"-j", "-G1", "-a", "-u", "-ee", path});
        const QJsonObject tags = QJsonDocument::fromJson(json).array().first().toObject();
        QStringList seen;
        for (const QString& key : tags.keys()) {
            const QString group = key.section(u':', 0, 0);
            const QString tag = key.section(u':', 1);
            if (group != QLatin1String("System") && group != QLatin1String("ExifTool")
                && key != QLatin1String("SourceFile") && !structural.contains(tag))
                seen.append(key);
        }
        return tags.isEmpty() ? QStringList{"exiftool said nothing"} : seen;
    }

private Q_SLOTS:
    void everyKindIsNamed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QSet<MetadataKind>>("want");
        using Kinds = QSet<MetadataKind>;
        const QByteArray jpeg = encoded(scene(), "jpeg");
        const QByteArray png = encoded(scene(), "png");
        const QByteArray head("Exif\0\0", 6);
        const QByteArray ns("http://ns.adobe.com/xap/1.0/\0", 29);
        QTest::newRow("bare JPEG") << jpeg << Kinds{};
        QTest::newRow("bare PNG") << png << Kinds{};
        QTest::newRow("phone") << withJpegSegment(jpeg, 0xE1, head + exif(1))
                               << Kinds{MetadataKind::Place, MetadataKind::Author,
                                      MetadataKind::Date, MetadataKind::Camera};
        QTest::newRow("phone without place")
            << withJpegSegment(jpeg, 0xE1, head + exif(1, false))
            << Kinds{MetadataKind::Author, MetadataKind::Date, MetadataKind::Camera};
        QTest::newRow("name on a face")
            << withJpegSegment(jpeg, 0xE1, ns + xmp("mwg-rs:Name=\"x\" exif:GPSLatitude=\"1\""))
            << Kinds{MetadataKind::Person, MetadataKind::Place};
        QTest::newRow("XMP of an unknown kind")
            << withJpegSegment(jpeg, 0xE1, ns + xmp("zz:q=\"x\"")) << Kinds{MetadataKind::Other};
        QTest::newRow("caption and town")
            << withJpegSegment(
                   jpeg, 0xED, photoshop(iptc(120, "x") + iptc(90, "y") + iptc(116, "z")))
            << Kinds{MetadataKind::Description, MetadataKind::Place, MetadataKind::Copyright};
        QTest::newRow("comment") << withJpegSegment(jpeg, 0xFE, "hello")
                                 << Kinds{MetadataKind::Description};
        QTest::newRow("profile") << withJpegSegment(jpeg, 0xE2, QByteArray("ICC_PROFILE\0\1\1", 14))
                                 << Kinds{MetadataKind::ColourProfile};
        QTest::newRow("second picture")
            << withJpegSegment(jpeg, 0xE2, QByteArray("MPF\0", 4)) << Kinds{MetadataKind::Preview};
        QTest::newRow("video behind the photo") << jpeg + "ftypmp42" << Kinds{MetadataKind::Hidden};
        QTest::newRow("padding behind the photo") << jpeg + QByteArray(512, '\0') << Kinds{};
        QTest::newRow("unknown block")
            << withJpegSegment(jpeg, 0xEB, "??") << Kinds{MetadataKind::Other};
        QTest::newRow("PNG author")
            << withPngChunk(png, "tEXt", QByteArray("Author\0x", 8)) << Kinds{MetadataKind::Author};
        QTest::newRow("PNG title") << withPngChunk(png, "iTXt", QByteArray("Title\0\0\0\0\0x", 11))
                                   << Kinds{MetadataKind::Description};
        QTest::newRow("PNG time") << withPngChunk(png, "tIME", QByteArray(7, '\1'))
                                  << Kinds{MetadataKind::Date};
        QTest::newRow("GIF comment") << gif(1, "hello") << Kinds{MetadataKind::Description};
    }
    void everyKindIsNamed()
    {
        QFETCH(QByteArray, file);
        QFETCH(QSet<MetadataKind>, want);
        QCOMPARE(kindsIn(file), want);
        const auto picture = photo::clean(file);
        QVERIFY2(picture, picture ? "" : qPrintable(picture.error().text));
        QCOMPARE(picture->removed, photo::sorted(want));
        QVERIFY(kindsIn(picture->bytes).isEmpty());
    }

    void everyKindHasItsOwnNameAndWords()
    {
        QSet<QString> names;
        QSet<QString> words;
        for (int kind = 0; kind <= static_cast<int>(MetadataKind::Other); ++kind) {
            names.insert(photo::metadataName(static_cast<MetadataKind>(kind)));
            words.insert(photo::metadataWords(static_cast<MetadataKind>(kind)));
        }
        QCOMPARE(names.size(), static_cast<int>(MetadataKind::Other) + 1);
        QCOMPARE(words.size(), names.size());
    }

    void hostileExifEndsQuietly()
    {
        QRandomGenerator random(17);
        const QByteArray jpeg = encoded(scene({16, 16}), "jpeg");
        for (int round = 0; round < 500; ++round) {
            QByteArray block = exif(round % 12);
            for (int i = random.bounded(1, 12); i > 0; --i)
                block[random.bounded(block.size())] = static_cast<char>(random.generate());
            const QByteArray file = withJpegSegment(jpeg, 0xE1, QByteArray("Exif\0\0", 6) + block);
            const auto metadata
                = photo::readMetadata(photo::readContainer(file, photo::Format::Jpeg));
            QVERIFY(metadata.orientation >= 1 && metadata.orientation <= 8);
        }
    }

    void exiftoolFindsNothingAfterCleaning_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const char* format : {"jpeg", "png", "webp", "tiff"})
            QTest::newRow(format) << QByteArray(format);
    }
    void exiftoolFindsNothingAfterCleaning()
    {
        QFETCH(QByteArray, format);
        if (m_exiftool.isEmpty()) {
            std::printf("skipped: exiftool is not installed\n");
            QSKIP("skipped: exiftool is not installed");
        }
        QImage image = noise({120, 90}, 23);
        image.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
        const QByteArray plain = encoded(image, format.constData());
        if (plain.isEmpty())
            QSKIP("skipped: the plugin for this format is not installed");
        const QString name = QString::fromLatin1("in." + format);
        const QString path = written(name, plain);
        runExiftool(QStringList{"-overwrite_original", "-m"} + exiftoolWrites + QStringList{path});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray marked = file.readAll();
        QVERIFY(marked.contains("Secretname"));
        QVERIFY(tagsSeen(path).size() > 10);

        const auto picture = photo::clean(marked);
        QVERIFY2(picture, picture ? "" : qPrintable(picture.error().text));
        for (const MetadataKind kind : {MetadataKind::Place, MetadataKind::Person,
                 MetadataKind::Description, MetadataKind::Author, MetadataKind::Copyright,
                 MetadataKind::Date, MetadataKind::Camera})
            QVERIFY2(picture->removed.contains(kind), qPrintable(photo::metadataName(kind)));
        QVERIFY(!picture->bytes.contains("Secretname"));
        QCOMPARE(tagsSeen(written("out." + name, picture->bytes)), QStringList());
    }

    void exiftoolFindsNothingInACleanDrawing()
    {
        if (m_exiftool.isEmpty()) {
            std::printf("skipped: exiftool is not installed\n");
            QSKIP("skipped: exiftool is not installed");
        }
        QImage drawing(300, 300, QImage::Format_ARGB32);
        drawing.fill(Qt::yellow);
        const QString path = written("drawing.png", encoded(drawing, "png"));
        runExiftool(QStringList{"-overwrite_original", "-m"} + exiftoolWrites + QStringList{path});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto picture = photo::clean(file.readAll());
        QVERIFY(picture);
        QCOMPARE(picture->mediaType, QStringLiteral("image/png"));
        QCOMPARE(tagsSeen(written("clean.png", picture->bytes)), QStringList());
    }

    void exiftoolAgreesOnTheOrientation()
    {
        if (m_exiftool.isEmpty()) {
            std::printf("skipped: exiftool is not installed\n");
            QSKIP("skipped: exiftool is not installed");
        }
        const QString path = written("turned.jpg", encoded(scene({96, 64}), "jpeg"));
        for (int orientation = 1; orientation <= 8; ++orientation) {
            runExiftool({"-overwrite_original", "-n",
                QStringLiteral("-Orientation=%1").arg(orientation), path});
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QCOMPARE(
                photo::readMetadata(photo::readContainer(bytes, photo::Format::Jpeg)).orientation,
                orientation);
        }
    }
};

QTEST_GUILESS_MAIN(MetadataTest)
#include "metadata_test.moc"
