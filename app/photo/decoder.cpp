// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/photo/decoder.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QImageReader>
#include <QTransform>

#include <algorithm>

namespace photo {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Picture)
};

auto refuse(QString sentence)
{
    return base::failure(base::ErrorKind::Invalid, std::move(sentence));
}

QString notAPhoto(Format format)
{
    switch (format) {
    case Format::Heic:
        return Words::tr("This is an HEIC picture, which this PC cannot read: on the iPhone choose "
                         "Settings, Camera, Formats, Most Compatible, or send it from Photos as a "
                         "JPEG.");
    case Format::Avif:
        return Words::tr("This is an AVIF picture, which this PC cannot read: save it as a JPEG "
                         "first.");
    case Format::Svg:
        return Words::tr("This is an SVG drawing made of lines, not a photo: export it as PNG or "
                         "JPEG first.");
    case Format::Html:
        return Words::tr("This is a web page, not a picture: open it and save the picture itself.");
    case Format::Pdf:
        return Words::tr("This is a PDF document, not a picture: save the page as a JPEG first.");
    case Format::Video:
        return Words::tr("This is a video or a sound, and only still pictures can be shared.");
    case Format::Archive:
        return Words::tr("This is a document or an archive, not a picture: take the picture out of "
                         "it first.");
    default:
        return Words::tr("This is not a picture that can be shared: choose a JPEG or PNG file.");
    }
}

QString tooLarge(const QSize& size)
{
    return Words::tr("This picture is %1 × %2 dots, which is too large: save a smaller copy and "
                     "choose that.")
        .arg(size.width())
        .arg(size.height());
}

QString damaged()
{
    return Words::tr("This picture file is damaged and cannot be shown in full: copy it again from "
                     "the camera or phone.");
}

QString cutOff()
{
    return Words::tr("This picture file is cut off and part of the picture is missing: copy it "
                     "again from the camera or phone.");
}

bool fits(const QImageReader& reader, const QSize& size, const Limits& limits)
{
    const qint64 pixels = qint64{size.width()} * size.height();
    const bool wide = reader.imageFormat() == QImage::Format_RGBA64
        || reader.imageFormat() == QImage::Format_RGBX64;
    return pixels <= limits.maxPixels && pixels * (wide ? 8 : 4) <= limits.maxDecodedBytes;
}

QSize boundedBy(const QSize& size, int maxSide)
{
    if (std::max(size.width(), size.height()) <= maxSide)
        return size;
    return size.scaled(maxSide, maxSide, Qt::KeepAspectRatio).expandedTo({1, 1});
}

QImage turnedUpright(const QImage& image, int orientation)
{
    switch (orientation) {
    case 2:
        return image.mirrored(true, false);
    case 3:
        return image.mirrored(true, true);
    case 4:
        return image.mirrored(false, true);
    case 5:
        return image.mirrored(true, false).transformed(QTransform().rotate(270));
    case 6:
        return image.transformed(QTransform().rotate(90));
    case 7:
        return image.mirrored(true, false).transformed(QTransform().rotate(90));
    case 8:
        return image.transformed(QTransform().rotate(270));
    default:
        return image;
    }
}

// Pixels on white in a picture that has never held anything else, so that neither texts nor a
// profile nor colours under fully transparent places can travel on.
QImage pixelsOnWhite(const QImage& source)
{
    const bool alpha = source.hasAlphaChannel();
    const QImage from = source.convertToFormat(
        alpha ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    QImage to(from.size(), QImage::Format_RGB32);
    if (from.isNull() || to.isNull())
        return {};
    for (int y = 0; y < from.height(); ++y) {
        const auto* in = reinterpret_cast<const QRgb*>(from.constScanLine(y));
        auto* out = reinterpret_cast<QRgb*>(to.scanLine(y));
        for (int x = 0; x < from.width(); ++x) {
            const int white = 255 - qAlpha(in[x]);
            out[x] = qRgb(qRed(in[x]) + white, qGreen(in[x]) + white, qBlue(in[x]) + white);
        }
    }
    return to;
}

QImage inSrgb(QImage image)
{
    const QColorSpace space = image.colorSpace();
    if (!space.isValid() || space == QColorSpace(QColorSpace::SRgb))
        return image;
    image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    return image;
}

// Qt refuses by itself to allocate more than this; its own default is below maxDecodedBytes.
void raiseAllocationLimit(const Limits& limits)
{
    static const bool raised = [&limits] {
        const auto megabytes = static_cast<int>(limits.maxDecodedBytes / megabyte) + 1;
        QImageReader::setAllocationLimit(std::max(megabytes, QImageReader::allocationLimit()));
        return true;
    }();
    Q_UNUSED(raised)
}

struct Pixels
{
    QImage image;
    QSize storedSize; // as the header says, before any scaling
};

base::Result<Pixels> readPixels(const QByteArray& bytes, Format format, const Limits& limits)
{
    raiseAllocationLimit(limits);
    const QByteArray decoder(decoderName(format));
    if (!QImageReader::supportedImageFormats().contains(decoder))
        return refuse(Words::tr("This PC cannot read this kind of picture: save it as a JPEG "
                                "first."));
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, decoder);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(false);
    const QSize size = reader.size();
    if (size.isEmpty())
        return refuse(damaged());
    if (!fits(reader, size, limits))
        return refuse(tooLarge(size));
    const QSize target = boundedBy(size, limits.maxSide);
    if (format == Format::Jpeg && target != size)
        reader.setScaledSize(target); // a JPEG can be decoded straight to a smaller size
    QImage image = reader.read();
    if (image.isNull() || (image.size() != size && image.size() != target))
        return refuse(damaged());
    image = image.scaled(target, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return Pixels{image, size};
}

} // namespace

base::Result<DecodedPicture> decode(const QByteArray& bytes, const Limits& limits)
{
    if (bytes.size() > limits.maxFileBytes)
        return refuse(Words::tr("This picture file is larger than %1 MB: save a smaller copy and "
                                "choose that.")
                          .arg(limits.maxFileBytes / megabyte));
    DecodedPicture result;
    result.format = sniff(bytes);
    if (decoderName(result.format) == nullptr)
        return refuse(notAPhoto(result.format));
    const Container container = readContainer(bytes, result.format);
    if (container.animated)
        return refuse(Words::tr("This picture moves, and only still pictures can be shared: choose "
                                "a photo or save one frame."));
    if (!container.whole)
        return refuse(cutOff());
    const Metadata metadata = readMetadata(container);
    auto pixels = readPixels(bytes, result.format, limits);
    if (!pixels)
        return base::failure(pixels.error());
    result.originalSize
        = metadata.orientation >= 5 ? pixels->storedSize.transposed() : pixels->storedSize;
    result.image = pixelsOnWhite(turnedUpright(inSrgb(pixels->image), metadata.orientation));
    if (result.image.isNull())
        return refuse(damaged());
    result.metadata = sorted(metadata.kinds);
    return result;
}

} // namespace photo
