// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/photo/picture_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace photo {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PictureFile)
};

auto refuse(base::ErrorKind kind, QString sentence)
{
    return base::failure(kind, std::move(sentence));
}

QString tooLarge(const Limits& limits)
{
    return Words::tr("This file is larger than %1 MB: save a smaller copy and choose that.")
        .arg(limits.maxFileBytes / megabyte);
}

} // namespace

base::Result<QByteArray> readFile(const QString& path, const Limits& limits)
{
    const QFileInfo info(path);
    if (path.isEmpty() || !info.exists())
        return refuse(
            base::ErrorKind::NotFound, Words::tr("This file is no longer there: choose it again."));
    if (info.isDir())
        return refuse(base::ErrorKind::Invalid,
            Words::tr("This is a folder: open it and choose a picture in it."));
    if (!info.isFile())
        return refuse(base::ErrorKind::Invalid,
            Words::tr("This is a device, not a file: choose a picture file."));
    if (info.size() > limits.maxFileBytes)
        return refuse(base::ErrorKind::Invalid, tooLarge(limits));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::ExistingOnly))
        return refuse(base::ErrorKind::Denied,
            Words::tr("This file cannot be opened: copy it to your own Pictures folder and choose "
                      "it there."));
    // One byte more than allowed, in case the file grows while it is read.
    QByteArray bytes = file.read(limits.maxFileBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return refuse(base::ErrorKind::Storage,
            Words::tr("This file could not be read to its end: copy it to this PC and try again."));
    if (bytes.size() > limits.maxFileBytes)
        return refuse(base::ErrorKind::Invalid, tooLarge(limits));
    if (bytes.isEmpty())
        return refuse(base::ErrorKind::Invalid,
            Words::tr("This file is empty: copy the picture again from the camera or phone."));
    return bytes;
}

} // namespace photo
