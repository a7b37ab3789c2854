// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/photo/iptc.h"

#include "app/photo/byte_reader.h"

namespace photo {
namespace {

MetadataKind kindOfRecord(quint8 number)
{
    switch (number) {
    case 5: // title
    case 25: // keywords
    case 105: // headline
    case 120: // caption
        return MetadataKind::Description;
    case 80: // by-line
    case 85:
    case 110: // credit
    case 118: // contact
    case 122: // caption writer
        return MetadataKind::Author;
    case 116:
        return MetadataKind::Copyright;
    case 26: // places named in the content
    case 27:
    case 90: // city
    case 92:
    case 95:
    case 100:
    case 101: // country
        return MetadataKind::Place;
    case 55: // dates and times
    case 60:
    case 62:
    case 63:
        return MetadataKind::Date;
    case 65:
        return MetadataKind::Software;
    default:
        return MetadataKind::Other;
    }
}

} // namespace

void readIptc(QByteArrayView records, Metadata& found)
{
    const ByteReader reader(records);
    qint64 at = 0;
    while (reader.has(at, 5) && reader.u8(at) == 0x1C) {
        const quint8 record = reader.u8(at + 1);
        const quint8 number = reader.u8(at + 2);
        const quint16 length = reader.u16(at + 3);
        if (record == 2 && number != 0 && length > 0)
            found.kinds.insert(kindOfRecord(number));
        if ((length & 0x8000) != 0)
            return; // an extended length, never written by cameras
        at += 5 + length;
    }
}

void readPhotoshop(QByteArrayView resources, Metadata& found)
{
    const ByteReader reader(resources);
    qint64 at = 0;
    while (reader.has(at, 12) && reader.slice(at, 4) == QByteArrayView("8BIM")) {
        const quint16 id = reader.u16(at + 4);
        const qint64 name = 1 + qint64{reader.u8(at + 6)};
        at += 6 + name + (name & 1);
        const qint64 length = reader.u32(at);
        at += 4;
        const QByteArrayView data = reader.slice(at, length);
        if (id == 0x0404)
            readIptc(data, found);
        else if (id == 0x0409 || id == 0x040C)
            found.kinds.insert(MetadataKind::Preview);
        else if (id == 0x0424)
            found.kinds.insert(MetadataKind::Other); // XMP
        else
            found.kinds.insert(MetadataKind::Software);
        at += length + (length & 1);
    }
}

} // namespace photo
