// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How Style paints single controls. Each function leaves the painter as it found it.
#pragma once

#include <QFont>
#include <QStyle>

class QPainter;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;

namespace theme {

[[nodiscard]] QFont fontOf(const QWidget* widget);
[[nodiscard]] bool isPrimary(const QStyleOption* option);

void drawRing(QPainter& painter, const QStyleOption* option, const QWidget* widget);
void drawHover(QPainter& painter, const QStyleOption* option, const QWidget* widget);
void drawButton(QPainter& painter, const QStyleOption* option, const QWidget* widget);
void drawButtonLabel(QPainter& painter, const QStyleOptionButton* option, const QWidget* widget,
    const QStyle* style);
void drawField(QPainter& painter, const QStyleOption* option, const QWidget* widget, bool filled);
void drawIndicator(QPainter& painter, const QStyleOption* option, bool round);
void drawComboBox(QPainter& painter, const QStyleOptionComboBox* option, const QWidget* widget,
    const QStyle* style);
void drawSpinBox(QPainter& painter, const QStyleOptionSpinBox* option, const QWidget* widget,
    const QStyle* style);

// Width of the part of a box that opens or steps it.
[[nodiscard]] int arrowWidth(const QWidget* widget);

} // namespace theme
