// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Term dates pasted from a web page, a letter or a table, and what Nestbox understands of them,
// line by line, before anything is kept.
#pragma once

#include "app/governance/term_dates.h"
#include "ui/widgets/rows_model.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

class PasteForm : public QWidget
{
    Q_OBJECT

public:
    explicit PasteForm(QWidget* parent = nullptr);

    void begin(const QVector<governance::CalendarLine>& others);
    void setBusy(bool busy);

Q_SIGNALS:
    void saveRequested(const QVector<governance::CalendarLine>& lines);
    void cancelled();

private:
    void read();
    void add(const policy::CalendarEntry& entry);
    [[nodiscard]] bool isThere(const policy::CalendarEntry& entry) const;
    void updateButton();

    QVector<governance::CalendarLine> m_others;
    QVector<governance::CalendarLine> m_understood;
    RowsModel m_model;
    int m_problems = 0;
    bool m_busy = false;
    QVector<RowsModel::Row> m_rows;
    QPlainTextEdit* m_text = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_save = nullptr;
};
