// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Builds a multipart/form-data body in memory. Pure; any thread.
#pragma once

#include <QByteArray>

namespace xapi {

class MultipartBody
{
public:
    MultipartBody();

    void addField(const QByteArray& name, const QByteArray& value);
    void addFile(const QByteArray& name, const QByteArray& fileName, const QByteArray& mimeType,
        const QByteArray& content);

    [[nodiscard]] QByteArray contentType() const;
    [[nodiscard]] QByteArray finished() const;

private:
    void addPart(const QByteArray& headers, const QByteArray& content);

    QByteArray m_boundary;
    QByteArray m_body;
};

} // namespace xapi
