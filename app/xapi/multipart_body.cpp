// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/multipart_body.h"

#include "app/xapi/pkce.h"

namespace xapi {

// 256 random bits: no picture contains them.
MultipartBody::MultipartBody()
    : m_boundary("nestbox-" + randomSecret())
{
}

void MultipartBody::addPart(const QByteArray& headers, const QByteArray& content)
{
    m_body += "--" + m_boundary + "\r\n" + headers + "\r\n\r\n" + content + "\r\n";
}

void MultipartBody::addField(const QByteArray& name, const QByteArray& value)
{
    addPart("Content-Disposition: form-data; name=\"" + name + '"', value);
}

void MultipartBody::addFile(const QByteArray& name, const QByteArray& fileName,
    const QByteArray& mimeType, const QByteArray& content)
{
    addPart("Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
            + "\"\r\nContent-Type: " + mimeType,
        content);
}

QByteArray MultipartBody::contentType() const
{
    return "multipart/form-data; boundary=" + m_boundary;
}

QByteArray MultipartBody::finished() const
{
    return m_body + "--" + m_boundary + "--\r\n";
}

} // namespace xapi
