// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/photo/metadata.h"

#include "app/photo/byte_reader.h"
#include "app/photo/exif.h"
#include "app/photo/iptc.h"
#include "app/photo/xmp.h"

#include <QCoreApplication>

#include <algorithm>

namespace photo {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Metadata)
};

// The rest of the block behind a leading word, or nothing if it starts otherwise.
bool startsWith(QByteArrayView data, QByteArrayView word, QByteArrayView& rest)
{
    if (!data.startsWith(word))
        return false;
    rest = data.sliced(word.size());
    return true;
}

void readJpegBlock(const Block& block, Metadata& found)
{
    QByteArrayView rest;
    if (block.name == "COM") {
        found.kinds.insert(MetadataKind::Description);
    } else if (block.name == "APP0") {
        const ByteReader reader(block.data);
        if (!block.data.startsWith("JFIF") || (reader.u8(12) != 0 && reader.u8(13) != 0))
            found.kinds.insert(MetadataKind::Preview);
    } else if (block.name == "APP1"
        && startsWith(block.data, QByteArrayView("Exif\0\0", 6), rest)) {
        readExif(rest, found);
    } else if (block.name == "APP1" && block.data.startsWith("http://ns.adobe.com/")) {
        readXmp(block.data, found);
    } else if (block.name == "APP2" && block.data.startsWith("ICC_PROFILE")) {
        found.kinds.insert(MetadataKind::ColourProfile);
    } else if (block.name == "APP2" && block.data.startsWith("MPF")) {
        found.kinds.insert(MetadataKind::Preview);
    } else if (block.name == "APP13"
        && startsWith(block.data, QByteArrayView("Photoshop 3.0\0", 14), rest)) {
        readPhotoshop(rest, found);
    } else if (block.name != "APP14" || !block.data.startsWith("Adobe")) {
        found.kinds.insert(MetadataKind::Other);
    }
}

void readPngText(const Block& block, Metadata& found)
{
    const QByteArray key = block.data.first(std::max<qsizetype>(block.data.indexOf('\0'), 0))
                               .toByteArray()
                               .toLower();
    if (key == "xml:com.adobe.xmp")
        readXmp(block.data, found);
    else if (key == "author")
        found.kinds.insert(MetadataKind::Author);
    else if (key == "copyright")
        found.kinds.insert(MetadataKind::Copyright);
    else if (key == "creation time" || key.startsWith("date:"))
        found.kinds.insert(MetadataKind::Date);
    else if (key == "software")
        found.kinds.insert(MetadataKind::Software);
    else if (key == "source")
        found.kinds.insert(MetadataKind::Camera);
    else if (key.startsWith("raw profile"))
        found.kinds.insert(MetadataKind::Other);
    else
        found.kinds.insert(MetadataKind::Description);
}

void readPngBlock(const Block& block, Metadata& found)
{
    // Chunks that only say how to draw the pixels.
    static const QList<QByteArray> structural{"IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB",
        "cICP", "sBIT", "bKGD", "hIST", "pHYs", "acTL", "fcTL", "fdAT", "sPLT"};
    if (block.name == "tEXt" || block.name == "zTXt" || block.name == "iTXt")
        readPngText(block, found);
    else if (block.name == "eXIf")
        readExif(block.data, found);
    else if (block.name == "iCCP")
        found.kinds.insert(MetadataKind::ColourProfile);
    else if (block.name == "tIME")
        found.kinds.insert(MetadataKind::Date);
    else if (!structural.contains(block.name))
        found.kinds.insert(MetadataKind::Other);
}

void readWebPBlock(const Block& block, Metadata& found)
{
    QByteArrayView tiff = block.data;
    if (block.name == "EXIF") {
        startsWith(block.data, QByteArrayView("Exif\0\0", 6), tiff);
        readExif(tiff, found);
    } else if (block.name == "XMP ") {
        readXmp(block.data, found);
    } else if (block.name == "ICCP") {
        found.kinds.insert(MetadataKind::ColourProfile);
    } else if (block.name != "VP8X" && block.name != "ALPH" && block.name != "ANIM") {
        found.kinds.insert(MetadataKind::Other);
    }
}

void readGifBlock(const Block& block, Metadata& found)
{
    const QByteArrayView name = block.data.sliced(std::min<qsizetype>(1, block.data.size()));
    if (block.name == "comment")
        found.kinds.insert(MetadataKind::Description);
    else if (name.startsWith("XMP Data"))
        readXmp(block.data, found);
    else if (name.startsWith("ICCRGBG1"))
        found.kinds.insert(MetadataKind::ColourProfile);
    else if (!name.startsWith("NETSCAPE") && !name.startsWith("ANIMEXTS"))
        found.kinds.insert(MetadataKind::Other);
}

} // namespace

Metadata readMetadata(const Container& container)
{
    Metadata found;
    for (const Block& block : container.blocks) {
        if (container.format == Format::Jpeg)
            readJpegBlock(block, found);
        else if (container.format == Format::Png)
            readPngBlock(block, found);
        else if (container.format == Format::WebP)
            readWebPBlock(block, found);
        else if (container.format == Format::Gif)
            readGifBlock(block, found);
        else if (container.format == Format::Tiff)
            readExif(block.data, found);
    }
    const bool padding = std::all_of(container.trailing.begin(), container.trailing.end(),
        [](char byte) { return byte == '\0' || byte == '\n' || byte == '\r'; });
    if (!padding)
        found.kinds.insert(MetadataKind::Hidden);
    return found;
}

QVector<MetadataKind> sorted(const QSet<MetadataKind>& kinds)
{
    QVector<MetadataKind> list(kinds.begin(), kinds.end());
    std::sort(list.begin(), list.end());
    return list;
}

QString metadataName(MetadataKind kind)
{
    switch (kind) {
    case MetadataKind::Place:
        return QStringLiteral("place");
    case MetadataKind::Person:
        return QStringLiteral("person");
    case MetadataKind::Description:
        return QStringLiteral("description");
    case MetadataKind::Author:
        return QStringLiteral("author");
    case MetadataKind::Copyright:
        return QStringLiteral("copyright");
    case MetadataKind::Date:
        return QStringLiteral("date");
    case MetadataKind::Camera:
        return QStringLiteral("camera");
    case MetadataKind::Preview:
        return QStringLiteral("preview");
    case MetadataKind::Software:
        return QStringLiteral("software");
    case MetadataKind::Hidden:
        return QStringLiteral("hidden data");
    case MetadataKind::ColourProfile:
        return QStringLiteral("colour profile");
    case MetadataKind::Other:
        break;
    }
    return QStringLiteral("other");
}

QString metadataWords(MetadataKind kind)
{
    switch (kind) {
    case MetadataKind::Place:
        return Words::tr("the place where it was taken");
    case MetadataKind::Person:
        return Words::tr("the name of a person in it");
    case MetadataKind::Description:
        return Words::tr("a description, which may hold a name");
    case MetadataKind::Author:
        return Words::tr("who took it");
    case MetadataKind::Copyright:
        return Words::tr("a copyright notice");
    case MetadataKind::Date:
        return Words::tr("when it was taken");
    case MetadataKind::Camera:
        return Words::tr("the camera or phone");
    case MetadataKind::Preview:
        return Words::tr("a small copy of an earlier version");
    case MetadataKind::Software:
        return Words::tr("the program it was edited with");
    case MetadataKind::Hidden:
        return Words::tr("hidden data after the picture");
    case MetadataKind::ColourProfile:
        return Words::tr("a colour profile");
    case MetadataKind::Other:
        break;
    }
    return Words::tr("other technical details");
}

} // namespace photo
