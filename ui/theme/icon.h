// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program's own line icons, drawn in a colour of the palette at the sharpness of the screen.
// They follow a change of the application's palette. GUI thread.
#pragma once

#include <QIcon>
#include <QPalette>

namespace theme {

// `name` is a file name under resources/icons without ".svg"; null for an unknown name.
[[nodiscard]] QIcon icon(const QString& name, QPalette::ColorRole role = QPalette::ButtonText);
[[nodiscard]] QIcon icon(const QString& name, const QColor& colour);

// One picture of `side` × `side` device-independent dots.
[[nodiscard]] QPixmap iconPixmap(
    const QString& name, const QColor& colour, int side, qreal devicePixelRatio);

// The program's own icon, in colour.
[[nodiscard]] QIcon applicationIcon();

// All names, for tests and galleries.
[[nodiscard]] QStringList iconNames();

} // namespace theme
