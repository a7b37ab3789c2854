// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/photos/previews.h"

#include "app/base/when_done.h"
#include "app/photo/preview.h"

namespace {

constexpr int previewSide = 1200; // sharp at 200 %
constexpr qsizetype mostKept = 12;

} // namespace

QImage Previews::of(const QString& sha256, const QByteArray& bytes)
{
    const auto known = m_images.constFind(sha256);
    if (known != m_images.constEnd())
        return *known;
    if (bytes.isEmpty() || m_making.contains(sha256))
        return {};
    m_making.insert(sha256);
    base::whenFinished(photo::preview(bytes, previewSide), this,
        [this, sha256](const std::optional<QImage>& image) {
            m_making.remove(sha256);
            if (m_images.size() >= mostKept)
                m_images.clear();
            m_images.insert(sha256, image.value_or(QImage()));
            Q_EMIT ready();
        });
    return {};
}
