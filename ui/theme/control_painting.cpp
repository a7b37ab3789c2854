// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/control_painting.h"

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace theme {
namespace {

bool has(const QStyleOption* option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

void drawBox(
    QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    const qreal half = border.isValid() ? 0.5 : 0;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

void drawTick(QPainter& painter, const QRectF& box, const QColor& colour, bool partly)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(colour, std::max(1.5, box.width() / 8), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    if (partly) {
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    } else {
        const QPointF points[]{at(0.25, 0.52), at(0.43, 0.70), at(0.75, 0.32)};
        painter.drawPolyline(points, 3);
    }
    painter.restore();
}

void drawChevron(QPainter& painter, const QRect& place, const QColor& colour, bool up)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal arm = std::min(place.width(), place.height() * 2) / 5.0;
    const QPointF centre = QRectF(place).center();
    const qreal rise = up ? -arm / 2 : arm / 2;
    painter.setPen(
        QPen(colour, std::max(1.5, arm / 3), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[]{
        centre + QPointF(-arm, -rise), centre + QPointF(0, rise), centre + QPointF(arm, -rise)};
    painter.drawPolyline(points, 3);
    painter.restore();
}

QColor inkOf(const QStyleOption* option)
{
    const auto group = has(option, QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
    return option->palette.color(group, QPalette::ButtonText);
}

} // namespace

QFont fontOf(const QWidget* widget)
{
    return widget != nullptr ? widget->font() : QApplication::font();
}

bool isPrimary(const QStyleOption* option)
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    return button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

int arrowWidth(const QWidget* widget)
{
    return QFontMetrics(fontOf(widget)).height() * 3 / 2;
}

void drawRing(QPainter& painter, const QStyleOption* option, const QWidget* widget)
{
    drawFocusRing(painter, option->rect, option->palette, cornerRadius(fontOf(widget)));
}

void drawHover(QPainter& painter, const QStyleOption* option, const QWidget* widget)
{
    drawBox(painter, option->rect, cornerRadius(fontOf(widget)), colours(option->palette).hover,
        QColor());
}

void drawButton(QPainter& painter, const QStyleOption* option, const QWidget* widget)
{
    const Colours& set = colours(option->palette);
    const qreal radius = cornerRadius(fontOf(widget));
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool pressed = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool hovered = has(option, QStyle::State_MouseOver);
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool flat = button != nullptr && button->features.testFlag(QStyleOptionButton::Flat);
    QRectF rect = option->rect;
    if (has(option, QStyle::State_HasFocus))
        rect.adjust(3, 3, -3, -3); // leaves a gap between a filled button and its ring
    if (isPrimary(option) && enabled) {
        const QColor fill = pressed ? set.accent.darker(125)
            : hovered               ? set.accent.darker(112)
                                    : set.accent;
        drawBox(painter, rect, radius, fill, QColor());
        return;
    }
    if (flat && !pressed && !hovered)
        return;
    QColor fill = option->palette.color(QPalette::Button);
    if (enabled && (pressed || hovered))
        fill = pressed ? set.hover.darker(110) : set.hover;
    drawBox(
        painter, rect, radius, fill, flat ? QColor() : (enabled ? set.controlBorder : set.border));
}

void drawButtonLabel(
    QPainter& painter, const QStyleOptionButton* option, const QWidget* widget, const QStyle* style)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const QFontMetrics metrics(fontOf(widget));
    const QSize icon = option->icon.isNull() ? QSize(0, 0) : option->iconSize;
    const int gap = icon.isEmpty() || option->text.isEmpty() ? 0 : spacing(fontOf(widget)).hair;
    const int text = metrics.size(Qt::TextShowMnemonic, option->text).width();
    const QSize whole(icon.width() + gap + text, std::max(icon.height(), metrics.height()));
    const QRect place
        = QStyle::alignedRect(option->direction, Qt::AlignCenter, whole, option->rect);
    if (!icon.isEmpty()) {
        const QRect at
            = QStyle::alignedRect(option->direction, Qt::AlignLeft | Qt::AlignVCenter, icon, place);
        option->icon.paint(&painter, at, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled,
            has(option, QStyle::State_On) ? QIcon::On : QIcon::Off);
    }
    QPalette palette = option->palette;
    if (isPrimary(option) && enabled)
        palette.setColor(QPalette::ButtonText, colours(palette).onAccent);
    const QRect words = QStyle::alignedRect(
        option->direction, Qt::AlignRight | Qt::AlignVCenter, {text, metrics.height()}, place);
    const int mnemonic = style->styleHint(QStyle::SH_UnderlineShortcut, option, widget) != 0
        ? Qt::TextShowMnemonic
        : Qt::TextHideMnemonic;
    style->drawItemText(&painter, words, Qt::AlignCenter | mnemonic, palette, enabled, option->text,
        QPalette::ButtonText);
}

void drawField(QPainter& painter, const QStyleOption* option, const QWidget* widget, bool filled)
{
    const Colours& set = colours(option->palette);
    const qreal radius = cornerRadius(fontOf(widget));
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor fill
        = enabled ? option->palette.color(QPalette::Base) : option->palette.color(QPalette::Window);
    drawBox(painter, option->rect, radius, filled ? fill : QColor(),
        enabled ? set.controlBorder : set.border);
    if (has(option, QStyle::State_HasFocus))
        drawRing(painter, option, widget);
}

void drawIndicator(QPainter& painter, const QStyleOption* option, bool round)
{
    const Colours& set = colours(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool partly = has(option, QStyle::State_NoChange);
    const bool on = has(option, QStyle::State_On) || partly;
    const qreal side = std::min(option->rect.width(), option->rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    const QColor ground = option->palette.color(QPalette::Base);
    const QColor fill = on ? (enabled ? set.accent : set.border) : ground;
    const QColor edge = on && enabled ? set.accent : (enabled ? set.controlBorder : set.border);
    drawBox(painter, box, round ? side / 2 : side / 5, fill, edge);
    const QColor mark = enabled ? set.onAccent : option->palette.color(QPalette::Text);
    if (on && !round)
        drawTick(painter, box, mark, partly);
    if (on && round) {
        const qreal inset = side * 0.3;
        drawBox(painter, box.adjusted(inset, inset, -inset, -inset), side, mark, QColor());
    }
}

void drawComboBox(QPainter& painter, const QStyleOptionComboBox* option, const QWidget* widget,
    const QStyle* style)
{
    if (option->editable) {
        drawField(painter, option, widget, true);
    } else {
        QStyleOptionComboBox button(*option);
        button.state.setFlag(QStyle::State_HasFocus, false);
        button.state.setFlag(QStyle::State_On, false);
        drawButton(painter, &button, widget);
    }
    const QRect arrow
        = style->subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxArrow, widget);
    drawChevron(painter, arrow, inkOf(option), false);
    if (has(option, QStyle::State_HasFocus))
        drawRing(painter, option, widget);
}

void drawSpinBox(QPainter& painter, const QStyleOptionSpinBox* option, const QWidget* widget,
    const QStyle* style)
{
    QStyleOptionSpinBox field(*option);
    field.state.setFlag(QStyle::State_HasFocus, false);
    drawField(painter, &field, widget, true);
    if (option->buttonSymbols != QAbstractSpinBox::NoButtons) {
        for (const auto part : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown}) {
            const bool up = part == QStyle::SC_SpinBoxUp;
            const bool possible = option->stepEnabled.testFlag(
                up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
            const QRect place = style->subControlRect(QStyle::CC_SpinBox, option, part, widget);
            const bool hovered = has(option, QStyle::State_MouseOver)
                && option->activeSubControls.testFlag(part) && possible;
            if (hovered)
                drawBox(painter, place, cornerRadius(fontOf(widget)),
                    colours(option->palette).hover, QColor());
            const QColor ink = possible
                ? inkOf(option)
                : option->palette.color(QPalette::Disabled, QPalette::ButtonText);
            drawChevron(painter, place, ink, up);
        }
    }
    if (has(option, QStyle::State_HasFocus))
        drawRing(painter, option, widget);
}

void drawFocusRing(QPainter& painter, const QRectF& rect, const QPalette& palette, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours(palette).focus, focusRingWidth));
    constexpr qreal half = focusRingWidth / 2.0;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

} // namespace theme
