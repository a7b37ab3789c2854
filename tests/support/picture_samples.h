// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures and picture files made on the spot, whole and spoilt, for the tests of photo.
#pragma once

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QRandomGenerator>
#include <QtEndian>

namespace samples {

// Four differently coloured corners on a soft ground: shows every turn and every missing part.
inline QImage scene(const QSize& size = {96, 64})
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const bool left = x < size.width() / 4;
            const bool right = x >= size.width() * 3 / 4;
            const bool top = y < size.height() / 4;
            const bool bottom = y >= size.height() * 3 / 4;
            QRgb dot = qRgb(120 + x * 60 / size.width(), 130, 90 + y * 60 / size.height());
            if (top && left)
                dot = qRgb(220, 30, 30);
            else if (top && right)
                dot = qRgb(30, 200, 40);
            else if (bottom && left)
                dot = qRgb(40, 50, 220);
            else if (bottom && right)
                dot = qRgb(240, 230, 40);
            image.setPixel(x, y, dot);
        }
    }
    return image;
}

inline QImage noise(const QSize& size, quint32 seed)
{
    QImage image(size, QImage::Format_RGB32);
    QRandomGenerator random(seed);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, 0xFF000000U | random.generate());
    }
    return image;
}

inline QByteArray encoded(const QImage& image, const char* format, int quality = 92)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    return writer.write(image) ? buffer.data() : QByteArray();
}

inline QByteArray bigEndian(quint32 number, int bytes)
{
    QByteArray out(4, '\0');
    qToBigEndian(number, out.data());
    return out.right(bytes);
}

inline QByteArray littleEndian(quint32 number, int bytes)
{
    QByteArray out(4, '\0');
    qToLittleEndian(number, out.data());
    return out.left(bytes);
}

// One directory entry of a TIFF structure; values longer than four bytes go to `heap`.
inline QByteArray tiffEntry(quint16 tag, quint16 type, quint32 count, const QByteArray& value,
    quint32 heapStart, QByteArray& heap)
{
    QByteArray entry = bigEndian(tag, 2) + bigEndian(type, 2) + bigEndian(count, 4);
    if (value.size() <= 4)
        return entry + value.leftJustified(4, '\0');
    entry += bigEndian(heapStart + static_cast<quint32>(heap.size()), 4);
    heap += value;
    return entry;
}

// EXIF as a phone writes it: maker, orientation, who, when, and the place if wanted.
inline QByteArray exif(int orientation, bool place = true)
{
    const QByteArray maker("Telefon\0", 8);
    const QByteArray who("M. Secretname\0", 14);
    const QByteArray when("2026:11:20 10:00:00\0", 20);
    const quint32 count = place ? 5 : 4;
    const quint32 heapStart = 8 + 2 + 12 * count + 4;
    QByteArray heap;
    QByteArray entries = tiffEntry(0x010F, 2, 8, maker, heapStart, heap)
        + tiffEntry(0x0112, 3, 1, bigEndian(static_cast<quint32>(orientation), 2), heapStart, heap)
        + tiffEntry(0x0132, 2, 20, when, heapStart, heap)
        + tiffEntry(0x013B, 2, 14, who, heapStart, heap);
    if (place) {
        const quint32 gps = heapStart + static_cast<quint32>(heap.size());
        entries += tiffEntry(0x8825, 4, 1, bigEndian(gps, 4), heapStart, heap);
        heap += bigEndian(1, 2) + bigEndian(2, 2) + bigEndian(5, 2) + bigEndian(3, 4)
            + bigEndian(gps + 18, 4) + bigEndian(0, 4);
        for (const quint32 part : {53U, 1U, 12U, 1U, 3000U, 100U})
            heap += bigEndian(part, 4);
    }
    return QByteArray("MM\0*\0\0\0\x08", 8) + bigEndian(count, 2) + entries + bigEndian(0, 4)
        + heap;
}

inline QByteArray xmp(const QByteArray& properties)
{
    return "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF><rdf:Description " + properties
        + "/></rdf:RDF></x:xmpmeta>";
}

inline QByteArray withJpegSegment(const QByteArray& jpeg, quint8 marker, const QByteArray& payload)
{
    QByteArray segment("\xFF", 1);
    segment += static_cast<char>(marker);
    segment += bigEndian(static_cast<quint32>(payload.size()) + 2, 2) + payload;
    return jpeg.left(2) + segment + jpeg.mid(2);
}

inline quint32 crc32(const QByteArray& bytes)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

inline QByteArray pngChunk(const QByteArray& name, const QByteArray& payload)
{
    const QByteArray body = name + payload;
    return bigEndian(static_cast<quint32>(payload.size()), 4) + body + bigEndian(crc32(body), 4);
}

// Behind the header, which is always 33 bytes long with the signature.
inline QByteArray withPngChunk(
    const QByteArray& png, const QByteArray& name, const QByteArray& payload)
{
    return png.left(33) + pngChunk(name, payload) + png.mid(33);
}

inline QByteArray riffChunk(const QByteArray& name, const QByteArray& payload)
{
    QByteArray chunk = name + littleEndian(static_cast<quint32>(payload.size()), 4) + payload;
    return payload.size() % 2 == 0 ? chunk : chunk + '\0';
}

// Turns the simple file that Qt writes into the extended form, which alone may hold more.
inline QByteArray withWebPChunk(const QByteArray& webp, const QSize& size, quint8 flag,
    const QByteArray& name, const QByteArray& payload)
{
    QByteArray header(1, static_cast<char>(flag));
    header += QByteArray(3, '\0') + littleEndian(static_cast<quint32>(size.width()) - 1, 3)
        + littleEndian(static_cast<quint32>(size.height()) - 1, 3);
    const QByteArray body
        = "WEBP" + riffChunk("VP8X", header) + webp.mid(12) + riffChunk(name, payload);
    return "RIFF" + littleEndian(static_cast<quint32>(body.size()), 4) + body;
}

// A GIF of 2 × 2 dots with as many pictures in it as asked for.
inline QByteArray gif(int frames, const QByteArray& comment = {})
{
    QByteArray file("GIF89a\x02\x00\x02\x00\x80\x00\x00\xFF\x00\x00\x00\x00\xFF", 19);
    if (!comment.isEmpty())
        file += QByteArray("\x21\xFE", 2) + static_cast<char>(comment.size()) + comment + '\0';
    for (int i = 0; i < frames; ++i) {
        file += QByteArray("\x2C\x00\x00\x00\x00\x02\x00\x02\x00\x00", 10);
        file += QByteArray("\x02\x03\x84\x11\x05\x00", 6); // 0 1 0 0 in codes of 3 and 4 bits
    }
    return file + ';';
}

} // namespace samples
