// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A school year, September to August, a month a line: which days are open and which are not. One
// tab stop; arrow keys move from day to day, Home and End within the month, Page keys by months.
#pragma once

#include "app/governance/school_days.h"
#include "ui/widgets/spoken.h"

#include <QWidget>

class YearView : public QWidget, public Spoken
{
    Q_OBJECT

public:
    explicit YearView(QWidget* parent = nullptr);

    void setCalendar(const policy::SchoolCalendar& calendar);
    // The year of its September.
    void setYear(int year);
    void setDay(QDate day); // within the year shown
    [[nodiscard]] QDate day() const { return m_day; }

    [[nodiscard]] QString spokenText() const override;
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::Chart; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void dayChanged(QDate day);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QDate firstDay() const;
    [[nodiscard]] QRectF cell(QDate date) const;
    [[nodiscard]] QDate dateAt(QPointF point) const;
    [[nodiscard]] qreal labelWidth() const;
    void count();
    void paintMonth(QPainter& painter, QDate first) const;
    void paintDay(QPainter& painter, QDate date) const;

    policy::SchoolCalendar m_calendar;
    int m_year = 0;
    QDate m_day;
    QVector<governance::Day> m_days; // of the year shown
};
