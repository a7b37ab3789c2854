// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/photo/xmp.h"

#include <array>

namespace photo {
namespace {

struct Property
{
    const char* name;
    MetadataKind kind;
};

constexpr std::array properties{
    Property{"exif:GPS", MetadataKind::Place},
    Property{"photoshop:City", MetadataKind::Place},
    Property{"photoshop:State", MetadataKind::Place},
    Property{"photoshop:Country", MetadataKind::Place},
    Property{"Iptc4xmpCore:Location", MetadataKind::Place},
    Property{"Iptc4xmpCore:CountryCode", MetadataKind::Place},
    Property{":LocationShown", MetadataKind::Place},
    Property{":LocationCreated", MetadataKind::Place},
    Property{":PersonInImage", MetadataKind::Person},
    Property{"mwg-rs:Name", MetadataKind::Person},
    Property{":PersonDisplayName", MetadataKind::Person},
    Property{"dc:description", MetadataKind::Description},
    Property{"dc:title", MetadataKind::Description},
    Property{"dc:subject", MetadataKind::Description},
    Property{"photoshop:Headline", MetadataKind::Description},
    Property{"exif:UserComment", MetadataKind::Description},
    Property{"dc:creator", MetadataKind::Author},
    Property{"photoshop:CaptionWriter", MetadataKind::Author},
    Property{":CreatorContactInfo", MetadataKind::Author},
    Property{"aux:OwnerName", MetadataKind::Author},
    Property{"dc:rights", MetadataKind::Copyright},
    Property{"xmpRights:", MetadataKind::Copyright},
    Property{"xmp:CreateDate", MetadataKind::Date},
    Property{"xmp:ModifyDate", MetadataKind::Date},
    Property{"photoshop:DateCreated", MetadataKind::Date},
    Property{"exif:DateTime", MetadataKind::Date},
    Property{"tiff:Make", MetadataKind::Camera},
    Property{"tiff:Model", MetadataKind::Camera},
    Property{"exif:ExposureTime", MetadataKind::Camera},
    Property{"aux:", MetadataKind::Camera},
    Property{"exifEX:", MetadataKind::Camera},
    Property{"xmp:CreatorTool", MetadataKind::Software},
    Property{"xmp:Thumbnails", MetadataKind::Preview},
    Property{"xmpMM:", MetadataKind::Other},
};

} // namespace

void readXmp(QByteArrayView packet, Metadata& found)
{
    bool named = false;
    for (const Property& property : properties) {
        if (packet.contains(QByteArrayView(property.name))) {
            found.kinds.insert(property.kind);
            named = true;
        }
    }
    if (!named && !packet.isEmpty())
        found.kinds.insert(MetadataKind::Other);
}

} // namespace photo
