// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// X's rules for pictures: what may be uploaded, described and put into a post. Pure functions;
// any thread.
#pragma once

#include "app/sandbox/refusal.h"
#include "app/sandbox/uploaded_image.h"
#include "app/sandbox/world_records.h"

#include <QMap>

namespace sandbox {

[[nodiscard]] Ruling<ImageFacts> checkUpload(const QByteArray& bytes, const QString& category);

[[nodiscard]] QString mediaKey(const QString& id, const QString& category);

[[nodiscard]] bool isAltText(const QString& text); // up to 1000 characters

// Up to four photos, or one animated GIF; each the account's own and not expired.
[[nodiscard]] bool mayAttach(const QMap<qint64, Medium>& media, const QString& accountId,
    const QStringList& mediumIds, const QDateTime& now);

} // namespace sandbox
