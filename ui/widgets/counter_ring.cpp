// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/counter_ring.h"

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace {

constexpr std::array thresholds{20, 10, 0, -1}; // -1: one too many
constexpr int nearLimit = 20;

} // namespace

CounterRing::CounterRing(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Length of the post"));
    setToolTip(CounterRing::spokenText());
}

void CounterRing::setCount(int used, int limit)
{
    if (used == m_used && limit == m_limit)
        return;
    const int before = left();
    m_used = used;
    m_limit = limit;
    setToolTip(spokenText());
    updateGeometry();
    update();
    const bool crossed = std::any_of(thresholds.begin(), thresholds.end(),
        [before, now = left()](int threshold) { return before > threshold && now <= threshold; });
    if (crossed)
        speak();
}

QString CounterRing::spokenText() const
{
    if (left() < 0)
        return tr("%n character(s) too many", nullptr, -left());
    if (left() == 0)
        return tr("No characters left");
    return tr("%n character(s) left", nullptr, left());
}

void CounterRing::speak()
{
    announce(this, spokenText());
    Q_EMIT spoke(spokenText());
}

QSize CounterRing::sizeHint() const
{
    const QFontMetrics metrics(theme::smallFont(font()));
    const int number = metrics.horizontalAdvance(QString::number(std::min(left(), -100)));
    const int side = std::max(number, metrics.height()) * 8 / 5 + 2 * theme::focusRingWidth;
    return {side, side};
}

void CounterRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Colours& set = theme::colours(palette());
    const bool over = left() < 0;
    const bool close = left() <= nearLimit;
    const theme::Tone tone = over ? theme::Tone::Blocked : theme::Tone::Review;
    const QColor line = close ? theme::tone(tone, palette()).line : set.accent;
    const QColor ink
        = close ? theme::tone(tone, palette()).ink : palette().color(QPalette::WindowText);

    const qreal side = std::min(width(), height());
    const qreal stroke = std::max(2.5, side / 14);
    QRectF ring(0, 0, side, side);
    ring.moveCenter(QRectF(rect()).center());
    const qreal inset = stroke / 2 + theme::focusRingWidth + 1;
    ring.adjust(inset, inset, -inset, -inset);
    painter.setPen(QPen(set.border, stroke));
    painter.drawEllipse(ring);
    const double share = m_limit > 0 ? std::clamp(m_used / double(m_limit), 0.0, 1.0) : 1.0;
    painter.setPen(QPen(line, stroke, Qt::SolidLine, Qt::RoundCap));
    if (share > 0)
        painter.drawArc(ring, 90 * 16, -qRound(share * 360 * 16));

    QFont font = theme::smallFont(this->font());
    font.setBold(close);
    painter.setFont(font);
    painter.setPen(ink);
    const QString number
        = over ? QChar(0x2212) + QString::number(-left()) : QString::number(left());
    painter.drawText(rect(), Qt::AlignCenter, number);
    if (hasFocus())
        theme::drawFocusRing(painter, rect(), palette(), side / 2);
}

void CounterRing::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return)
        speak();
    else
        QWidget::keyPressEvent(event);
}

void CounterRing::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}
