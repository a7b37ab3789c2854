// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The school's days: terms, holidays, INSET days and closures as a list, and the year they make.
// Add, change, remove, or paste a table of dates.
#pragma once

#include "app/governance/calendar_desk.h"
#include "ui/page.h"
#include "ui/widgets/rows_model.h"

class DaysForm;
class MessageBar;
class PasteForm;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class RowsView;
class YearView;

class CalendarPage : public Page
{
    Q_OBJECT

public:
    CalendarPage(
        governance::CalendarDesk& desk, const base::Clock& clock, QWidget* parent = nullptr);

    QString title() const override { return tr("School days"); }
    QString iconName() const override { return QStringLiteral("calendar"); }
    std::optional<staff::Permission> permission() const override
    {
        return staff::Permission::KeepCalendar;
    }
    void open(const staff::StaffMember& user) override;

private:
    [[nodiscard]] QWidget* buildList();
    [[nodiscard]] QWidget* buildYear();
    [[nodiscard]] QWidget* buildLegend(QWidget* parent);
    void connectParts();
    void reload();
    void showLines(const QVector<governance::CalendarLine>& lines);
    void fillYears();
    void showChosen();
    [[nodiscard]] const governance::CalendarLine* chosen() const;
    void beginNew();
    void beginChange();
    void closeForms();
    void keep(const QVector<governance::CalendarLine>& lines);
    void remove();
    [[nodiscard]] QDate today() const;

    governance::CalendarDesk& m_desk;
    const base::Clock& m_clock;
    staff::StaffMember m_user;
    QVector<governance::CalendarLine> m_lines;
    RowsModel m_model;
    MessageBar* m_message = nullptr;
    RowsView* m_view = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_paste = nullptr;
    QPushButton* m_change = nullptr;
    QPushButton* m_remove = nullptr;
    QStackedWidget* m_side = nullptr;
    QComboBox* m_year = nullptr;
    YearView* m_days = nullptr;
    QLabel* m_day = nullptr;
    DaysForm* m_form = nullptr;
    PasteForm* m_pasteForm = nullptr;
};
