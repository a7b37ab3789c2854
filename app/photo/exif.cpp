// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/photo/exif.h"

#include "app/photo/iptc.h"
#include "app/photo/tiff_reader.h"
#include "app/photo/xmp.h"

#include <optional>

namespace photo {
namespace {

constexpr quint16 orientationTag = 0x0112;
constexpr quint16 exifPointer = 0x8769;
constexpr quint16 gpsPointer = 0x8825;
constexpr quint16 xmpTag = 0x02BC;
constexpr quint16 iptcTag = 0x83BB;
constexpr quint16 photoshopTag = 0x8649;
constexpr quint16 gpsDateTag = 0x001D;

std::optional<MetadataKind> kindOf(quint16 tag)
{
    switch (tag) {
    case 0x010D: // DocumentName
    case 0x010E: // ImageDescription
    case 0x011D: // PageName
    case 0x9286: // UserComment
    case 0x9C9B: // XPTitle
    case 0x9C9C: // XPComment
    case 0x9C9E: // XPKeywords
    case 0x9C9F: // XPSubject
        return MetadataKind::Description;
    case 0x013B: // Artist
    case 0x9C9D: // XPAuthor
    case 0xA430: // CameraOwnerName
        return MetadataKind::Author;
    case 0x8298:
        return MetadataKind::Copyright;
    case 0x0132: // ModifyDate
    case 0x9003: // DateTimeOriginal
    case 0x9004: // CreateDate
        return MetadataKind::Date;
    case 0x0131: // Software
    case 0x000B: // ProcessingSoftware
        return MetadataKind::Software;
    case 0x8773:
        return MetadataKind::ColourProfile;
    case 0x010F: // Make
    case 0x0110: // Model
    case 0x013C: // HostComputer
    case 0x829A: // ExposureTime
    case 0x829D: // FNumber
    case 0x8827: // ISO
    case 0x920A: // FocalLength
    case 0x927C: // MakerNote
    case 0xA431: // SerialNumber
    case 0xA433: // LensMake
    case 0xA434: // LensModel
    case 0xA435: // LensSerialNumber
        return MetadataKind::Camera;
    case 0xA420: // ImageUniqueID
        return MetadataKind::Other;
    default:
        return std::nullopt;
    }
}

void addKinds(const TiffDirectory& directory, Metadata& found)
{
    for (const TiffEntry& entry : directory.entries) {
        const auto kind = kindOf(entry.tag);
        if (kind && entry.count > 0)
            found.kinds.insert(*kind);
    }
}

void addGps(const TiffDirectory& directory, Metadata& found)
{
    // A camera without a fix writes the version number alone.
    for (const TiffEntry& entry : directory.entries) {
        if (entry.tag == gpsDateTag)
            found.kinds.insert(MetadataKind::Date);
        else if (entry.tag != 0)
            found.kinds.insert(MetadataKind::Place);
    }
}

void addEmbedded(const TiffReader& tiff, const TiffDirectory& directory, Metadata& found)
{
    if (const TiffEntry* xmp = directory.find(xmpTag))
        readXmp(tiff.value(*xmp), found);
    if (const TiffEntry* iptc = directory.find(iptcTag))
        readIptc(tiff.value(*iptc), found);
    if (const TiffEntry* photoshop = directory.find(photoshopTag))
        readPhotoshop(tiff.value(*photoshop), found);
}

} // namespace

void readExif(QByteArrayView bytes, Metadata& found)
{
    const TiffReader tiff(bytes);
    const TiffDirectory main = tiff.first();
    addKinds(main, found);
    addEmbedded(tiff, main, found);
    if (const TiffEntry* turned = main.find(orientationTag)) {
        const quint32 value = tiff.number(*turned);
        found.orientation = value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    if (const TiffEntry* exif = main.find(exifPointer))
        addKinds(tiff.directory(tiff.number(*exif)), found);
    if (const TiffEntry* gps = main.find(gpsPointer))
        addGps(tiff.directory(tiff.number(*gps)), found);
    if (main.next != 0 && !tiff.directory(main.next).entries.isEmpty())
        found.kinds.insert(MetadataKind::Preview);
}

} // namespace photo
