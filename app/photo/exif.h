// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which kinds of facts an EXIF block (or a TIFF file) holds, and how the picture must be turned.
// Pure, any input, any thread.
#pragma once

#include "app/photo/metadata.h"

namespace photo {

// Adds to `found`. `tiff` starts with II or MM.
void readExif(QByteArrayView tiff, Metadata& found);

} // namespace photo
