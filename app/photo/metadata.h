// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a picture file says besides its pixels. Only kinds are told, never the values, so that
// the answer can be shown and logged. Pure, any input, any thread.
#pragma once

#include "app/photo/container.h"

#include <QSet>
#include <QString>
#include <QVector>

namespace photo {

// Ordered by how much it says about a child.
enum class MetadataKind
{
    Place,
    Person, // names attached to faces
    Description, // titles, captions, keywords, comments: may hold a name
    Author,
    Copyright,
    Date,
    Camera, // make, model, serial number, settings
    Preview, // a small copy, perhaps from before the picture was cropped
    Software,
    Hidden, // bytes after the end of the picture
    ColourProfile,
    Other
};

// EXIF and XMP: the orientation is 1 to 8 as EXIF counts, 1 = upright.
struct Metadata
{
    QSet<MetadataKind> kinds;
    int orientation = 1;
};

[[nodiscard]] Metadata readMetadata(const Container& container);

[[nodiscard]] QVector<MetadataKind> sorted(const QSet<MetadataKind>& kinds);

// "place", "camera": the words of the command line and the database.
[[nodiscard]] QString metadataName(MetadataKind kind);
// "the place where it was taken": translated, to stand in a list.
[[nodiscard]] QString metadataWords(MetadataKind kind);

} // namespace photo
