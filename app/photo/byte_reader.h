// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads numbers out of untrusted bytes: whatever lies outside reads as 0. Pure, any thread.
#pragma once

#include <QByteArrayView>
#include <QtEndian>

#include <algorithm>

namespace photo {

enum class ByteOrder
{
    Little,
    Big
};

class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes, ByteOrder order = ByteOrder::Big)
        : m_bytes(bytes)
        , m_order(order)
    {
    }

    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }
    [[nodiscard]] qint64 size() const { return m_bytes.size(); }
    [[nodiscard]] bool has(qint64 offset, qint64 length) const
    {
        return offset >= 0 && length >= 0 && offset <= size() && length <= size() - offset;
    }
    // Cut at the end of the bytes.
    [[nodiscard]] QByteArrayView slice(qint64 offset, qint64 length) const
    {
        if (offset < 0 || offset > size() || length < 0)
            return {};
        return m_bytes.sliced(offset, std::min(length, size() - offset));
    }
    [[nodiscard]] quint8 u8(qint64 offset) const { return number<quint8>(offset); }
    [[nodiscard]] quint16 u16(qint64 offset) const { return number<quint16>(offset); }
    [[nodiscard]] quint32 u32(qint64 offset) const { return number<quint32>(offset); }

private:
    template <typename T> [[nodiscard]] T number(qint64 offset) const
    {
        if (!has(offset, sizeof(T)))
            return 0;
        const char* at = m_bytes.data() + offset;
        return m_order == ByteOrder::Big ? qFromBigEndian<T>(at) : qFromLittleEndian<T>(at);
    }

    QByteArrayView m_bytes;
    ByteOrder m_order;
};

} // namespace photo
