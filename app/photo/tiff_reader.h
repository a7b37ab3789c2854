// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the directories of a TIFF structure, which is also what EXIF is. Holds a view of the
// bytes: they must outlive it. Any input; loops and wild offsets end quietly. Any thread.
#pragma once

#include "app/photo/byte_reader.h"

#include <QVector>

namespace photo {

struct TiffEntry
{
    quint16 tag = 0;
    quint16 type = 0;
    quint32 count = 0;
    qint64 place = 0; // where its value lies, counted from the start of the structure
    qint64 length = 0; // of the value in bytes
};

struct TiffDirectory
{
    QVector<TiffEntry> entries;
    quint32 next = 0; // offset of the next directory, 0 for none

    [[nodiscard]] const TiffEntry* find(quint16 tag) const;
};

class TiffReader
{
public:
    explicit TiffReader(QByteArrayView bytes);

    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] TiffDirectory first() const;
    [[nodiscard]] TiffDirectory directory(quint32 offset) const;
    // Element `index` of a BYTE, SHORT or LONG value; 0 if there is none.
    [[nodiscard]] quint32 number(const TiffEntry& entry, quint32 index = 0) const;
    [[nodiscard]] QByteArrayView value(const TiffEntry& entry) const;
    // Whether the pixels of the first directory lie inside the bytes.
    [[nodiscard]] bool hasAllPixels() const;

private:
    ByteReader m_reader;
    bool m_valid = false;
};

} // namespace photo
