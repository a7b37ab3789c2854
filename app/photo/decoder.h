// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns the bytes of a picture file into upright sRGB pixels and nothing else: no colour space,
// no texts, no transparency (it becomes white). Refuses, each with a sentence of its own: what
// is no still picture, what is too large (before decoding), what is cut off or damaged.
// Any input; any thread; needs no application object.
#pragma once

#include "app/base/result.h"
#include "app/photo/format.h"
#include "app/photo/limits.h"
#include "app/photo/metadata.h"

#include <QImage>

namespace photo {

struct DecodedPicture
{
    QImage image; // Format_RGB32, at most limits.maxSide on either side
    QSize originalSize; // upright, before scaling
    Format format = Format::Unknown;
    QVector<MetadataKind> metadata; // what the file held
};

[[nodiscard]] base::Result<DecodedPicture> decode(
    const QByteArray& bytes, const Limits& limits = {});

} // namespace photo
