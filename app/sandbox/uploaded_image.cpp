// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/uploaded_image.h"

#include <algorithm>

namespace sandbox {
namespace {

int byteAt(const QByteArray& bytes, qsizetype at)
{
    return at < bytes.size() ? static_cast<quint8>(bytes.at(at)) : 0;
}

int bigEndian16(const QByteArray& bytes, qsizetype at)
{
    return byteAt(bytes, at) << 8 | byteAt(bytes, at + 1);
}

int littleEndian16(const QByteArray& bytes, qsizetype at)
{
    return byteAt(bytes, at + 1) << 8 | byteAt(bytes, at);
}

int littleEndian24(const QByteArray& bytes, qsizetype at)
{
    return byteAt(bytes, at + 2) << 16 | littleEndian16(bytes, at);
}

// A frame header (SOF) carries the size; these marker numbers look like one but are not.
bool isFrameHeader(int marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

ImageFacts jpeg(const QByteArray& bytes)
{
    ImageFacts facts{QStringLiteral("image/jpeg")};
    for (qsizetype at = 2; at + 9 < bytes.size() && byteAt(bytes, at) == 0xFF;) {
        const int marker = byteAt(bytes, at + 1);
        if (isFrameHeader(marker)) {
            facts.height = bigEndian16(bytes, at + 5);
            facts.width = bigEndian16(bytes, at + 7);
            break;
        }
        at += marker == 0xFF ? 1 : 2 + std::max(bigEndian16(bytes, at + 2), 2);
    }
    return facts;
}

ImageFacts png(const QByteArray& bytes)
{
    // Sizes over 16 bits are beyond any picture X takes.
    return {QStringLiteral("image/png"), bigEndian16(bytes, 18), bigEndian16(bytes, 22)};
}

ImageFacts gif(const QByteArray& bytes)
{
    return {QStringLiteral("image/gif"), littleEndian16(bytes, 6), littleEndian16(bytes, 8)};
}

ImageFacts webp(const QByteArray& bytes)
{
    ImageFacts facts{QStringLiteral("image/webp")};
    const QByteArray chunk = bytes.mid(12, 4);
    if (chunk == "VP8X") {
        facts.width = littleEndian24(bytes, 24) + 1;
        facts.height = littleEndian24(bytes, 27) + 1;
    } else if (chunk == "VP8 ") {
        facts.width = littleEndian16(bytes, 26) & 0x3FFF;
        facts.height = littleEndian16(bytes, 28) & 0x3FFF;
    } else if (chunk == "VP8L") {
        facts.width = (littleEndian16(bytes, 21) & 0x3FFF) + 1;
        facts.height = (littleEndian24(bytes, 22) >> 6 & 0x3FFF) + 1;
    }
    return facts;
}

} // namespace

std::optional<ImageFacts> imageFacts(const QByteArray& bytes)
{
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return jpeg(bytes);
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return png(bytes);
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return gif(bytes);
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return webp(bytes);
    return std::nullopt;
}

} // namespace sandbox
