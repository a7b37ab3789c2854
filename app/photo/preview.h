// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A small copy of a clean picture for the screen, made on a worker thread.
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QImage>

namespace photo {

// Null when the bytes are no picture. `side` is the longest side, in pixels.
[[nodiscard]] QFuture<QImage> preview(const QByteArray& bytes, int side);

} // namespace photo
