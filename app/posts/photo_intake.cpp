// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/photo_intake.h"

#include "app/photo/picture.h"
#include "app/photo/picture_file.h"

#include <QImage>
#include <QtConcurrentRun>

namespace posts {
namespace {

base::Result<Photo> photoFrom(const base::Result<photo::CleanPicture>& picture)
{
    if (!picture)
        return base::failure(picture.error());
    Photo made;
    made.bytes = picture->bytes;
    made.mimeType = picture->mediaType;
    made.size = picture->size;
    made.sha256 = QString::fromLatin1(picture->sha256.toHex());
    for (const photo::MetadataKind kind : picture->removed)
        made.metadataFound.append(photo::metadataName(kind));
    return made;
}

} // namespace

base::Result<Photo> readPhoto(const QString& path)
{
    const auto bytes = photo::readFile(path);
    if (!bytes)
        return base::failure(bytes.error());
    return readBytes(*bytes);
}

base::Result<Photo> readBytes(const QByteArray& bytes)
{
    return photoFrom(photo::clean(bytes));
}

base::Async<Photo> takeInFile(const QString& path)
{
    return QtConcurrent::run([path] { return readPhoto(path); });
}

base::Async<Photo> takeInBytes(const QByteArray& bytes)
{
    return QtConcurrent::run([bytes] { return readBytes(bytes); });
}

base::Async<Photo> takeInImage(const QImage& image)
{
    return QtConcurrent::run([image] { return photoFrom(photo::encode(image)); });
}

} // namespace posts
