// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where one line of the calendar is written: what it is, its name, first and last day. Says at
// once whether it fits beside the others. Gives the line; keeping it happens elsewhere.
#pragma once

#include "app/governance/school_days.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

class DaysForm : public QWidget
{
    Q_OBJECT

public:
    explicit DaysForm(QWidget* parent = nullptr);

    // A line without an id is a new one.
    void begin(
        const governance::CalendarLine& line, const QVector<governance::CalendarLine>& others);
    void setBusy(bool busy);

Q_SIGNALS:
    void saveRequested(const governance::CalendarLine& line);
    void cancelled();

private:
    void build();
    void onFirstChanged(QDate first);
    void check();
    void save();
    [[nodiscard]] governance::CalendarLine line() const;

    qint64 m_id = 0;
    bool m_busy = false;
    QVector<governance::CalendarLine> m_others;
    QDate m_lastFirst; // so that the last day moves along with the first
    QLabel* m_title = nullptr;
    QComboBox* m_kind = nullptr;
    QLineEdit* m_name = nullptr;
    QDateEdit* m_first = nullptr;
    QDateEdit* m_last = nullptr;
    QLabel* m_check = nullptr;
    QPushButton* m_save = nullptr;
};
