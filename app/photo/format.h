// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a file is, judged by its first bytes and never by its name. Pure, any thread.
#pragma once

#include <QByteArrayView>

namespace photo {

enum class Format
{
    Unknown,
    Jpeg,
    Png,
    Gif,
    WebP,
    Bmp,
    Tiff,
    // Recognised only so that the refusal can say what it is:
    Heic,
    Avif,
    Svg,
    Html,
    Pdf,
    Video,
    Archive // zip, which Word and PowerPoint files are too
};

[[nodiscard]] Format sniff(QByteArrayView bytes);

// The name Qt's picture plugins use; nullptr for a format that is never decoded.
[[nodiscard]] const char* decoderName(Format format);

} // namespace photo
