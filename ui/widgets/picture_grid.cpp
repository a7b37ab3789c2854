// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/picture_grid.h"

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace {

constexpr int maxPictures = 4;
constexpr int gap = 2;
constexpr double gridShape = 9.0 / 16; // height of two or more pictures to their width
constexpr double tallest = 4.0 / 3; // of one picture alone

// Fills the cell and cuts what stands out on either side.
void drawFilling(QPainter& painter, const QRect& cell, const QImage& image)
{
    if (image.isNull())
        return;
    QSizeF part = QSizeF(cell.size()).scaled(image.size(), Qt::KeepAspectRatio);
    QRectF source(QPointF(), part);
    source.moveCenter(QRectF(image.rect()).center());
    painter.drawImage(QRectF(cell), image, source);
}

} // namespace

PictureGrid::PictureGrid(QWidget* parent)
    : QWidget(parent)
{
    // Not Fixed: that would cap the height at the hint's, whatever the width asks for.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Pictures of the post"));
}

void PictureGrid::setPictures(const QVector<PostPicture>& pictures)
{
    m_pictures = pictures.mid(0, maxPictures);
    setVisible(!m_pictures.isEmpty());
    updateGeometry();
    update();
}

QString PictureGrid::spokenText() const
{
    QStringList sentences;
    for (qsizetype i = 0; i < m_pictures.size(); ++i) {
        const QString description = m_pictures.at(i).description;
        sentences.append(description.isEmpty() ? tr("Picture %1 has no description.").arg(i + 1)
                                               : tr("Picture %1: %2").arg(i + 1).arg(description));
    }
    return sentences.join(u'\n');
}

int PictureGrid::heightForWidth(int width) const
{
    if (m_pictures.isEmpty())
        return 0;
    const QSize only = m_pictures.first().image.size();
    if (m_pictures.size() > 1 || only.isEmpty())
        return qRound(width * gridShape);
    const double shape = double(only.height()) / only.width();
    return std::max(1, qRound(width * std::min(shape, tallest)));
}

QSize PictureGrid::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 45;
    return {width, heightForWidth(width)};
}

QVector<QRect> PictureGrid::cells(const QSize& size) const
{
    const int left = (size.width() - gap) / 2;
    const int top = (size.height() - gap) / 2;
    const int right = size.width() - left - gap;
    const int bottom = size.height() - top - gap;
    const QPoint second(left + gap, 0);
    const QPoint third(left + gap, top + gap);
    switch (m_pictures.size()) {
    case 1:
        return {QRect({0, 0}, size)};
    case 2:
        return {QRect(0, 0, left, size.height()), QRect(second, QSize(right, size.height()))};
    case 3:
        return {QRect(0, 0, left, size.height()), QRect(second, QSize(right, top)),
            QRect(third, QSize(right, bottom))};
    case 4:
        return {QRect(0, 0, left, top), QRect(second, QSize(right, top)),
            QRect(0, top + gap, left, bottom), QRect(third, QSize(right, bottom))};
    default:
        return {};
    }
}

void PictureGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const qreal radius = 2.5 * theme::cornerRadius(font());
    QPainterPath outline;
    outline.addRoundedRect(rect(), radius, radius);
    painter.setClipPath(outline);
    const QVector<QRect> places = cells(size());
    for (qsizetype i = 0; i < places.size(); ++i) {
        const PostPicture& picture = m_pictures.at(i);
        painter.fillRect(places.at(i), theme::colours(palette()).border);
        drawFilling(painter, places.at(i), picture.image);
        if (!picture.description.isEmpty())
            drawBadge(painter, places.at(i));
    }
    painter.setClipping(false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme::colours(palette()).border, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void PictureGrid::drawBadge(QPainter& painter, const QRect& cell) const
{
    const QString word = tr("ALT", "mark on a picture that has a description");
    QFont font = theme::smallFont(this->font());
    font.setBold(true);
    const QFontMetrics metrics(font);
    const int edge = theme::spacing(this->font()).hair;
    QRect badge(0, 0, metrics.horizontalAdvance(word) + 2 * edge, metrics.height() + edge / 2);
    badge.moveBottomLeft(cell.bottomLeft() + QPoint(2 * edge, -2 * edge));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 200));
    painter.drawRoundedRect(badge, edge / 1.5, edge / 1.5);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(badge, Qt::AlignCenter, word);
}

void PictureGrid::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}
