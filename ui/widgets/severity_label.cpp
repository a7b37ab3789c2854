// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/severity_label.h"

#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

SeverityLabel::SeverityLabel(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setTone(theme::Tone::Clear);
}

void SeverityLabel::setTone(theme::Tone tone, const QString& word)
{
    m_tone = tone;
    m_word = word.isEmpty() ? wordFor(tone) : word;
    m_icon = theme::toneIcon(tone);
    setAccessibleName(m_word);
    updateGeometry();
    update();
}

void SeverityLabel::setIcon(const QString& name)
{
    m_icon = name;
    updateGeometry();
    update();
}

QString SeverityLabel::wordFor(theme::Tone tone)
{
    switch (tone) {
    case theme::Tone::Neutral:
        break;
    case theme::Tone::Clear:
        return tr("Clear");
    case theme::Tone::Advice:
        return tr("Advice");
    case theme::Tone::Review:
        return tr("Needs review");
    case theme::Tone::Blocked:
        return tr("Blocked");
    }
    return {};
}

QFont SeverityLabel::wordFont() const
{
    QFont font = theme::smallFont(this->font());
    font.setWeight(QFont::DemiBold);
    return font;
}

QSize SeverityLabel::sizeHint() const
{
    const QFontMetrics metrics(wordFont());
    const theme::Spacing space = theme::spacing(font());
    const int icon = m_icon.isEmpty() ? 0 : theme::iconSide(wordFont()) + space.hair;
    return {icon + metrics.horizontalAdvance(m_word) + 2 * space.small + 2,
        metrics.height() + 2 * space.hair};
}

void SeverityLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::ToneColours& set = theme::tone(m_tone, palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(set.fill);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);

    const theme::Spacing space = theme::spacing(font());
    QRect inside = rect().adjusted(space.small, 0, -space.small, 0);
    if (!m_icon.isEmpty()) {
        const int side = theme::iconSide(wordFont());
        const QRect place = QStyle::alignedRect(
            layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, {side, side}, inside);
        painter.drawPixmap(
            place.topLeft(), theme::iconPixmap(m_icon, set.ink, side, devicePixelRatioF()));
        const int taken = side + space.hair;
        if (isRightToLeft())
            inside.setRight(inside.right() - taken);
        else
            inside.setLeft(inside.left() + taken);
    }
    painter.setFont(wordFont());
    painter.setPen(set.ink);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeading, m_word);
}

void SeverityLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}
