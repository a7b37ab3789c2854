// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The outer structure of a picture file: is it whole, does it move, and which blocks besides
// the pixels does it carry. Decodes nothing. Holds views of the bytes given: they must outlive
// it. Any input, any thread.
#pragma once

#include "app/photo/format.h"

#include <QByteArray>
#include <QVector>

namespace photo {

struct Block
{
    QByteArray name; // "APP1", "COM", "tEXt", "XMP ", "comment": as the format calls it
    QByteArrayView data;
};

struct Container
{
    Format format = Format::Unknown;
    bool whole = false; // everything up to the format's own end mark is there
    bool animated = false;
    QVector<Block> blocks; // all but the pixels
    QByteArrayView trailing; // bytes after the end mark
};

[[nodiscard]] Container readContainer(QByteArrayView bytes, Format format);

} // namespace photo
