// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/photo/container.h"

#include "app/photo/byte_reader.h"
#include "app/photo/tiff_reader.h"

#include <cstdlib>

namespace photo {
namespace {

// A progressive JPEG needs about ten passes over the picture; a file made to stall a reader
// asks for thousands.
constexpr int maxScans = 100;

// Offset of the next marker after compressed data: an FF that is followed by neither 00 (an
// escaped FF), nor a restart mark, nor another FF.
qint64 endOfScan(const ByteReader& reader, qint64 offset)
{
    const QByteArrayView bytes = reader.bytes();
    for (qint64 at = offset; at + 1 < bytes.size(); ++at) {
        at = bytes.indexOf('\xFF', at);
        if (at < 0 || at + 1 >= bytes.size())
            break;
        const quint8 next = reader.u8(at + 1);
        if (next != 0x00 && next != 0xFF && (next < 0xD0 || next > 0xD7))
            return at;
    }
    return bytes.size();
}

bool isFrameHeader(quint8 marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

Container readJpeg(QByteArrayView bytes)
{
    Container result;
    const ByteReader reader(bytes);
    bool frame = false;
    int scans = 0;
    qint64 at = 2;
    while (reader.has(at, 2)) {
        const quint8 marker = reader.u8(at + 1);
        if (reader.u8(at) != 0xFF || marker == 0xFF || marker == 0x00) {
            ++at; // fill bytes
            continue;
        }
        at += 2;
        if (marker == 0xD9) {
            result.whole = frame && scans > 0 && scans <= maxScans;
            result.trailing = reader.slice(at, reader.size());
            return result;
        }
        if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8))
            continue;
        const quint16 length = reader.u16(at);
        if (length < 2 || !reader.has(at, length))
            return result;
        if (marker >= 0xE0 && marker <= 0xEF)
            result.blocks.append(
                {"APP" + QByteArray::number(marker - 0xE0), reader.slice(at + 2, length - 2)});
        else if (marker == 0xFE)
            result.blocks.append({"COM", reader.slice(at + 2, length - 2)});
        frame = frame || isFrameHeader(marker);
        at += length;
        if (marker == 0xDA) {
            scans += frame ? 1 : 0;
            at = endOfScan(reader, at);
        }
    }
    return result;
}

Container readPng(QByteArrayView bytes)
{
    Container result;
    const ByteReader reader(bytes);
    bool pixels = false;
    qint64 at = 8;
    while (reader.has(at, 12)) {
        const quint32 length = reader.u32(at);
        const QByteArray name = reader.slice(at + 4, 4).toByteArray();
        if (!reader.has(at, qint64{length} + 12))
            return result;
        const QByteArrayView data = reader.slice(at + 8, length);
        at += qint64{length} + 12;
        if (name == "IEND") {
            result.whole = pixels;
            result.trailing = reader.slice(at, reader.size());
            return result;
        }
        if (name == "acTL")
            result.animated = ByteReader(data).u32(0) > 1;
        if (name == "IDAT")
            pixels = true;
        else
            result.blocks.append({name, data});
    }
    return result;
}

Container readWebP(QByteArrayView bytes)
{
    Container result;
    const ByteReader reader(bytes, ByteOrder::Little);
    const qint64 end = 8 + qint64{reader.u32(4)};
    if (end > reader.size())
        return result;
    int frames = 0;
    bool pixels = false;
    qint64 at = 12;
    while (at + 8 <= end) {
        const QByteArray name = reader.slice(at, 4).toByteArray();
        const qint64 length = reader.u32(at + 4);
        if (at + 8 + length > end)
            return result;
        if (name == "VP8 " || name == "VP8L")
            pixels = true;
        else if (name == "ANMF")
            ++frames;
        else
            result.blocks.append({name, reader.slice(at + 8, length)});
        at += 8 + length + (length & 1);
    }
    result.whole = pixels || frames > 0;
    result.animated = frames > 0;
    result.trailing = reader.slice(end, reader.size());
    return result;
}

// Offset behind a chain of GIF sub-blocks, -1 if the bytes end first.
qint64 endOfSubBlocks(const ByteReader& reader, qint64 at)
{
    while (reader.has(at, 1)) {
        const quint8 length = reader.u8(at);
        at += 1 + length;
        if (length == 0)
            return at;
    }
    return -1;
}

qint64 colourTableSize(quint8 flags)
{
    return (flags & 0x80) != 0 ? qint64{3} << ((flags & 0x07) + 1) : 0;
}

Container readGif(QByteArrayView bytes)
{
    Container result;
    const ByteReader reader(bytes);
    int frames = 0;
    qint64 at = 13 + colourTableSize(reader.u8(10));
    while (at >= 0 && reader.has(at, 1)) {
        const quint8 kind = reader.u8(at);
        if (kind == 0x3B) {
            result.whole = frames > 0;
            result.trailing = reader.slice(at + 1, reader.size());
            return result;
        }
        if (kind == 0x2C) {
            ++frames;
            result.animated = frames > 1;
            at = endOfSubBlocks(reader, at + 11 + colourTableSize(reader.u8(at + 9)));
        } else if (kind == 0x21) {
            const quint8 label = reader.u8(at + 1);
            const qint64 end = endOfSubBlocks(reader, at + 2);
            if (end > 0 && label == 0xFE)
                result.blocks.append({"comment", reader.slice(at + 2, end - at - 2)});
            else if (end > 0 && label == 0xFF)
                result.blocks.append({"application", reader.slice(at + 2, end - at - 2)});
            at = end;
        } else {
            return result;
        }
    }
    return result;
}

Container readBmp(QByteArrayView bytes)
{
    Container result;
    const ByteReader reader(bytes, ByteOrder::Little);
    const bool core = reader.u32(14) == 12;
    const qint64 width = core ? qint64{reader.u16(18)} : qint64{reader.u32(18)};
    const qint64 height
        = core ? qint64{reader.u16(20)} : std::abs(qint64{static_cast<qint32>(reader.u32(22))});
    const qint64 bitsPerPixel = reader.u16(core ? 24 : 28);
    const quint32 compression = core ? 0 : reader.u32(30);
    const qint64 start = reader.u32(10);
    if (compression == 1 || compression == 2) {
        // Run lengths end with a mark of their own, which may be followed by padding.
        QByteArrayView data = reader.slice(start, reader.size());
        for (int padding = 0; padding < 4 && data.endsWith('\0'); ++padding)
            data.chop(1);
        result.whole = data.endsWith(QByteArrayView("\0\1", 2));
        return result;
    }
    constexpr qint64 longest = 1 << 24;
    if (width <= 0 || height <= 0 || width > longest || height > longest || bitsPerPixel > 64)
        return result;
    const qint64 end = start + (width * bitsPerPixel + 31) / 32 * 4 * height;
    result.whole = start >= 26 && end <= reader.size();
    return result;
}

Container readTiff(QByteArrayView bytes)
{
    Container result;
    result.whole = TiffReader(bytes).hasAllPixels();
    result.blocks.append({"TIFF", bytes});
    return result;
}

Container readKnown(QByteArrayView bytes, Format format)
{
    switch (format) {
    case Format::Jpeg:
        return readJpeg(bytes);
    case Format::Png:
        return readPng(bytes);
    case Format::WebP:
        return readWebP(bytes);
    case Format::Gif:
        return readGif(bytes);
    case Format::Bmp:
        return readBmp(bytes);
    case Format::Tiff:
        return readTiff(bytes);
    default:
        return {};
    }
}

} // namespace

Container readContainer(QByteArrayView bytes, Format format)
{
    Container result = readKnown(bytes, format);
    result.format = format;
    return result;
}

} // namespace photo
