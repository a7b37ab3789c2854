// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme.h"

#include "ui/theme/colours.h"
#include "ui/theme/icon.h"
#include "ui/theme/style.h"

#include <QApplication>

namespace theme {
namespace {

constexpr double smallestPoints = 10; // bare desktops start at 9, too small to proof-read

} // namespace

Appearance resolved(Appearance wanted, const QPalette& systemPalette)
{
    if (wanted != Appearance::System)
        return wanted;
    return isDark(systemPalette) ? Appearance::Dark : Appearance::Light;
}

Theme::Theme(QApplication& application)
    : m_application(application)
    , m_systemPalette(QApplication::palette())
{
    QApplication::setStyle(new Style); // the application owns it
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0 && font.pointSizeF() < smallestPoints) {
        font.setPointSizeF(smallestPoints);
        QApplication::setFont(font);
    }
    m_application.setWindowIcon(applicationIcon());
    apply(Appearance::System);
}

void Theme::apply(Appearance appearance)
{
    m_appearance = appearance;
    const bool dark = resolved(appearance, m_systemPalette) == Appearance::Dark;
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

} // namespace theme
