// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/photo/picture.h"

#include "app/photo/decoder.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QImageWriter>

#include <algorithm>
#include <array>
#include <cstring>

namespace photo {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Picture)
};

constexpr std::array qualities{90, 85, 80, 75, 70, 60};
constexpr qsizetype lightPng = 200'000; // bytes that nobody waits for
constexpr int dotsPerMetre = 2835; // 72 to the inch, whatever this computer's screen has

QByteArray written(const QImage& image, const char* format, int quality)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    return writer.write(image) ? buffer.data() : QByteArray();
}

// Drawings and screenshots: most dots are like their left neighbour, which no photo is.
bool isFlat(const QImage& image)
{
    qint64 same = 0;
    qint64 compared = 0;
    const int step = std::max(1, image.height() / 256);
    for (int y = 0; y < image.height(); y += step) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 1; x < image.width(); ++x)
            same += line[x] == line[x - 1] ? 1 : 0;
        compared += image.width() - 1;
    }
    return compared > 0 && same * 10 > compared * 7;
}

// The best JPEG within the limit; a smaller picture when even the lowest quality is too large.
QByteArray jpegWithin(QImage& image, qint64 maxBytes)
{
    while (true) {
        for (const int quality : qualities) {
            QByteArray bytes = written(image, "jpeg", quality);
            if (bytes.isEmpty() || bytes.size() <= maxBytes)
                return bytes;
        }
        const QSize smaller(
            std::max(1, image.width() * 4 / 5), std::max(1, image.height() * 4 / 5));
        if (smaller == image.size())
            return {};
        image = image.scaled(smaller, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
}

base::Result<CleanPicture> sealed(QByteArray bytes, const QSize& size)
{
    // Held against the same reading that found the metadata before: nothing may be left.
    const Container container = readContainer(bytes, sniff(bytes));
    if (!container.whole || !readMetadata(container).kinds.isEmpty())
        return base::failure(base::ErrorKind::Internal,
            Words::tr("This picture could not be freed of its hidden details, so it is not used: "
                      "choose another one."));
    CleanPicture picture;
    picture.mediaType = container.format == Format::Png ? QStringLiteral("image/png")
                                                        : QStringLiteral("image/jpeg");
    picture.size = size;
    picture.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    picture.bytes = std::move(bytes);
    return picture;
}

QImage onlyPixels(const QImage& image)
{
    const QImage source = image.convertToFormat(QImage::Format_RGB32);
    QImage copy(source.size(), QImage::Format_RGB32);
    for (int y = 0; y < copy.height(); ++y)
        std::memcpy(copy.scanLine(y), source.constScanLine(y),
            static_cast<size_t>(copy.width()) * sizeof(QRgb));
    copy.setDotsPerMeterX(dotsPerMetre);
    copy.setDotsPerMeterY(dotsPerMetre);
    return copy;
}

} // namespace

base::Result<CleanPicture> encode(const QImage& image, const Limits& limits)
{
    if (image.isNull())
        return base::failure(base::ErrorKind::Invalid, Words::tr("There is no picture to share."));
    QImage pixels = onlyPixels(image);
    QByteArray png;
    if (isFlat(pixels))
        png = written(pixels, "png", 20); // strongest compression that is still quick
    const QSize fullSize = pixels.size();
    QByteArray jpeg = jpegWithin(pixels, limits.maxCleanBytes);
    // Lines and letters stay sharp without loss; that is worth a little weight.
    const bool pngIsBetter = !png.isEmpty() && png.size() <= limits.maxCleanBytes
        && (pixels.size() != fullSize || png.size() <= std::max(jpeg.size(), lightPng));
    if (pngIsBetter)
        return sealed(std::move(png), fullSize);
    if (jpeg.isEmpty())
        return base::failure(base::ErrorKind::Internal,
            Words::tr("This picture could not be made ready for sharing: choose another one."));
    return sealed(std::move(jpeg), pixels.size());
}

base::Result<CleanPicture> clean(const QByteArray& bytes, const Limits& limits)
{
    auto decoded = decode(bytes, limits);
    if (!decoded)
        return base::failure(decoded.error());
    auto picture = encode(decoded->image, limits);
    if (picture)
        picture->removed = decoded->metadata;
    return picture;
}

} // namespace photo
