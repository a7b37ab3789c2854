// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/photo/preview.h"

#include <QBuffer>
#include <QImageReader>
#include <QtConcurrentRun>

namespace photo {

QFuture<QImage> preview(const QByteArray& bytes, int side)
{
    return QtConcurrent::run([bytes, side] {
        QBuffer buffer;
        buffer.setData(bytes);
        QImageReader reader(&buffer);
        const QSize size = reader.size();
        if (size.width() > side || size.height() > side)
            reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio));
        return reader.read();
    });
}

} // namespace photo
