// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/photo/sample.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace photo {

QByteArray samplePicture()
{
    QImage image(800, 600, QImage::Format_RGB32);
    image.fill(QColor(222, 232, 238));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.fillRect(0, 470, 800, 130, QColor(150, 112, 80)); // the shelf
    painter.setBrush(QColor(168, 106, 62));
    painter.drawEllipse(QPoint(400, 330), 150, 180); // the body
    painter.drawPolygon(QPolygon({{290, 220}, {270, 120}, {360, 175}}));
    painter.drawPolygon(QPolygon({{510, 220}, {530, 120}, {440, 175}}));
    painter.setBrush(QColor(196, 140, 92));
    painter.drawEllipse(QPoint(400, 390), 90, 105);
    painter.setBrush(QColor(246, 240, 226));
    painter.drawEllipse(QPoint(345, 260), 52, 52);
    painter.drawEllipse(QPoint(455, 260), 52, 52);
    painter.setBrush(QColor(40, 32, 28));
    painter.drawEllipse(QPoint(352, 262), 22, 22);
    painter.drawEllipse(QPoint(448, 262), 22, 22);
    painter.setBrush(QColor(226, 168, 60));
    painter.drawPolygon(QPolygon({{380, 300}, {420, 300}, {400, 340}}));
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

} // namespace photo
