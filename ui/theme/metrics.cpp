// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/metrics.h"

#include <QFontMetricsF>
#include <QWidget>

#include <algorithm>

namespace theme {
namespace {

int part(const QFont& font, double ofLine)
{
    return std::max(1, qRound(QFontMetricsF(font).height() * ofLine));
}

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

} // namespace

Spacing spacing(const QFont& font)
{
    return {part(font, 0.3), part(font, 0.45), part(font, 0.85), part(font, 1.35)};
}

Spacing spacing(const QWidget* widget)
{
    return spacing(widget->font());
}

int iconSide(const QFont& font)
{
    return part(font, 1.15);
}

int cornerRadius(const QFont& font)
{
    return part(font, 0.35);
}

QFont titleFont(const QFont& body)
{
    QFont font = scaled(body, 1.5);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont headingFont(const QFont& body)
{
    QFont font = scaled(body, 1.15);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont(const QFont& body)
{
    return scaled(body, 0.9);
}

} // namespace theme
