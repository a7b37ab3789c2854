// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A picture made fit to be shared: upright, sRGB, not too large, and freed of everything a
// file can carry besides its pixels. Pure, any input, any thread.
#pragma once

#include "app/base/result.h"
#include "app/photo/limits.h"
#include "app/photo/metadata.h"

#include <QByteArray>
#include <QSize>

class QImage;

namespace photo {

struct CleanPicture
{
    QByteArray bytes;
    QString mediaType; // "image/jpeg" or "image/png"
    QSize size;
    QByteArray sha256; // of bytes, 32 bytes
    QVector<MetadataKind> removed; // what the file held before, most telling first
};

[[nodiscard]] base::Result<CleanPicture> clean(const QByteArray& bytes, const Limits& limits = {});

// For pixels that were changed after decode(): faces covered, a corner cut away.
[[nodiscard]] base::Result<CleanPicture> encode(const QImage& image, const Limits& limits = {});

} // namespace photo
