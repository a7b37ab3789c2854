// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Recognises a picture by its first bytes and reads its size from the header, for the four formats
// X takes. Pure function; any thread; any input.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace sandbox {

struct ImageFacts
{
    QString contentType; // "image/jpeg", "image/png", "image/gif", "image/webp"
    int width = 0; // 0: the header does not say
    int height = 0;
};

[[nodiscard]] std::optional<ImageFacts> imageFacts(const QByteArray& bytes);

} // namespace sandbox
