// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which kinds of facts a Photoshop block and the IPTC records in it hold. Any input, any thread.
#pragma once

#include "app/photo/metadata.h"

namespace photo {

// A chain of "8BIM" resources, as in a JPEG's APP13 block.
void readPhotoshop(QByteArrayView resources, Metadata& found);

// A chain of IPTC records.
void readIptc(QByteArrayView records, Metadata& found);

} // namespace photo
