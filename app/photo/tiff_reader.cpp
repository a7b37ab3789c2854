// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/photo/tiff_reader.h"

#include <algorithm>
#include <array>

namespace photo {
namespace {

constexpr quint16 stripOffsets = 273;
constexpr quint16 stripLengths = 279;
constexpr quint16 tileOffsets = 324;
constexpr quint16 tileLengths = 325;

ByteOrder orderOf(QByteArrayView bytes)
{
    return bytes.startsWith('I') ? ByteOrder::Little : ByteOrder::Big;
}

qint64 sizeOfType(quint16 type)
{
    static constexpr std::array<qint64, 14> sizes{0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    return type < sizes.size() ? sizes.at(type) : 0;
}

} // namespace

const TiffEntry* TiffDirectory::find(quint16 tag) const
{
    const auto it = std::find_if(
        entries.begin(), entries.end(), [tag](const TiffEntry& entry) { return entry.tag == tag; });
    return it == entries.end() ? nullptr : &*it;
}

TiffReader::TiffReader(QByteArrayView bytes)
    : m_reader(bytes, orderOf(bytes))
{
    const bool known = bytes.startsWith("II") || bytes.startsWith("MM");
    m_valid = known && m_reader.u16(2) == 42 && m_reader.has(m_reader.u32(4), 2);
}

TiffDirectory TiffReader::first() const
{
    return m_valid ? directory(m_reader.u32(4)) : TiffDirectory{};
}

TiffDirectory TiffReader::directory(quint32 offset) const
{
    TiffDirectory found;
    const quint16 count = m_reader.u16(offset);
    for (quint16 i = 0; i < count; ++i) {
        const qint64 at = qint64{offset} + 2 + 12 * qint64{i};
        if (!m_reader.has(at, 12))
            return found;
        TiffEntry entry;
        entry.tag = m_reader.u16(at);
        entry.type = m_reader.u16(at + 2);
        entry.count = m_reader.u32(at + 4);
        entry.length = sizeOfType(entry.type) * entry.count;
        entry.place = entry.length <= 4 ? at + 8 : qint64{m_reader.u32(at + 8)};
        found.entries.append(entry);
    }
    found.next = m_reader.u32(qint64{offset} + 2 + 12 * qint64{count});
    return found;
}

quint32 TiffReader::number(const TiffEntry& entry, quint32 index) const
{
    if (index >= entry.count)
        return 0;
    const qint64 at = entry.place + sizeOfType(entry.type) * index;
    switch (entry.type) {
    case 1:
    case 7:
        return m_reader.u8(at);
    case 3:
        return m_reader.u16(at);
    case 4:
    case 13:
        return m_reader.u32(at);
    default:
        return 0;
    }
}

QByteArrayView TiffReader::value(const TiffEntry& entry) const
{
    return m_reader.slice(entry.place, entry.length);
}

bool TiffReader::hasAllPixels() const
{
    const TiffDirectory directory = first();
    const bool tiled = directory.find(tileOffsets) != nullptr;
    const TiffEntry* offsets = directory.find(tiled ? tileOffsets : stripOffsets);
    const TiffEntry* lengths = directory.find(tiled ? tileLengths : stripLengths);
    if (offsets == nullptr || lengths == nullptr || offsets->count == 0
        || offsets->count != lengths->count || !m_reader.has(offsets->place, offsets->length)
        || !m_reader.has(lengths->place, lengths->length))
        return false;
    for (quint32 i = 0; i < offsets->count; ++i) {
        if (!m_reader.has(number(*offsets, i), number(*lengths, i)) || number(*lengths, i) == 0)
            return false;
    }
    return true;
}

} // namespace photo
