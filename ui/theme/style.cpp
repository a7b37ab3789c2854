// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/style.h"

#include "ui/theme/control_painting.h"
#include "ui/theme/metrics.h"

#include <QAbstractScrollArea>
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

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
    const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        drawRing(*painter, option, widget);
        return;
    case PE_PanelButtonCommand:
        drawButton(*painter, option, widget);
        return;
    case PE_PanelButtonTool:
        if (has(option, State_Sunken) || has(option, State_On) || has(option, State_MouseOver))
            drawHover(*painter, option, widget);
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame != nullptr && frame->lineWidth > 0)
            drawField(*painter, option, widget, true);
        return;
    case PE_FrameLineEdit:
    case PE_Frame:
        // The round corners of a scroll area lie outside its viewport.
        drawField(
            *painter, option, widget, qobject_cast<const QAbstractScrollArea*>(widget) != nullptr);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawIndicator(*painter, option, false);
        return;
    case PE_IndicatorRadioButton:
        drawIndicator(*painter, option, true);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
    const QWidget* widget) const
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (element == CE_PushButtonLabel && button != nullptr
        && !button->features.testFlag(QStyleOptionButton::HasMenu)) {
        drawButtonLabel(*painter, button, widget, this);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
    if ((element == CE_PushButton || element == CE_TabBarTab) && has(option, State_HasFocus))
        drawRing(*painter, option, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
    QPainter* painter, const QWidget* widget) const
{
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (control == CC_ComboBox && combo != nullptr && combo->frame)
        drawComboBox(*painter, combo, widget, this);
    else if (control == CC_SpinBox && spin != nullptr && spin->frame)
        drawSpinBox(*painter, spin, widget, this);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    if ((control == CC_Slider || control == CC_Dial) && has(option, State_HasFocus))
        drawRing(*painter, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
    SubControl part, const QWidget* widget) const
{
    const QRect all = option->rect;
    const int edge = spacing(fontOf(widget)).hair;
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    const bool bare = spin != nullptr && spin->buttonSymbols == QAbstractSpinBox::NoButtons;
    const int arrow = bare ? edge : arrowWidth(widget);
    QRect place;
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        place = QRect(all.right() + 1 - arrow, all.top(), arrow, all.height());
    else if ((control == CC_ComboBox && part == SC_ComboBoxEditField)
        || (control == CC_SpinBox && part == SC_SpinBoxEditField))
        place = all.adjusted(edge, focusRingWidth, -arrow, -focusRingWidth);
    else if (control == CC_SpinBox && part == SC_SpinBoxUp)
        place = QRect(all.right() + 1 - arrow, all.top(), arrow, all.height() / 2);
    else if (control == CC_SpinBox && part == SC_SpinBoxDown)
        place = QRect(all.right() + 1 - arrow, all.top() + all.height() / 2, arrow,
            all.height() - all.height() / 2);
    else
        return QProxyStyle::subControlRect(control, option, part, widget);
    return visualRect(option->direction, all, place);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const QFont font = fontOf(widget);
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return spacing(font).medium;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return spacing(font).small;
    case PM_DefaultFrameWidth:
        return std::max(focusRingWidth, cornerRadius(font) * 2 / 5);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return spacing(font).hair;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_LineEditIconSize:
        return iconSide(font);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return iconSide(font) * 9 / 10;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
    QStyleHintReturn* returnData) const
{
    // Icons on buttons explain words; some desktops switch them off.
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    if (hint == SH_UnderlineShortcut)
        return 1;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
    const QWidget* widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const int line = QFontMetrics(fontOf(widget)).height();
    if (type == CT_PushButton || type == CT_ComboBox || type == CT_SpinBox)
        size = size.expandedTo({0, line * 2}) + QSize(line, 0);
    else if (type == CT_LineEdit)
        size = size.expandedTo({0, line * 2});
    else if (type == CT_ToolButton)
        size = size.expandedTo({line * 7 / 4, line * 7 / 4});
    return size;
}

QRect Style::subElementRect(
    SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_PushButtonFocusRect)
        return option->rect;
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        const int edge
            = frame != nullptr && frame->lineWidth > 0 ? spacing(fontOf(widget)).hair : 0;
        return QProxyStyle::subElementRect(element, option, widget).adjusted(edge, 0, -edge, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace theme
