// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/one_shot_body.h"

#include <cstring>

namespace xapi {

OneShotBody::OneShotBody(const QByteArray& data, QObject* parent)
    : QIODevice(parent)
    , m_data(data)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_data.size() - m_position + QIODevice::bytesAvailable();
}

bool OneShotBody::reset()
{
    return !wasTaken();
}

qint64 OneShotBody::readData(char* into, qint64 most)
{
    const qint64 size = std::min<qint64>(most, m_data.size() - m_position);
    if (size <= 0)
        return -1;
    std::memcpy(into, m_data.constData() + m_position, static_cast<size_t>(size));
    m_position += size;
    return size;
}

qint64 OneShotBody::writeData(const char*, qint64)
{
    return -1;
}

} // namespace xapi
