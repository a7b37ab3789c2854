// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/photo/format.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace photo {
namespace {

struct Signature
{
    Format format;
    QByteArrayView start;
};

const std::array signatures{
    Signature{Format::Jpeg, "\xFF\xD8\xFF"},
    Signature{Format::Png, "\x89PNG\r\n\x1A\n"},
    Signature{Format::Gif, "GIF87a"},
    Signature{Format::Gif, "GIF89a"},
    Signature{Format::Tiff, QByteArrayView("II*\0", 4)},
    Signature{Format::Tiff, QByteArrayView("MM\0*", 4)},
    Signature{Format::Pdf, "%PDF-"},
    Signature{Format::Archive, "PK\x03\x04"},
    Signature{Format::Video, "\x1A\x45\xDF\xA3"}, // Matroska, WebM
    Signature{Format::Bmp, "BM"},
};

bool hasAt(QByteArrayView bytes, qsizetype offset, QByteArrayView word)
{
    return bytes.size() >= offset + word.size() && bytes.sliced(offset, word.size()) == word;
}

// The family of files that HEIC, AVIF and phone videos share: a box "ftyp" with a brand.
Format isoMedia(QByteArrayView bytes)
{
    const auto brand = bytes.sliced(8, 4);
    for (const QByteArrayView heic :
        {"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"}) {
        if (brand == heic)
            return Format::Heic;
    }
    if (brand == QByteArrayView("avif") || brand == QByteArrayView("avis"))
        return Format::Avif;
    return Format::Video;
}

Format markup(QByteArrayView bytes)
{
    QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 1024)).toByteArray();
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    head = head.trimmed().toLower();
    if (!head.startsWith('<'))
        return Format::Unknown;
    const bool declared
        = head.startsWith("<?xml") || head.startsWith("<!--") || head.startsWith("<!doctype");
    const auto svg = head.indexOf("<svg");
    if (svg == 0 || (declared && svg > 0) || head.startsWith("<!doctype svg"))
        return Format::Svg;
    if (head.contains("<html") || head.startsWith("<!doctype html") || head.startsWith("<head"))
        return Format::Html;
    return Format::Unknown;
}

} // namespace

Format sniff(QByteArrayView bytes)
{
    for (const Signature& signature : signatures) {
        if (hasAt(bytes, 0, signature.start))
            return signature.format;
    }
    if (hasAt(bytes, 0, "RIFF") && bytes.size() >= 12)
        return hasAt(bytes, 8, "WEBP") ? Format::WebP : Format::Video;
    if (hasAt(bytes, 4, "ftyp") && bytes.size() >= 12)
        return isoMedia(bytes);
    return markup(bytes);
}

const char* decoderName(Format format)
{
    switch (format) {
    case Format::Jpeg:
        return "jpeg";
    case Format::Png:
        return "png";
    case Format::Gif:
        return "gif";
    case Format::WebP:
        return "webp";
    case Format::Bmp:
        return "bmp";
    case Format::Tiff:
        return "tiff";
    default:
        return nullptr;
    }
}

} // namespace photo
