// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/sidebar_delegate.h"

#include "ui/theme/colours.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QPainter>

#include <algorithm>

namespace {

constexpr int mostShown = 99;

QString badgeText(int count)
{
    return count > mostShown ? QStringLiteral("99+") : QString::number(count);
}

int badgeWidth(const QFontMetrics& metrics, const QString& text)
{
    return std::max(metrics.height() * 4 / 3, metrics.horizontalAdvance(text) + metrics.height());
}

void drawBadge(QPainter& painter, const QRect& inside, const QStyleOptionViewItem& option,
    const QString& text, bool selected)
{
    const QFont font = theme::smallFont(option.font);
    const QFontMetrics metrics(font);
    const theme::Colours& set = theme::colours(option.palette);
    const QRect pill = QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter,
        {badgeWidth(metrics, text), metrics.height() * 5 / 4}, inside);
    painter.setPen(Qt::NoPen);
    painter.setBrush(selected ? set.onAccent : set.accent);
    painter.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    painter.setFont(font);
    painter.setPen(selected ? set.accent : set.onAccent);
    painter.drawText(pill, Qt::AlignCenter, text);
}

} // namespace

void SidebarDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const theme::Colours& set = theme::colours(option.palette);
    const theme::Spacing space = theme::spacing(option.font);
    const qreal radius = theme::cornerRadius(option.font);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const QRect row = option.rect.adjusted(0, 1, 0, -1);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? set.accent : set.hover);
        const int gap = focused ? theme::focusRingWidth + 1 : 0;
        painter->drawRoundedRect(row.adjusted(gap, gap, -gap, -gap), radius, radius);
    }
    if (focused)
        theme::drawFocusRing(*painter, row, option.palette, radius);

    const QColor ink = selected ? set.onAccent : option.palette.color(QPalette::WindowText);
    QRect inside = row.adjusted(space.small, 0, -space.small, 0);
    const int side = theme::iconSide(option.font);
    const QRect place = QStyle::alignedRect(
        option.direction, Qt::AlignLeft | Qt::AlignVCenter, {side, side}, inside);
    const qreal scale = painter->device()->devicePixelRatioF();
    painter->drawPixmap(
        place, theme::iconPixmap(index.data(IconNameRole).toString(), ink, side, scale));
    const int badge = index.data(BadgeRole).toInt();
    if (badge > 0)
        drawBadge(*painter, inside, option, badgeText(badge), selected);

    QFont font = option.font;
    font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(ink);
    const int lead = side + space.small;
    inside = option.direction == Qt::RightToLeft ? inside.adjusted(0, 0, -lead, 0)
                                                 : inside.adjusted(lead, 0, 0, 0);
    painter->drawText(inside, Qt::AlignVCenter | Qt::AlignLeading, index.data().toString());
    painter->restore();
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold); // so that choosing an entry changes no widths
    const theme::Spacing space = theme::spacing(option.font);
    const QFontMetrics metrics(bold);
    const QFontMetrics small(theme::smallFont(option.font));
    const int width = 2 * space.small + theme::iconSide(option.font) + space.small
        + metrics.horizontalAdvance(index.data().toString()) + space.medium
        + badgeWidth(small, badgeText(mostShown));
    return {width, metrics.height() * 9 / 4 + 2};
}
