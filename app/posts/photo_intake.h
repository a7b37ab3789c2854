// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns a picture file or pasted pixels into a post's photo: read, checked, upright, without
// metadata. Works on a worker thread; answers through the event loop.
#pragma once

#include "app/base/async.h"
#include "app/posts/post.h"

class QImage;

namespace posts {

// The same at once, for callers that may block.
[[nodiscard]] base::Result<Photo> readPhoto(const QString& path);
[[nodiscard]] base::Result<Photo> readBytes(const QByteArray& bytes);

[[nodiscard]] base::Async<Photo> takeInFile(const QString& path);
[[nodiscard]] base::Async<Photo> takeInBytes(const QByteArray& bytes);
[[nodiscard]] base::Async<Photo> takeInImage(const QImage& image); // pasted pixels

} // namespace posts
