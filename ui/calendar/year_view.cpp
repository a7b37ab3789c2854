// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/year_view.h"

#include "ui/calendar/day_words.h"
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace {

using governance::DayState;

constexpr int months = 12;
constexpr int longestMonth = 31;
constexpr int headLines = 1;

theme::Tone toneOf(DayState state)
{
    switch (state) {
    case DayState::Open:
        return theme::Tone::Clear;
    case DayState::Inset:
        return theme::Tone::Review;
    case DayState::Closed:
        return theme::Tone::Blocked;
    case DayState::Holiday:
        return theme::Tone::Advice;
    case DayState::Weekend:
    case DayState::Unknown:
        break;
    }
    return theme::Tone::Neutral;
}

} // namespace

YearView::YearView(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("School year"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFont(theme::smallFont(font()));
}

void YearView::setCalendar(const policy::SchoolCalendar& calendar)
{
    m_calendar = calendar;
    count();
}

void YearView::setYear(int year)
{
    m_year = year;
    if (!m_day.isValid() || governance::schoolYearOf(m_day) != year)
        m_day = firstDay();
    count();
}

void YearView::setDay(QDate day)
{
    if (!day.isValid() || governance::schoolYearOf(day) != m_year || day == m_day)
        return;
    m_day = day;
    update();
    Q_EMIT dayChanged(m_day);
}

void YearView::count()
{
    m_days.clear();
    if (m_year == 0)
        return;
    const QDate first = firstDay();
    for (QDate date = first; date < first.addYears(1); date = date.addDays(1))
        m_days.append(governance::dayOf(m_calendar, date));
    update();
    Q_EMIT dayChanged(m_day);
}

QDate YearView::firstDay() const
{
    return {m_year, 9, 1};
}

QString YearView::spokenText() const
{
    const auto index = firstDay().daysTo(m_day);
    return index >= 0 && index < m_days.size() ? calendar::sentenceFor(m_day, m_days.at(index))
                                               : QString();
}

qreal YearView::labelWidth() const
{
    return fontMetrics().horizontalAdvance(QStringLiteral("Mmm 0000 "));
}

QSize YearView::sizeHint() const
{
    const int side = fontMetrics().height() + theme::spacing(this).hair;
    return {
        static_cast<int>(labelWidth()) + longestMonth * side, (months + headLines) * side * 5 / 4};
}

QSize YearView::minimumSizeHint() const
{
    const int side = fontMetrics().horizontalAdvance(QStringLiteral("00"));
    return {static_cast<int>(labelWidth()) + longestMonth * side,
        (months + headLines) * fontMetrics().height() * 5 / 4};
}

QRectF YearView::cell(QDate date) const
{
    const qreal wide = (width() - labelWidth()) / longestMonth;
    const qreal high = qreal(height()) / (months + headLines);
    const int row = (date.month() + 12 - 9) % 12 + headLines;
    return {labelWidth() + (date.day() - 1) * wide, row * high, wide, high};
}

QDate YearView::dateAt(QPointF point) const
{
    const QDate first = firstDay();
    for (QDate date = first; date < first.addYears(1); date = date.addDays(1)) {
        if (cell(date).contains(point))
            return date;
    }
    return {};
}

void YearView::paintEvent(QPaintEvent*)
{
    if (m_days.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::colours(palette()).secondaryText);
    for (int day = 1; day <= longestMonth; ++day) {
        QRectF head = cell(QDate(m_year, 10, day));
        head.moveTop(0);
        painter.drawText(head, Qt::AlignCenter, QString::number(day));
    }
    for (int month = 0; month < months; ++month)
        paintMonth(painter, firstDay().addMonths(month));
    if (hasFocus())
        theme::drawFocusRing(painter, cell(m_day), palette(), theme::cornerRadius(font()) / 2.0);
}

void YearView::paintMonth(QPainter& painter, QDate first) const
{
    QRectF label = cell(first);
    label.setLeft(0);
    label.setRight(labelWidth());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft,
        QLocale().toString(first, QStringLiteral("MMM yyyy")));
    for (QDate date = first; date.month() == first.month(); date = date.addDays(1))
        paintDay(painter, date);
}

void YearView::paintDay(QPainter& painter, QDate date) const
{
    const DayState state = m_days.at(firstDay().daysTo(date)).state;
    const QRectF box = cell(date).adjusted(1, 1, -1, -1);
    const qreal radius = theme::cornerRadius(font()) / 2.0;
    if (state != DayState::Weekend) {
        const theme::ToneColours& tone = theme::tone(toneOf(state), palette());
        painter.setPen(QPen(tone.line, 1));
        painter.setBrush(tone.fill);
        painter.drawRoundedRect(box, radius, radius);
        painter.setPen(tone.ink);
        painter.drawText(box, Qt::AlignCenter, calendar::stateSign(state));
    }
    if (date == m_day) {
        painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, radius, radius);
    }
}

void YearView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return setDay(m_day.addDays(-1));
    case Qt::Key_Right:
        return setDay(m_day.addDays(1));
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        return setDay(m_day.addMonths(-1));
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        return setDay(m_day.addMonths(1));
    case Qt::Key_Home:
        return setDay(QDate(m_day.year(), m_day.month(), 1));
    case Qt::Key_End:
        return setDay(QDate(m_day.year(), m_day.month(), m_day.daysInMonth()));
    default:
        QWidget::keyPressEvent(event);
    }
}

void YearView::mousePressEvent(QMouseEvent* event)
{
    setDay(dateAt(event->position()));
}

bool YearView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QDate date = dateAt(help->pos());
        if (date.isValid() && !m_days.isEmpty())
            QToolTip::showText(help->globalPos(),
                calendar::sentenceFor(date, m_days.at(firstDay().daysTo(date))), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}
