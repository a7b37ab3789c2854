// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/card.h"

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"

#include <QPainter>

Card::Card(QWidget* parent)
    : QFrame(parent)
{
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Colours& set = theme::colours(palette());
    painter.setPen(QPen(set.border, 1));
    painter.setBrush(set.card);
    const qreal radius = 1.5 * theme::cornerRadius(font());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}
