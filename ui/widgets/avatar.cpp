// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/avatar.h"

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

Avatar::Avatar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Avatar::setAccount(const QString& name, const QImage& crest)
{
    m_name = name;
    m_crest = crest;
    setAccessibleName(tr("Picture of the account %1").arg(name));
    update();
}

QSize Avatar::sizeHint() const
{
    const int side = fontMetrics().height() * 5 / 2;
    return {side, side};
}

void Avatar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const int side = std::min(width(), height());
    const QRect place(0, 0, side, side);
    QPainterPath circle;
    circle.addEllipse(place);
    painter.setClipPath(circle);
    if (m_crest.isNull()) {
        painter.fillRect(place, theme::colours(palette()).accent);
        QFont font = theme::titleFont(this->font());
        painter.setFont(font);
        painter.setPen(theme::colours(palette()).onAccent);
        painter.drawText(place, Qt::AlignCenter, m_name.trimmed().left(1).toUpper());
        return;
    }
    painter.fillRect(place, Qt::white);
    QRectF crest(QPointF(), QSizeF(m_crest.size()).scaled(place.size(), Qt::KeepAspectRatio));
    crest.moveCenter(QRectF(place).center());
    painter.drawImage(crest, m_crest);
}
