// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which kinds of facts an XMP packet names. The packet is searched for the names of properties,
// not parsed: for telling what will be removed that is enough. Any input, any thread.
#pragma once

#include "app/photo/metadata.h"

namespace photo {

void readXmp(QByteArrayView packet, Metadata& found);

} // namespace photo
